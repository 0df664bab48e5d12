import { foldWord } from '../language/fold-word.js';
import type { Party } from '../model/party.js';
import { findAbbreviations } from './abbreviations.js';
import { aliasKey, type Entry, enter, nominativeWords, ownerOf, partyName } from './body-entry.js';
import { definitions } from './definitions.js';
import { nameKey, quotedNames } from './full-names.js';
import { PrintedWords } from './spelled-out.js';

/** Everything in quotation marks and all that is named or abbreviated like a body. */
export function collectEntries(text: string, parties: readonly Party[]): Entry[] {
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

/** The name that a «(далее – …)» shortens. */
function defined(entries: Entry[], text: string, start: number, end: number): Entry {
  const quoted = entries.find(({ spellings }) => spellings.some((one) => one.end === end));
  if (quoted !== undefined) return quoted;
  const printed = text.slice(start, end).replace(/\s+/g, ' ');
  const words = nominativeWords(printed);
  return enter(entries, { words, form: null, key: nameKey(words), start, end }, printed);
}

function enterAbbreviations(entries: Entry[], text: string): void {
  const spelled = new Map<string, Entry | null>();
  const abbreviations = findAbbreviations(text);
  if (abbreviations.length === 0) return;
  const words = new PrintedWords(text);
  // Papers print the same few again and again: what nobody owned is asked again when names came in.
  const nobodys = new Map<string, number>();
  let known = 0;
  for (const found of abbreviations) {
    const printed = `${found.form ?? ''} ${found.text}`;
    if (nobodys.get(printed) === known) continue;
    const owner = ownerOf(entries, found);
    const entry = owner ?? fromWords(entries, { text, words }, found.text, spelled);
    if (entry === null) {
      nobodys.set(printed, known);
      continue;
    }
    if (owner === null) known += 1;
    if (entry.spellings.some((one) => one.start <= found.start && one.end >= found.end)) continue;
    entry.spellings.push({
      text: found.text,
      kind: 'abbreviation',
      start: found.start,
      end: found.end,
    });
    const alias = foldWord(found.text);
    if (!entry.aliases.has(alias)) known += 1;
    entry.aliases.add(alias);
  }
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
