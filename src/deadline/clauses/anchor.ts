import { GATHERINGS } from '../../words/tables.js';
import { isSingleDay, type Term } from '../calendar/term.js';
import type { Token, TokenKind } from '../words/token.js';
import { parseCalendar } from './calendar.js';
import type { Stretch } from './clause.js';
import type { Cursor } from './cursor.js';

export interface Anchor {
  words: Stretch;
  /** «следующих за …» */
  following: boolean;
  /** The time runs out before it, not after. */
  before: boolean;
  fromDocument: boolean;
  /** Months of the period whose end it is, -1 for «периода»; null where it is no such end. */
  afterPeriod: number | null;
  /** A printed day. */
  term: Term | null;
}

/** «со дня», «с момента», «с даты»: what follows is the anchor. */
const POINTS = new Set('дня днем даты датой момента моментом времени дату день'.split(' '));
const BY_EVENT = /^[а-я]+(?:нии|тии|ции|ытии|тупу|дству)$/;

/** What a time counts from: «со дня получения запроса», «до начала отбора», «после подписания». */
export function parseAnchor(cursor: Cursor, limit = Number.POSITIVE_INFINITY): Anchor | null {
  const start = cursor.at;
  cursor.accept(',');
  cursor.accept('starting');
  const { kind } = cursor.peek();
  let before = false;
  switch (cursor.peek().kind) {
    case 'с':
    case 'от':
    case 'после':
    case 'при':
      cursor.at++;
      break;
    case 'до':
    case 'перед':
      before = true;
      cursor.at++;
      break;
    case 'по':
      if (!BY_EVENT.test(cursor.peek(1).word)) return reset(cursor, start);
      cursor.at++;
      break;
    case 'following':
      if (!cursor.is('за', 1)) return reset(cursor, start);
      cursor.at += 2;
      break;
    default:
      return reset(cursor, start);
  }
  skipPoint(cursor);
  const term = printedDay(cursor);
  const from = cursor.at;
  if (term === null) skipClause(cursor, limit);
  else cursor.at = term.end;
  if (cursor.at === from) return reset(cursor, start);
  const words = { from, to: cursor.at };
  const fromDocument = !before && kind !== 'following' && namesThisPaper(cursor, words);
  const afterPeriod = periodEnded(cursor, words);
  return {
    words,
    following: kind === 'following',
    before,
    fromDocument,
    afterPeriod,
    term: term?.term ?? null,
  };
}

const PERIODS: Partial<Record<TokenKind, number>> = {
  monthunit: 1,
  quarter: 3,
  half: 6,
  year: 12,
  period: -1,
};
const ENDED = /^(?:окончани|завершени|истечени|конец$|конца$)/;

/** «окончания отчётного квартала», «отчётным месяцем» */
function periodEnded(cursor: Cursor, { from, to }: Stretch): number | null {
  const words = cursor.tokens.slice(from, to);
  const ended = ENDED.test(words[0]?.word ?? '');
  const unit = words.at(-1);
  const between = words.slice(ended ? 1 : 0, -1);
  const plain = between.every(
    ({ kind }) => kind === 'reporting' || kind === 'every' || kind === 'relative',
  );
  const named = ended || between.some(({ kind }) => kind === 'reporting' || kind === 'every');
  return plain && named && unit ? (PERIODS[unit.kind] ?? null) : null;
}

function reset(cursor: Cursor, start: number): null {
  cursor.at = start;
  return null;
}

/** «дня», «даты, следующей за днём»: the words for the day of the anchor itself. */
function skipPoint(cursor: Cursor): void {
  if (!POINTS.has(cursor.peek().word)) return;
  const comma = cursor.is(',', 1) ? 1 : 0;
  if (cursor.is('following', 1 + comma) && cursor.is('за', 2 + comma)) {
    cursor.at += 3 + comma;
    skipPoint(cursor);
  } else if (!isClauseEnd(cursor, 1)) cursor.at++;
}

/** A full day («1 марта 2022 года») as the anchor. */
function printedDay(cursor: Cursor): { term: Term; end: number } | null {
  const start = cursor.at;
  if (!cursor.is('number') && !cursor.is('date') && !cursor.is('ordinal')) return null;
  const terms = parseCalendar(cursor);
  const end = cursor.at;
  cursor.at = start;
  const [term] = terms ?? [];
  return term && terms?.length === 1 && isSingleDay(term.to) ? { term, end } : null;
}

const INFINITIVE = /(?:[аеиоуыяю]ть(?:ся)?|чь(?:ся)?|(?:вести|нести|йти|расти|везти)(?:сь)?)$/;

/** «представить», «провести»: what is to be done, behind a deadline inside a sentence. */
export function isInfinitive(word: string): boolean {
  if (word.length < 5) return false;
  const last = word.charAt(word.length - 1);
  const before = word.charAt(word.length - 2);
  const possible =
    last === 'ь' || (last === 'и' && before === 'т') || (last === 'я' && before === 'с');
  return possible && INFINITIVE.test(word);
}

/** Steps to the end of a clause: an infinitive, a semicolon, a bracket, «, но не …», «далее», a full stop. */
export function skipClause(cursor: Cursor, limit: number): void {
  while (cursor.at < limit && !isClauseEnd(cursor, 0) && !isInfinitive(cursor.peek().word))
    cursor.at++;
}

const BINDING: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'не',
  'но',
  'then',
  'frequency',
  'every',
]);

export function isClauseEnd(cursor: Cursor, ahead: number): boolean {
  const { kind } = cursor.peek(ahead);
  if (kind === 'finish' || kind === ';' || kind === '(' || kind === ')' || kind === '.')
    return true;
  if (kind === 'но' || kind === 'then') return true;
  return kind === ',' && BINDING.has(cursor.peek(ahead + 1).kind);
}

const ISSUING = new Set('издания подписания принятия утверждения вынесения'.split(' '));
const PAPERS = new Set(
  'приказа решения постановления распоряжения протокола документа указания'.split(' '),
);

/** «подписания», «принятия настоящего решения», «даты приказа»: the day of this very paper. */
export function namesThisPaper(cursor: Cursor, { from, to }: Stretch): boolean {
  const words = cursor.tokens.slice(from, to);
  if (cursor.context.meeting && namesMeeting(words)) return true;
  let at = 0;
  const issued = ISSUING.has(words[at]?.word ?? '');
  if (issued) at++;
  if (at === words.length) return issued && words[0]?.word !== 'утверждения';
  const own = words[at]?.kind === 'relative' && words[at]?.value === 0;
  if (own) at++;
  if (!PAPERS.has(words[at]?.word ?? '')) return false;
  at++;
  const dated = words[0]?.word !== 'утверждения' || own;
  return own || (dated && at === words.length);
}

const BODY = /^(?:коллеги|комисси|совет|дум|штаб|комитет|президиум|групп)[а-я]{0,2}$/;

/** «(проведения настоящего) заседания (комиссии)»: the day of a paper that a meeting adopted. */
function namesMeeting(words: readonly Token[]): boolean {
  let at = words[0]?.word === 'проведения' ? 1 : 0;
  if (words[at]?.kind === 'relative' && words[at]?.value === 0) at++;
  if (!GATHERINGS.has(words[at]?.word ?? '', 'sitting')) return false;
  at++;
  if (BODY.test(words[at]?.word ?? '')) at++;
  return at === words.length;
}
