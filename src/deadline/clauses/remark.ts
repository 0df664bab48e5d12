import { hasFullStop, type TokenKind } from '../words/token.js';
import { isInfinitive } from './anchor.js';
import type { Cursor } from './cursor.js';
import { bindsDay } from './head-end.js';
import { PART_OF_DAY } from './lead.js';

/** Words that open a remark behind a deadline: who answers for it, where and how to report. */
const OPENINGS =
  /^(?:отв|ответственн[а-я]{2,3}|исп|исполнител[а-я]{1,4}|соисполнител[а-я]{1,4}|контрол[а-я]{1,3}|куратор[а-я]{0,3}|координатор[а-я]{0,3}|доклад[а-я]{0,3}|отчет[а-я]{0,3}|информаци[а-я]{1,2}|сведени[а-я]{1,2}|результат[а-я]{0,3}|материал[а-я]{0,3}|представлени[а-я]{1,2}|предоставлени[а-я]{1,2}|письменн[а-я]{2,3}|мск|московск[а-я]{2,3}|местн[а-я]{2,3}|пункт[а-я]{0,3}|подпункт[а-я]{0,3}|п|пп|приложени[а-я]{1,2}|прилагается|прим|примечани[а-я]{1,2}|стр|для|включая|адрес|копи[а-я]{1,2}|форм[а-я]{0,3}|имя|почт[а-я]{0,3}|сайт[а-я]{0,3}|электронн[а-я]{2,3}|плановый|плановая|ориентировочно|уточняется|предварительно|оконч[а-я]{0,8}|время|времени|часов|учет[а-я]{0,2}|том)$/;
/** Steps or parts that are due in turn: «1 этап – до 1 марта, 2 этап – до 1 июня». */
const STAGE = /^(?:этап|част|транш|очеред|блок|групп|смен|тур|волн|модул|раздел)[а-я]{0,3}$/;
/** What a remark in a sentence of its own may not hold: it would be a deadline unread. */
const CALENDAR: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'date',
  'yearmonth',
  'month',
  'season',
  'quarter',
  'half',
  'frequency',
  'times',
  'thisyear',
  'every',
]);

const RECURRING: ReadonlySet<TokenKind> = new Set<TokenKind>(['frequency', 'times', 'every']);

/** Steps over a known kind of remainder; false where what follows is none. */
export function parseRemark(cursor: Cursor): boolean {
  return (
    bracketed(cursor) ||
    timeOfDay(cursor) ||
    weekdayInPassing(cursor) ||
    stage(cursor) ||
    person(cursor) ||
    words(cursor)
  );
}

/** Whatever stands in a bracket of its own and names no day. */
function bracketed(cursor: Cursor): boolean {
  if (cursor.tokens[cursor.at - 1]?.kind !== '(') return false;
  let ahead = 0;
  for (; !cursor.is(')', ahead); ahead++) {
    const { kind, digits } = cursor.peek(ahead);
    if (kind === 'finish' || kind === '(' || CALENDAR.has(kind) || digits > 3) return false;
  }
  cursor.at += ahead + 1;
  return true;
}

/** «до 18:00», «к 10 часам», «в 15 ч. 30 мин.», «до конца рабочего дня», «12.00 (мск)». */
function timeOfDay(cursor: Cursor): boolean {
  const start = cursor.at;
  while (['до', 'к', 'в', 'с', 'по', 'не', 'later', '-'].includes(cursor.peek().kind)) cursor.at++;
  if (cursor.accept('time')) {
    if (cursor.accept('hour')) cursor.accept('minute');
    skipPartOfDay(cursor);
    return true;
  }
  if (cursor.is('number') && cursor.is('hour', 1) && cursor.peek().value <= 24) {
    cursor.at += 2;
    if (cursor.is('number') && cursor.is('minute', 1)) cursor.at += 2;
    skipPartOfDay(cursor);
    return true;
  }
  if (cursor.is('end') && (cursor.is('working', 1) || cursor.is('day', 1))) {
    cursor.at++;
    cursor.accept('working');
    if (cursor.accept('day')) return true;
  }
  cursor.at = start;
  return false;
}

/** «10 часов утра» */
function skipPartOfDay(cursor: Cursor): void {
  if (PART_OF_DAY.test(cursor.peek().word)) cursor.at++;
}

/** «(вторник)», «, пятница» behind a day. */
function weekdayInPassing(cursor: Cursor): boolean {
  return cursor.at > 0 && cursor.accept('weekday');
}

function stage(cursor: Cursor): boolean {
  const start = cursor.at;
  const numbered = ['number', 'ordinal', 'roman'].includes(cursor.peek().kind);
  if (numbered) cursor.at++;
  cursor.accept('-');
  if (STAGE.test(cursor.peek().word)) {
    cursor.at++;
    if (!numbered && ['number', 'roman'].includes(cursor.peek().kind)) cursor.at++;
    if (cursor.is('-') || cursor.is(':') || cursor.is('(') || cursor.is(')')) return true;
    if (cursor.done) return true;
  }
  cursor.at = start;
  return false;
}

/** «Иванов И.И.», «И.И. Иванов», «Иванову А. Б., Петрову В. Г.» */
function person(cursor: Cursor): boolean {
  const start = cursor.at;
  const surname = cursor.peek();
  if (isName(cursor, 0) && initials(cursor, 1) > 0) {
    cursor.at += 1 + initials(cursor, 1);
    return surname.kind === 'word' || cursor.at > start;
  }
  const lead = initials(cursor, 0);
  if (lead > 0 && isName(cursor, lead)) {
    cursor.at += lead + 1;
    return true;
  }
  cursor.at = start;
  return false;
}

function isName(cursor: Cursor, ahead: number): boolean {
  const { word } = cursor.peek(ahead);
  return word.length > 2 && /^[а-я]+$/.test(word);
}

/** Tokens that «И.И.» takes: letters, each with its full stop; «в» without one is a preposition. */
function initials(cursor: Cursor, ahead: number): number {
  let length = 0;
  for (let count = 0; count < 2; count++) {
    const token = cursor.peek(ahead + length);
    const pointed = hasFullStop(token) || cursor.is('.', ahead + length + 1);
    const last = count > 0 && cursor.is('finish', ahead + length + 1);
    if (!/^[а-я]\.?$/.test(token.word) || !(pointed || last)) break;
    length += cursor.is('.', ahead + length + 1) ? 2 : 1;
  }
  return length;
}

/** A remark that opens with a known word or an infinitive, up to the end of its part. */
function words(cursor: Cursor): boolean {
  const start = cursor.at;
  const opening = openingAhead(cursor);
  if (!opening) return false;
  let depth = 0;
  while (!cursor.done) {
    const { kind } = cursor.peek();
    if (kind === '(') depth++;
    if (kind === ')') depth--;
    if (kind === ';' || depth < 0) break;
    if ((kind === '-' || kind === ':') && cursor.at > start && leadsDate(cursor)) break;
    if (cursor.at > start && (bindsDay(cursor, 0) || RECURRING.has(kind))) break;
    if (CALENDAR.has(kind) && !opening.free) {
      cursor.at = start;
      return false;
    }
    cursor.at++;
  }
  return cursor.at > start;
}

/** A remark begins here: at its word, or at a preposition in front of it. */
function openingAhead(cursor: Cursor): { free: boolean } | null {
  let ahead = 0;
  while (['с', 'в', 'на', 'по', 'о', 'за', 'и', 'а'].includes(cursor.peek(ahead).kind)) ahead++;
  const { word, kind } = cursor.peek(ahead);
  if (kind === '№') return { free: false };
  if (OPENINGS.test(word))
    return { free: /^(?:отв|исп|п$|пп$|пункт|подпункт|приложени)/.test(word) };
  if (kind === 'word' && isInfinitive(word)) return { free: false };
  return null;
}

/** Behind «доклад –» the deadline itself follows. */
function leadsDate(cursor: Cursor): boolean {
  const { kind } = cursor.peek(1);
  return [
    'до',
    'к',
    'по',
    'не',
    'с',
    'number',
    'date',
    'month',
    'frequency',
    'в',
    'ordinal',
  ].includes(kind);
}
