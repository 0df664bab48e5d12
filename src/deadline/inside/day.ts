import type { DeadlineOptions } from '../../model/deadline.js';
import { VERBS } from '../../words/tables.js';
import { isSingleDay, type Term } from '../calendar/term.js';
import { parseClause } from '../clauses/clauses.js';
import { type Context, Cursor } from '../clauses/cursor.js';
import { readPart } from '../parse.js';
import type { Phrase } from '../phrase.js';
import { COUNTED_AS } from '../words/sentence-words.js';
import type { Token, TokenKind } from '../words/token.js';
import { lastsOrMoves } from './lasting.js';
import {
  endsSentence,
  isInitial,
  isOfNoun,
  isOfOrder,
  isOfParticiple,
  isOrderWord,
  namesAct,
  orderBefore,
  orderBehind,
} from './owner.js';
import type { Range } from './range.js';

/** A day's words are no more than this many. */
const LONGEST = 24;
const OPENS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'до',
  'к',
  'не',
  'с',
  'starting',
  'в',
  'на',
  'после',
  'number',
  'date',
]);

/**
 * A printed day, or a stretch of days, of the order it stands in, however far from its verb: «до 1
 * марта», «с 24 по 31 марта», «с 11 мая 2011 года», «провести … 9 мая». One that cannot be, or is not
 * read to its end, is `unread`.
 */
export function dayAt(
  phrase: Phrase,
  at: number,
  context: Context,
  options: DeadlineOptions,
): Range | null {
  const { tokens } = phrase;
  const first = tokens[at];
  if (!first || !OPENS.has(first.kind) || isOfNoun(tokens, at)) return null;
  if (isInitial(tokens, at) || lastsOrMoves(tokens, at)) return null;
  if (COUNTED_AS.test(tokens[at - 1]?.word ?? '')) return null;
  const cursor = new Cursor(tokens.slice(at, at + LONGEST), context);
  const clause = parseClause(cursor);
  if (clause?.kind !== 'terms') return clause === null ? noDay(phrase, at) : null;
  const { terms } = clause;
  if (!terms.every(isDayTerm)) return null;
  const to = at + cursor.at;
  // «ул. Мира, 8, до 1 апреля»: a number in front of a boundary is no day of its month.
  if (isBareNumber(first) && tokens.slice(at, to).some(({ kind }) => kind === 'до')) return null;
  if (namesAct(tokens, to) || isOfParticiple(tokens, at, to)) return null;
  const role = roleOf(terms, first);
  if (!mayStand(phrase, role, at, to)) return null;
  const { type, due, start } = readPart(phrase, at, to, options);
  if (type === 'unknown') return { from: at, to, unread: true };
  const past = options.documentDate != null && (due ?? start ?? '') < options.documentDate;
  return past && role !== 'until' ? null : { from: at, to };
}

function isBareNumber({ kind }: Token): boolean {
  return kind === 'number';
}

type Role = 'until' | 'since' | 'stretch' | 'on' | 'set';

function isDayTerm({ from, to }: Term): boolean {
  return isSingleDay(from) && isSingleDay(to) && to.grain === 'day';
}

function roleOf(terms: readonly Term[], { kind }: Token): Role {
  const [term] = terms;
  if (kind === 'на') return 'set';
  if (term === undefined || term.from !== term.to) return 'stretch';
  if (term.mode === 'from' || term.mode === 'after') return 'since';
  return term.mode === 'before' || term.mode === 'by' ? 'until' : 'on';
}

function mayStand({ tokens }: Phrase, role: Role, at: number, to: number): boolean {
  const verb = orderBefore(tokens, at);
  const adjacent = verb === at - 1 || isOrderWord(tokens[to]);
  switch (role) {
    case 'until':
      return tokens[at]?.kind !== 'в' || tokens[at + 1]?.kind === 'term';
    case 'set':
      return (
        verb !== -1 && VERBS.has(tokens[verb]?.word ?? '', 'sets') && isOfOrder(tokens, verb, at)
      );
    case 'since':
      return adjacent || opens(tokens, at) || (verb !== -1 && mayBegin(tokens, verb, at));
    case 'stretch':
      // «утвердить график обучения – с 1 по 20 февраля»: what is approved has those days.
      if (tokens[at - 1]?.kind === '-') return false;
      return (
        adjacent ||
        (verb === -1 ? opens(tokens, at) && orderBehind(tokens, to) : isOfOrder(tokens, verb, at))
      );
    case 'on':
      return adjacent || (verb !== -1 && isHeldOn(tokens, verb, at));
  }
}

/** «Запретить выход на лёд с 6 августа»: not «информацию о ценах с 1 января». */
function mayBegin(tokens: readonly Token[], verb: number, at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind === 'period' || before?.kind === 'term') return false;
  // Such orders are nothing without the day they begin on.
  if (VERBS.has(tokens[verb]?.word ?? '', 'begins')) return true;
  return isOfOrder(tokens, verb, at) || before?.kind === ',';
}

/** «Провести на площади 9 мая 2022 года митинг»: a single day in the middle, of what is held. */
function isHeldOn(tokens: readonly Token[], verb: number, at: number): boolean {
  if (!VERBS.has(tokens[verb]?.word ?? '', 'timed') || !isOfOrder(tokens, verb, at)) return false;
  const { kind } = tokens[at - 1] ?? { kind: 'finish' };
  return !NOT_BEFORE_DAY.has(kind);
}

const NOT_BEFORE_DAY: ReadonlySet<string> = new Set([
  'на',
  'в',
  'от',
  'до',
  'по',
  'к',
  'не',
  '-',
  '№',
  'за',
  'и',
  'после',
]);

/** A sentence or its part begins here. */
function opens(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === ':' || endsSentence(tokens, at - 1);
}

/** What a day that is to be filled in consists of. */
const BLANKS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'other',
  '.',
  'number',
  'date',
  'yearmonth',
  'year',
  'month',
  '"',
]);

/** «до 45 апреля», «до 0.04.2022»: words of a day that make none. */
function noDay(phrase: Phrase, at: number): Range | null {
  const { tokens } = phrase;
  let day = at;
  if (tokens[day]?.kind === 'в' && tokens[day + 1]?.kind === 'term') day += 2;
  if (tokens[day]?.kind === 'не' && tokens[day + 1]?.kind === 'later') day += 2;
  else if (tokens[day]?.kind === 'до' || tokens[day]?.kind === 'к') day++;
  if (day === at) return null;
  // «до __.__.2022»
  const blank = tokens[day]?.kind === '"' ? day + 1 : day;
  if (tokens[blank]?.word === '_') {
    let end = day;
    while (BLANKS.has(tokens[end]?.kind ?? 'finish')) end++;
    return { from: at, to: end, unread: true };
  }
  const numbered = tokens[day]?.kind === 'number' && tokens[day + 1]?.kind === 'month';
  if (!numbered && tokens[day]?.kind !== 'date') return null;
  let to = day + (numbered ? 2 : 1);
  if (tokens[to]?.kind === 'number' && tokens[to]?.digits === 4) to++;
  if (tokens[to]?.kind === 'year') to++;
  return { from: at, to, unread: true };
}
