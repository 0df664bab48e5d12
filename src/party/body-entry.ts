import { foldWord } from '../language/fold-word.js';
import { memoized } from '../language/memo.js';
import type { Abbreviation } from './abbreviations.js';
import {
  abbreviated,
  type FullName,
  formsAgree,
  nameKey,
  quotedNames,
  wordsOf,
} from './full-names.js';
import { initialsDistance, type Letter, lettersOf, tolerance } from './initials.js';
import { isAbbreviation, isHead, isPersonHead } from './lexicon.js';
import { toNominative } from './nominative.js';

/** One place where a paper names a body. */
export interface BodySpelling {
  /** As printed: «ЦОПМКиМКО», «Центр оценки …». */
  text: string;
  /** By initials, in full, or by a «далее – …» definition. */
  kind: 'abbreviation' | 'full' | 'alias';
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
}

/** A name that the paper spells, which may turn out to be a body's. */
export interface Entry {
  name: string;
  full: FullName;
  spellings: BodySpelling[];
  aliases: Set<string>;
  /** Letters of each variant of the name that an abbreviation may stand for, once asked for. */
  letters: Letter[][] | null;
}

/** Names kept: the papers of one archive charge the same bodies. */
const MOST_KEPT = 1000;

/** The full name that a party's name spells, if it does. */
export const partyName = memoized((name) => ({ full: fullNameOf(name) }), MOST_KEPT);

/** The body a party's name spells in full; null for a post, a person or an abbreviation. */
function fullNameOf(name: string): FullName | null {
  const [quoted] = quotedNames(name);
  if (quoted !== undefined) return quoted.start === 0 ? quoted : null;
  const words = wordsOf(name);
  if (words.length < 2 || words.some(isAbbreviation)) return null;
  const head = words.slice(0, 5).find(isHead);
  if (head === undefined || isPersonHead(head)) return null;
  return { words, form: null, key: nameKey(words), start: -1, end: -1 };
}

/** The words of a body's name in the nominative, whatever case the sentence needs. */
export function nominativeWords(printed: string): string[] {
  const told = toNominative(printed);
  return wordsOf(told === printed ? toNominative(printed, 'genitive') : told);
}

export const aliasKey = memoized(
  (alias) => ({ key: wordsOf(toNominative(alias)).map(foldWord).join(' ') }),
  MOST_KEPT,
);

/** The entry of a full name, a new one where none agrees with it; its printed place is noted. */
export function enter(entries: Entry[], full: FullName, printed: string | null): Entry {
  let entry = entries.find(
    (one) => one.full.key === full.key && formsAgree(one.full.form, full.form),
  );
  if (entry === undefined) {
    const name = full.words.join(' ');
    entry = { name, full, spellings: [], aliases: new Set(), letters: null };
    entries.push(entry);
  }
  if (entry.full.form === null && full.form !== null) {
    entry.full = { ...entry.full, form: full.form };
  }
  if (printed !== null) {
    entry.spellings.push({ text: printed, kind: 'full', start: full.start, end: full.end });
  }
  return entry;
}

/** The entry an abbreviation belongs to, or null when none is near enough or two are. */
export function ownerOf(
  entries: readonly Entry[],
  found: Pick<Abbreviation, 'text' | 'form'>,
): Entry | null {
  const folded = foldWord(found.text);
  const known = entries.find(({ aliases }) => aliases.has(folded));
  if (known !== undefined) return known;
  let best: Entry | null = null;
  const most = tolerance(found.text);
  let least = most + 1;
  let tied = false;
  for (const entry of entries) {
    if (entry.full.words.length < 2 || !formsAgree(found.form, entry.full.form)) continue;
    entry.letters ??= abbreviated(entry.full.words).map(lettersOf);
    const distances = entry.letters.map(
      (letters) => initialsDistance(found.text, letters) ?? Infinity,
    );
    const distance = Math.min(...distances);
    if (distance > most || distance > least) continue;
    tied = distance === least && best !== null;
    if (distance < least) best = entry;
    least = distance;
  }
  return tied ? null : best;
}

/** The entry that a party's name means: by its initials, an alias or the full name. */
export function entryOf(entries: readonly Entry[], name: string): Entry | null {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last !== undefined && words.every(isAbbreviation)) {
    const form = words.slice(0, -1).join('');
    return ownerOf(entries, { text: last, form: form === '' ? null : form });
  }
  const alias = aliasKey(name).key;
  const byAlias = entries.find(({ aliases }) => aliases.has(alias));
  if (byAlias !== undefined) return byAlias;
  const { full } = partyName(name);
  if (full === null) return null;
  const same = entries.find(
    (one) => one.full.key === full.key && formsAgree(one.full.form, full.form),
  );
  return same ?? null;
}
