import type { Carried } from '../engine/messages.js';
import { newPaper, type Paper, type Work } from './work.js';

/** Puts the files that a letter carries behind it, as papers of their own; once, however often it is read. */
export function openLetter(
  { papers }: Work,
  letter: Paper,
  carried: readonly Carried[],
  newKey: () => number,
): void {
  const at = papers.indexOf(letter);
  if (letter.opened || carried.length === 0 || at < 0) return;
  letter.opened = true;
  const inside = carried.map(({ name, bytes }) => {
    const path = `${letter.name}/${name}`;
    return newPaper(newKey(), path, new File([bytes], path));
  });
  papers.splice(at + 1, 0, ...inside);
}
