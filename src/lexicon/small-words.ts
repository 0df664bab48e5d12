/** Prepositions; what they govern is no addressee. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'в во на по за с со для при от до из к ко у о об обо под над через между без перед после среди против около вокруг кроме вне внутри согласно путем путём'.split(
    ' ',
  ),
);
