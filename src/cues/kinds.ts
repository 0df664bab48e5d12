import { ACTS, type DocumentKind } from '../lexicon/acts.js';

export type { DocumentKind } from '../lexicon/acts.js';

/** What a heading may begin with besides the noun of an act; also as printed over a web list. */
const TITLES: readonly [RegExp, DocumentKind][] = [
  [/^перечень\s(?:[a-zЀ-ӿ]+\s){0,2}поручений/i, 'assignments'],
  [/^план-поручение(?![a-zЀ-ӿ])/i, 'assignments'],
  [/^поручения(?:\s[a-zЀ-ӿ]|$)/i, 'assignments'],
  [/^протокольное\sрешение(?![a-zЀ-ӿ])/i, 'protocol'],
  [/^выписка\sиз\sпротокола(?![a-zЀ-ӿ])/i, 'protocol'],
  [/^из\sпротокола(?![a-zЀ-ӿ])/i, 'protocol'],
  [/^решения(?![a-zЀ-ӿ])/i, 'decision'],
  [/^из\sпостановления(?![a-zЀ-ӿ])/i, 'resolution'],
];

const BY_NOUN: ReadonlyMap<string, DocumentKind> = new Map(
  ACTS.flatMap(({ noun, kind }) => (noun === null || kind === null ? [] : [[noun, kind]])),
);

/** First letters of the words that name a kind: other lines are asked no further. */
const FIRST: ReadonlySet<string> = new Set(
  ['перечень', 'план', 'выписка', 'из', ...BY_NOUN.keys()].map((word) => word.charAt(0)),
);
const FIRST_WORD = /^[A-Za-zЀ-ӿ]+/;

/** A kind of paper that a heading names, and the words that name it. */
export interface NamedKind {
  kind: DocumentKind;
  words: string;
}

/** Whether a heading that begins with a letter may name a kind: a quick look. */
export function mayNameKind(letter: string): boolean {
  return FIRST.has(letter.toLowerCase());
}

/** The kind of paper that a heading begins with («Приказ …», «ПЕРЕЧЕНЬ ПОРУЧЕНИЙ»); null for none. */
export function kindNamed(heading: string): NamedKind | null {
  if (!mayNameKind(heading.charAt(0))) return null;
  for (const [pattern, kind] of TITLES) {
    const words = pattern.exec(heading)?.[0];
    if (words !== undefined) return { kind, words };
  }
  const words = FIRST_WORD.exec(heading)?.[0] ?? '';
  const kind = BY_NOUN.get(words.toLowerCase());
  return kind === undefined ? null : { kind, words };
}
