import { slug } from '../language/slug.js';
import type { Party } from '../model/party.js';
import { collectEntries } from './body-entries.js';
import { type BodySpelling, type Entry, entryOf } from './body-entry.js';
import { wordsOf } from './full-names.js';
import { isAbbreviation, isBodyHead } from './lexicon.js';

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

/**
 * Finds the bodies a paper names and every spelling of each: full names in quotation marks, the
 * parties' own names, abbreviations of their initials, «(далее – …)» definitions. An abbreviation
 * belongs to the one full name whose initials it comes closest to, one or two letters off at most;
 * when two names are as close it belongs to none. Names that differ by a word are two bodies.
 */
export function indexBodies(text: string, parties: readonly Party[] = []): BodyIndex {
  const entries = collectEntries(text, parties);
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
  const entries = collectEntries(text, parties);
  const kept = entries.filter(isBody);
  return parties.map((party) => {
    const entry = entryOf(entries, party.name);
    if (entry === null || !kept.includes(entry)) return { ...party };
    const spellings = new Set(entry.spellings.map(spellingKey));
    spellings.add(spellingKey({ text: party.name, kind: kindOf(party.name) }));
    return spellings.size > 1 ? { ...party, body: idOf(entry, kept) } : { ...party };
  });
}

function spellingKey({ text, kind }: Pick<BodySpelling, 'text' | 'kind'>): string {
  return kind === 'full' ? 'full' : text.toLowerCase();
}

function kindOf(name: string): BodySpelling['kind'] {
  return wordsOf(name).every(isAbbreviation) ? 'abbreviation' : 'full';
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
