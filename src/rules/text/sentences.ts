/** A sentence of an item, with its place in the item's text. */
export interface Sentence {
  text: string;
  start: number;
}

/**
 * Sentences of official prose: they end in a full stop or semicolon before a capital letter.
 * Initials («А.Б. Орлова») and short forms before a capital («г. Светлый») end none.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.;!?] {1,3}(?=[А-ЯЁ«])/g)) {
    const before = text.slice(Math.max(start, match.index - 5), match.index);
    if (match[0].startsWith('.') && /(?:^|[\s(«.])[А-ЯЁа-яё]{1,4}$/.test(before)) continue;
    const end = match.index + match[0].length;
    sentences.push({ text: text.slice(start, end).trim(), start });
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest !== '') sentences.push({ text: rest, start });
  return sentences;
}
