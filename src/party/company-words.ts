import type { Case } from '../language/cases.js';
import { foldWord } from '../language/fold-word.js';
import { readGroup } from './group.js';
import { isAbbreviation, isHead } from './lexicon.js';
import { findNames, nameIndexes } from './names.js';
import { type Token, tokenize } from './tokens.js';

/** Words that bring in those who act too. */
export interface CompanyWords {
  /** UTF-16 offsets: of «совместно с », the space behind it included. */
  start: number;
  end: number;
  /** The case the names behind the words stand in. */
  case: 'instrumental' | 'genitive';
}

const WORDS =
  /(?<![А-Яа-яЁё])(?:(?:совместно|вместе|(?:в\s{1,3}тесном|во)\s{1,3}взаимодействии)\s{1,3}со?|(с\s{1,3}(?:[а-я]{3,20}ым\s{1,3})?участием|при\s{1,3}(?:[а-я]{3,20}ом\s{1,3})?участии|с\s{1,3}(?:[а-я]{3,20}ым\s{1,3})?привлечением))\s{1,3}/i;
/** What every form of the words holds: most texts hold none of it. */
const MAY_HOLD = /овместно|месте|заимодейств|участи|привлечени/i;

/** Finds «совместно с», «во взаимодействии с», «с участием», «при участии», «с привлечением». */
export function findCompanyWords(text: string, from = 0): CompanyWords | null {
  const rest = from === 0 ? text : text.slice(from);
  if (!MAY_HOLD.test(rest)) return null;
  const found = WORDS.exec(rest);
  if (found === null) return null;
  const start = from + found.index;
  return {
    start,
    end: start + found[0].length,
    case: found[1] === undefined ? 'instrumental' : 'genitive',
  };
}

/** The public, whom nobody can hold to anything: those who come, not those who answer. */
const PUBLIC =
  /^(?:населени|жител|граждан|общественност|народ|молодеж|дет(?:ей|ьми)|люд|школьник|ученик|учащ|обучающ|студент|воспитанник|ветеран|инвалид|пенсионер|сем[ье]|участник|зрител|гост|победител|лиц|желающ|техники$|средств|сил$|ресурс)/;
const REPRESENTATIVE = /^представител/;

/** Whether a phrase begins with a body, a post or a person: «с привлечением средств» brings in nobody. */
export function namesSomebody(tokens: readonly Token[], inCase: Case): boolean {
  const names = nameIndexes(findNames(tokens));
  if (names.has(0) || isAbbreviation(tokens[0]?.text ?? '')) return true;
  const group = readGroup(tokens, 0, inCase, (index) => names.has(index));
  const head = group === null ? undefined : tokens[group.head];
  return head !== undefined && isHead(head.text);
}

/** Whether a party behind «с участием» is one that acts: no means, no public and not its envoys. */
export function takesPart(phrase: string): boolean {
  const tokens = tokenize(phrase);
  if (!namesSomebody(tokens, 'genitive')) return false;
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ text }) => foldWord(text));
  const at = words.findIndex((word) => isHead(word));
  const head = words[at] ?? '';
  if (PUBLIC.test(head)) return false;
  return !(
    REPRESENTATIVE.test(head) && words.slice(at + 1, at + 3).some((word) => PUBLIC.test(word))
  );
}
