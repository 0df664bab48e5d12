import { stemRussian } from '../../language/stem.js';
import {
  AUTHORITIES,
  FIELDS,
  INSTITUTIONS,
  LEVELS,
  type Level,
  PLACE_PHRASES,
} from '../lexicon/bodies.js';
import { type Word, wordsOf } from '../words.js';

/** What a body's name tells about it. */
export interface Body {
  level: Level | null;
  fields: ReadonlySet<string>;
  /** A school, a hospital, a centre: no authority. */
  institution: boolean;
  /** Stems of its own proper names: no abbreviations, no name of a region it lies in. */
  names: ReadonlySet<string>;
}

const REGION = /^(?:област|кра[йяюе]|республик)/;
const ADJECTIVE = /(?:ых|их|ой|ая|ую|ым|им|ыми|ими|ое|ого|ому|ые)$/;

function begins(word: Word, starts: readonly string[]): boolean {
  return starts.some((start) => word.norm.startsWith(start));
}

function isPlacePhrase(words: readonly Word[], at: number): boolean {
  const [word, before] = [words[at], words[at - 1]];
  return PLACE_PHRASES.some(
    ([first, second]) => word?.norm.startsWith(second) && before?.norm.startsWith(first),
  );
}

function fieldsOf(words: readonly Word[]): ReadonlySet<string> {
  const telling = words.filter((_, at) => !isPlacePhrase(words, at));
  const fields = new Set<string>();
  for (const [field, starts] of FIELDS) {
    if (telling.some((word) => begins(word, starts))) fields.add(field);
  }
  return fields;
}

function namesOf(words: readonly Word[]): ReadonlySet<string> {
  const names = new Set<string>();
  // In a name printed in capitals all through, any word may be the proper one.
  const shouting = words.every((word) => word.text === word.text.toUpperCase());
  for (const [at, word] of words.entries()) {
    if (!shouting && (word.kind !== 'name' || word.text === word.text.toUpperCase())) continue;
    if (word.text.length < 3) continue;
    if (begins(word, AUTHORITIES) || begins(word, INSTITUTIONS)) continue;
    if (LEVELS.some((one) => begins(word, one.words))) continue;
    if (REGION.test(words[at + 1]?.norm ?? '')) continue;
    names.add(stemRussian(word.norm));
  }
  return names;
}

/** The body's own kind of word stands first: «управление …» against «школа …». */
function isInstitution(words: readonly Word[]): boolean {
  const authority = words.findIndex((word) => begins(word, AUTHORITIES));
  const institution = words.findIndex((word, at) => {
    if (!begins(word, INSTITUTIONS)) return false;
    // «по организации отдыха» is the organising, «образовательная организация» the body.
    return !word.norm.startsWith('организаци') || ADJECTIVE.test(words[at - 1]?.norm ?? '');
  });
  return institution >= 0 && (authority < 0 || institution < authority);
}

/** Reads a body's name, or several names in one phrase. */
export function bodyOf(name: string): Body {
  // A word in front, so that the first word's capital alone makes no proper name of it.
  const words = wordsOf(`тело ${name}`).slice(1);
  const level = LEVELS.find((one) => words.some((word) => begins(word, one.words)))?.level ?? null;
  return {
    level,
    fields: fieldsOf(words),
    institution: isInstitution(words),
    names: namesOf(words),
  };
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/**
 * Whether an addressee of an upper paper means a lower body: it names the body's own place or name,
 * or its class («муниципальные органы управления образованием») and no other place.
 */
export function means(addressee: Body, lower: Body): boolean {
  if (addressee.institution !== lower.institution) return false;
  const bothFields = addressee.fields.size > 0 && lower.fields.size > 0;
  if (bothFields && !meet(addressee.fields, lower.fields)) return false;
  const sameLevel = addressee.level === lower.level;
  if (addressee.names.size > 0) {
    return meet(addressee.names, lower.names) && (sameLevel || addressee.level === null);
  }
  if (addressee.institution) return sameLevel || addressee.level === null || lower.level === null;
  return addressee.level !== null && sameLevel;
}
