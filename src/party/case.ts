import type { Case } from '../language/cases.js';
import { PLURAL_IN_A } from '../language/noun-tables.js';
import { type Group, readGroup } from './group.js';
import { isHead, isListedNominative, isPersonHead } from './lexicon.js';
import { findNames, type NameSpan, nameIndexes } from './names.js';
import type { Token } from './tokens.js';

/** The case an addressee phrase stands in; null for the nominative. */
export function detectCase(tokens: readonly Token[]): Case | null {
  const names = findNames(tokens);
  const named = nameIndexes(names);
  const isName = (index: number): boolean => named.has(index);
  const first = firstWord(tokens);
  if (isName(first)) return caseOfName(tokens, names[0]);
  const dative = readGroup(tokens, first, 'dative', isName);
  const instrumental = readGroup(tokens, first, 'instrumental', isName);
  const score = (group: Group | null): number =>
    group === null ? 0 : group.bent.size === 0 ? 1 : group.noun ? 3 : 2;
  if (score(dative) === 1) return 'dative';
  if (score(dative) === 0 && score(instrumental) === 0) {
    return isAccusative(tokens, first, isName) ? 'accusative' : null;
  }
  if (dative !== null && isPluralNominative(tokens, dative)) return null;
  return score(instrumental) > score(dative) ? 'instrumental' : 'dative';
}

/** «Руководителей учреждений», «редакцию газеты», «Директора школы Иванова И.И.» behind «Обязать». */
function isAccusative(
  tokens: readonly Token[],
  first: number,
  isName: (index: number) => boolean,
): boolean {
  const group = readGroup(tokens, first, 'accusative', isName);
  const head = group === null ? '' : (tokens[group.head]?.text ?? '');
  if (/(?<!ом|ем)[ую]$/i.test(head)) return isHead(head);
  if (!isPersonHead(head)) return false;
  const named = tokens.findIndex((_, index) => isName(index));
  const surname = tokens.slice(named).find(({ kind }) => kind === 'word')?.text ?? '';
  const oneMan =
    named > 0 && /(?:[оеё]ва|[иы]на|ого|[бвгджзйклмнпрстфхцчшщ]а|[ую])$/i.test(surname);
  if (/(?:ей|[оеё]в)$/i.test(head)) return true;
  if (!/[^а]а$|[^аяс]я$/i.test(head) || /^лица$/i.test(head) || isListedNominative(head)) {
    return false;
  }
  return oneMan || !PLURAL_IN_A.has(head.slice(0, -1).toLowerCase());
}

/** «организации, осуществляющие …»: a nominative participle settles what the head leaves open. */
function isPluralNominative(tokens: readonly Token[], group: Group): boolean {
  if (!/ии$/.test(tokens[group.head]?.text ?? '')) return false;
  return tokens.some(({ kind, text }, index) => {
    return (
      kind === 'comma' && /(?:щие|нные|вшие|мые)(?:ся)?$/.test(tokens[index + 1]?.text ?? text)
    );
  });
}

/**
 * Whether a phrase shows its case beyond doubt: «начальнику», «органам», «Смирновой О.В.». Forms like
 * «администрации» or «службе», which are also another case's, do not.
 */
export function hasClearCase(tokens: readonly Token[], inCase: Case): boolean {
  const first = firstWord(tokens);
  const names = findNames(tokens);
  const named = nameIndexes(names);
  if (named.has(first)) return caseOfName(tokens, names[0]) === inCase;
  const group = readGroup(tokens, first, inCase, (index) => named.has(index));
  if (group === null || group.bent.size === 0) return false;
  return [...group.bent.keys()].some((index) => {
    const word = tokens[index]?.text ?? '';
    return inCase === 'dative' ? /(?:[ую]|[ая]м|[ыи]м)$/i.test(word) : /м[и]?$/i.test(word);
  });
}

function caseOfName(tokens: readonly Token[], name: NameSpan | undefined): Case | null {
  const text = (index: number | null | undefined): string =>
    (index == null ? '' : (tokens[index]?.text ?? '')).toLowerCase();
  const patronymic = text(name?.patronymic);
  if (/(?:у|не)$/.test(patronymic)) return 'dative';
  if (/(?:ем|ной)$/.test(patronymic)) return 'instrumental';
  const word = text(name?.surname);
  if (/(?:(?:[оеё]в|[иы]н)ым|[сц]ким)$/.test(word)) return 'instrumental';
  if (/(?:[уе]|[^и]ю|ии|(?:[оеё]в|[иы]н|ск|цк)ой)$/.test(word)) {
    return /(?:дзе|[аеиоыэю]у)$/.test(word) ? null : 'dative';
  }
  if (patronymic !== '' || word === '') return null;
  // «Костенко Н.В., заместителю директора»: the name does not tell, the post behind it does.
  const next = name === undefined ? -1 : name.to;
  return tokens[next]?.kind === 'comma' ? detectCase(tokens.slice(next + 1)) : null;
}

/** «т. Иванову», «тов. Петрову»: no part of the post or name. */
const HONORIFIC = /^(?:т|тов|гр)\.?$/i;

export function firstWord(tokens: readonly Token[]): number {
  const index = tokens.findIndex(
    ({ kind, text }) => (kind === 'word' && !HONORIFIC.test(text)) || kind === 'initials',
  );
  return Math.max(index, 0);
}
