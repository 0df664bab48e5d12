/**
 * Words that say when and how beside an order (rows as `words/rows.ts` reads them): how `often`, in
 * what `manner`; `grounds` are the verbs by which a preamble tells on what an act rests; `leads` may
 * stand in front of an order's verb; `opens` are small words that open an adverbial.
 */
export const ADVERB_ROWS = `
ежедневно often leads
ежесуточно often leads
еженедельно often leads
ежедекадно often leads
ежемесячно often leads
ежеквартально often leads
ежегодно often leads
постоянно manner leads
регулярно manner leads
систематически manner leads
незамедлительно manner leads
немедленно manner leads
безотлагательно manner leads
своевременно manner leads
заблаговременно manner leads
срочно manner leads
оперативно manner leads
совместно manner leads
дополнительно manner leads
повторно manner leads
предварительно manner leads
одновременно manner leads
самостоятельно manner leads
лично manner
безусловно manner leads
преимущественно manner
посредством manner
также manner
впредь manner
заслушав grounds
выслушав grounds
рассмотрев grounds
обсудив grounds
изучив grounds
проанализировав grounds
учитывая grounds
отмечая grounds
руководствуясь grounds
исходя grounds
принимая grounds
сознавая grounds
используя manner
до opens
к opens
ко opens
во opens
на opens
не opens
при opens
после opens
перед opens
через opens
путем opens
начиная opens
согласно opens
обратить opens
каждый opens
каждую opens
каждое opens
каждые opens
`;
