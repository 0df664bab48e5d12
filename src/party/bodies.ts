import { foldWord } from '../language/fold-word.js';
import { memoized } from '../language/memo.js';
import { slug } from '../language/slug.js';
import type { Party } from '../model/party.js';
import { type Abbreviation, findAbbreviations } from './abbreviations.js';
import { definitions } from './definitions.js';
import {
  abbreviated,
  type FullName,
  formsAgree,
  nameKey,
  quotedNames,
  wordsOf,
} from './full-names.js';
import { initialsDistance, type Letter, lettersOf, tolerance } from './initials.js';
import { isAbbreviation, isBodyHead, isHead, isPersonHead } from './lexicon.js';
import { toNominative } from './nominative.js';
import { PrintedWords } from './spelled-out.js';

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

/** A body with all its spellings in one paper, in the order of the text. */
export interface Body {
  /** Stable id, made of the full name. */
  id: string;
  /** The full name in the nominative, without quotation marks and form of organisation. */
  name: string;
  spellings: BodySpelling[];
}

/** The bodies of a paper. */
export interface BodyIndex {
  bodies: Body[];
  /** The body a party's name means, or null when the paper does not tell. */
  bodyOf(name: string): Body | null;
}

interface Entry {
  name: string;
  full: FullName;
  spellings: BodySpelling[];
  aliases: Set<string>;
  /** Letters of each variant of the name that an abbreviation may stand for, once asked for. */
  letters: Letter[][] | null;
}

/**
 * Finds the bodies a paper names and every spelling of each: full names in quotation marks, the
 * parties' own names, abbreviations of their initials, «(далее – …)» definitions. An abbreviation
 * belongs to the one full name whose initials it comes closest to, one or two letters off at most;
 * when two names are as close it belongs to none. Names that differ by a word are two bodies.
 */
export function indexBodies(text: string, parties: readonly Party[] = []): BodyIndex {
  const entries = collect(text, parties);
  const kept = entries.filter(isBody);
  const bodies = new Map(
    kept.map((entry): [Entry, Body] => {
      const spellings = [...entry.spellings].sort((a, b) => a.start - b.start);
      return [entry, { id: idOf(entry, kept), name: entry.name, spellings }];
    }),
  );
  return {
    bodies: [...bodies.values()],
    bodyOf: (name) => {
      const entry = entryOf(entries, name);
      return (entry === null ? null : bodies.get(entry)) ?? null;
    },
  };
}

/**
 * Gives each party that the paper spells in more than one way the id of its body. Parties of one body
 * get one id; the printed names stay. The parties come back in their order, as new objects.
 */
export function linkBodies(text: string, parties: readonly Party[]): Party[] {
  if (parties.length === 0) return [];
  const entries = collect(text, parties);
  const kept = entries.filter(isBody);
  return parties.map((party) => {
    const entry = entryOf(entries, party.name);
    if (entry === null || !kept.includes(entry)) return { ...party };
    const spellings = new Set(entry.spellings.map(spellingKey));
    spellings.add(spellingKey({ text: party.name, kind: kindOf(party.name) }));
    return spellings.size > 1 ? { ...party, body: idOf(entry, kept) } : { ...party };
  });
}

/** Everything in quotation marks and all that is named or abbreviated like a body. */
function collect(text: string, parties: readonly Party[]): Entry[] {
  const entries: Entry[] = [];
  for (const full of quotedNames(text)) enter(entries, full, text.slice(full.start, full.end));
  for (const { name } of parties) {
    const full = partyName(name).full;
    if (full !== null) enter(entries, full, null);
  }
  for (const { alias, aliasStart, aliasEnd, nameStart, nameEnd } of definitions(text)) {
    const entry = defined(entries, text, nameStart, nameEnd);
    entry.aliases.add(aliasKey(alias).key);
    entry.spellings.push({ text: alias, kind: 'alias', start: aliasStart, end: aliasEnd });
  }
  enterAbbreviations(entries, text);
  return entries;
}

function spellingKey({ text, kind }: Pick<BodySpelling, 'text' | 'kind'>): string {
  return kind === 'full' ? 'full' : text.toLowerCase();
}

function kindOf(name: string): BodySpelling['kind'] {
  return wordsOf(name).every(isAbbreviation) ? 'abbreviation' : 'full';
}

function enter(entries: Entry[], full: FullName, printed: string | null): Entry {
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

/** Names kept: the papers of one archive charge the same bodies. */
const MOST_KEPT = 1000;

const partyName = memoized((name) => ({ full: fullNameOf(name) }), MOST_KEPT);

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

function defined(entries: Entry[], text: string, start: number, end: number): Entry {
  const quoted = entries.find(({ spellings }) => spellings.some((one) => one.end === end));
  if (quoted !== undefined) return quoted;
  const printed = text.slice(start, end).replace(/\s+/g, ' ');
  const words = nominativeWords(printed);
  return enter(entries, { words, form: null, key: nameKey(words), start, end }, printed);
}

/** The words of a body's name in the nominative, whatever case the sentence needs. */
function nominativeWords(printed: string): string[] {
  const told = toNominative(printed);
  return wordsOf(told === printed ? toNominative(printed, 'genitive') : told);
}

const aliasKey = memoized(
  (alias) => ({ key: wordsOf(toNominative(alias)).map(foldWord).join(' ') }),
  MOST_KEPT,
);

function enterAbbreviations(entries: Entry[], text: string): void {
  const spelled = new Map<string, Entry | null>();
  const abbreviations = findAbbreviations(text);
  if (abbreviations.length === 0) return;
  const words = new PrintedWords(text);
  for (const found of abbreviations) {
    const entry =
      ownerOf(entries, found) ?? fromWords(entries, { text, words }, found.text, spelled);
    if (entry === null) continue;
    if (entry.spellings.some((one) => one.start <= found.start && one.end >= found.end)) continue;
    entry.spellings.push({
      text: found.text,
      kind: 'abbreviation',
      start: found.start,
      end: found.end,
    });
    entry.aliases.add(foldWord(found.text));
  }
}

/** The entry an abbreviation belongs to, or null when none is near enough or two are. */
function ownerOf(
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

/** A body named without quotation marks whose initials the abbreviation gives exactly. */
function fromWords(
  entries: Entry[],
  { text, words: places }: { text: string; words: PrintedWords },
  abbreviation: string,
  known: Map<string, Entry | null>,
): Entry | null {
  const before = known.get(abbreviation);
  if (before !== undefined) return before;
  const spelledPlaces = places.spelledOut(abbreviation).map(({ start, end }) => {
    const printed = text.slice(start, end).replace(/\s+/g, ' ');
    const words = nominativeWords(printed);
    return { full: { words, form: null, key: nameKey(words), start, end }, printed };
  });
  const one = new Set(spelledPlaces.map(({ full }) => full.key)).size === 1;
  let entry: Entry | null = null;
  for (const { full, printed } of one ? spelledPlaces : []) entry = enter(entries, full, printed);
  known.set(abbreviation, entry);
  return entry;
}

function entryOf(entries: readonly Entry[], name: string): Entry | null {
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

/** Whether an entry is a body; other quoted words («Искусство») are none. */
function isBody({ full, spellings }: Entry): boolean {
  return (
    full.form !== null ||
    spellings.some(({ kind }) => kind !== 'full') ||
    full.words.slice(0, 4).some((word) => isBodyHead(word))
  );
}

/** The id of a body, told from the others of its name by the form of organisation. */
function idOf(entry: Entry, kept: readonly Entry[]): string {
  const twin = kept.some((other) => other !== entry && other.full.key === entry.full.key);
  return slug(twin ? `${entry.full.form ?? ''} ${entry.name}` : entry.name);
}
