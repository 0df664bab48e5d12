import { memoized } from '../../language/memo.js';
import { searchStems, searchWords } from '../../language/search-stem.js';
import type { Task } from '../schema.js';

/** Words that say nothing by themselves; a query of nothing else is taken as it is. */
const SMALL = new Set(
  'а без в во для до и из к ко на не о об от по под при с со у за или the of and'.split(' '),
);

/** A word that is looked for: stems of which one has to be there. */
export interface SearchedWord {
  stems: readonly string[];
  /** Letters that every form of it holds, to pass over what cannot hold it. */
  probe: string;
}

/** Reads what a person looks for: words that all have to be there. Null when there is none. */
export function wordQuery(wanted: string): SearchedWord[] | null {
  const words = [...new Set(searchWords(fold(wanted)))];
  const telling = words.filter((word) => !SMALL.has(word));
  const query = (telling.length > 0 ? telling : words).map((word) => {
    const stems = searchStems(word);
    // The last but one letter of a form may be a vowel that its stem lacks.
    return { stems, probe: commonStart(stems).slice(0, -1) };
  });
  return query.length === 0 ? null : query;
}

/** Different words kept: papers of office Russian repeat a few thousand. */
const MOST_KEPT = 16_384;
const keptStems = memoized(searchStems, MOST_KEPT);

/** Whether the texts together hold every word of a query, in whatever form and order. */
export function hasWords(
  query: readonly SearchedWord[],
  texts: readonly (string | null)[],
): boolean {
  const text = together(texts);
  if (!query.every(({ probe }) => text.includes(probe))) return false;
  const there = stemsIn(text);
  return query.every(({ stems }) => stems.some((stem) => there.has(stem)));
}

/** The stems by which texts are found. */
export function stemsOf(texts: readonly (string | null)[]): ReadonlySet<string> {
  return stemsIn(together(texts));
}

/** What of a task is looked through for words. */
export function searchedTexts({ text, heading, section }: Task): (string | null)[] {
  return [text, heading, section];
}

function stemsIn(folded: string): ReadonlySet<string> {
  return new Set(searchWords(folded).flatMap(keptStems));
}

function together(texts: readonly (string | null)[]): string {
  return fold(texts.filter((one) => one !== null).join('\n'));
}

/** As stems are written: in lower case, with е for ё, and without soft hyphens. */
function fold(text: string): string {
  return text.normalize('NFC').replaceAll('\u00AD', '').toLowerCase().replaceAll('ё', 'е');
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}
