import { isOrderVerb } from '../../words/word.js';
import { isSingleDay, type Term } from '../calendar/term.js';
import type { Clause } from '../clauses/clause.js';
import { parseClause } from '../clauses/clauses.js';
import { type Context, Cursor } from '../clauses/cursor.js';
import { readPart } from '../parse.js';
import type { Phrase } from '../phrase.js';
import { COUNTED_AS, PARTICIPLE, STOCKING } from '../words/sentence-words.js';
import type { Token, TokenKind } from '../words/token.js';
import { comesRound, leadsOrder } from './events.js';
import { lastsOrMoves } from './lasting.js';
import { isInitial, isOfNoun, isOfParticiple, isOrderWord, orderBefore } from './owner.js';
import type { FindOptions } from './range.js';

/** Tokens a deadline may begin with. */
const OPENING: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'до',
  'к',
  'не',
  'в',
  'на',
  'с',
  'starting',
  'по',
  'за',
  'через',
  'после',
  'frequency',
  'times',
  'twice',
  'every',
  'atonce',
  'number',
  'date',
  'cardinal',
]);
/** A deadline phrase inside a sentence is no longer than this many tokens. */
const LONGEST = 30;
/** So many clauses may follow the first. */
const MOST_CLAUSES = 4;

/** The token behind a deadline that begins here, or null. */
export function openingAt(
  phrase: Phrase,
  at: number,
  context: Context,
  options: FindOptions,
): number | null {
  const { tokens } = phrase;
  const first = tokens[at];
  if (!first || !OPENING.has(first.kind)) return null;
  const before = tokens[at - 1]?.word ?? '';
  const bare = first.kind === 'number' || first.kind === 'date' || first.kind === 'cardinal';
  if (first.kind === 'number' && tokens[at - 1]?.kind === '№') return null;
  if (isInitial(tokens, at)) return null;
  if (bare && COUNTED_AS.test(before)) return null;
  if (bare && !countsTimes(tokens, at) && !isOrderVerb(before) && !opensSentence(tokens, at))
    return null;
  if ((isOfNoun(tokens, at) && !isRunning(tokens, at)) || lastsOrMoves(tokens, at)) return null;
  const cursor = new Cursor(tokens.slice(at, at + LONGEST), context);
  const clause = parseClause(cursor);
  if (!clause || !isDeadline(clause, cursor, before)) return null;
  if (clause.kind === 'terms' && isOfParticiple(tokens, at, at + cursor.at)) return null;
  let end = cursor.at;
  for (let count = 0; count < MOST_CLAUSES && followOn(cursor, clause); count++) end = cursor.at;
  if (clause.kind === 'head') {
    if (STOCKING.test(tokens[orderBefore(tokens, at)]?.word ?? '')) return null;
    end = headEnd(cursor, end);
  }
  cursor.at = end;
  const behind = cursor.peek();
  if (clause.kind === 'frequency' && PARTICIPLE.test(behind.word)) return null;
  const deadline = readPart(phrase, at, at + end, { documentDate: '2000-01-01', ...options });
  if (deadline.type === 'unknown') return null;
  const past =
    options.keepPast !== true &&
    deadline.due !== null &&
    options.documentDate &&
    deadline.due < options.documentDate;
  return past && deadline.type !== 'recurring' ? null : at + end;
}

/** «На весь период паводка | обеспечить дежурство»: at a sentence's beginning a head ends at the order. */
function headEnd({ tokens }: Cursor, end: number): number {
  const order = tokens.findIndex(isOrderWord);
  return order > 0 && order < end ? order : end;
}

/** «уведомлять об изменениях в течение 5 дней» */
function isRunning(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'в' && tokens[at + 1]?.kind === 'during';
}

/** «30 апреля провести сход»: a day at a sentence's beginning. */
function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === '.' || before.kind === ';';
}

/** «2 раза в год», «один (1) раз в месяц» */
function countsTimes(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 5).some(({ kind }) => kind === 'times');
}

/** A clause that goes on directly: «ежеквартально до 5 числа», «, далее – ежегодно». */
function followOn(cursor: Cursor, first: Clause): boolean {
  const start = cursor.at;
  let marks = 0;
  while ([',', '-', ':', '(', 'then', 'но', 'и'].includes(cursor.peek().kind)) {
    cursor.at++;
    marks++;
  }
  const bracket = cursor.tokens[cursor.at - 1]?.kind === '(';
  const before = cursor.tokens[cursor.at - 1]?.word ?? '';
  const clause = parseClause(cursor);
  const binds = clause && clause.kind !== 'head' && isDeadline(clause, cursor, before);
  const sameKind = clause?.kind === first.kind && marks === 0;
  const begins =
    first.kind === 'frequency' && clause?.kind === 'terms' && clause.terms.every(isStart);
  if ((!binds && !begins) || sameKind) {
    cursor.at = start;
    return false;
  }
  if (bracket && !cursor.accept(')')) {
    cursor.at = start;
    return false;
  }
  return true;
}

/** «ежегодно, начиная с 2023 года» */
function isStart({ mode }: Term): boolean {
  return mode === 'from';
}

/** Whether a clause is a deadline by its own words, and no mere date or length of time. */
function isDeadline(clause: Clause, cursor: Cursor, before: string): boolean {
  const opening = cursor.tokens[0];
  switch (clause.kind) {
    case 'frequency':
      return isAdverbial(cursor);
    case 'day':
      return clause.mode !== 'in' || clause.recurs;
    case 'relative':
      // «отсрочку на срок в 60 дней»: how long, not by when.
      return !/^срок/.test(before) && isLimit(clause.unit, cursor);
    case 'head':
      if (clause.type === 'event') return leadsOrder(cursor) || comesRound(cursor);
      return clause.type === 'continuous' && opening?.kind === 'на';
    case 'terms':
      // «Провести 12 октября …», «Объявить с 16 апреля по 16 мая …»: when to act, and nothing else.
      // «отчёт за первое полугодие»: what was, and nothing that is planned.
      // «в январе каждого года» comes round, whatever stands around it.
      if (
        opening?.kind !== 'за' &&
        (isOrderVerb(before) ||
          isOrderVerb(behindFrequency(cursor)) ||
          cursor.is('every') ||
          (clause.terms.every(isStart) && goesOnAsRule(cursor))) &&
        !PARTICIPLE.test(before) &&
        clause.terms.every(isPlanned)
      )
        return true;
      return !PARTICIPLE.test(before) && clause.terms.every((term) => isBound(term, cursor));
  }
}

/** The word an order may begin with: «с 1 марта по 15 мая еженедельно представлять». */
function behindFrequency(cursor: Cursor): string {
  return cursor.peek(cursor.is('frequency') ? 1 : 0).word;
}

/** «с 1 марта 2022 года ежеквартально …», «начиная с 15 апреля – еженедельно»: from when a rule runs. */
function goesOnAsRule(cursor: Cursor): boolean {
  const mark = cursor.peek().kind;
  const { kind, word } = cursor.peek(mark === ',' || mark === '-' ? 1 : 0);
  return kind === 'frequency' && word.endsWith('но');
}

/** Stretches of time that an order is planned for; years name programmes and plans. */
const PLANNED: ReadonlySet<string> = new Set(['month', 'quarter', 'half', 'season', 'decade']);

/** A day, a month or a stretch of either with both ends, no boundary and no mere year. */
function isPlanned({ from, to, mode }: Term): boolean {
  const days = isSingleDay(from) && isSingleDay(to);
  if (mode === 'from') return days;
  return mode === 'in' && (days || (PLANNED.has(from.grain) && PLANNED.has(to.grain)));
}

/**
 * «ежегодно», not «ежегодного»; «каждый квартал», not «каждого квартала», unless a day stands before
 * it: «до 1 мая каждого года».
 */
function isAdverbial(cursor: Cursor): boolean {
  return cursor.tokens.slice(0, cursor.at).every(({ kind, word }, index, tokens) => {
    if (kind === 'frequency') return word.endsWith('но');
    if (kind !== 'every' || /^кажд(?:ый|ую|ое|ые)$/.test(word)) return true;
    return DAY_ENDS.has(tokens[index - 1]?.kind ?? 'finish');
  });
}

const DAY_ENDS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'month',
  'date',
  'quarter',
  'half',
  'season',
  'decade',
]);

/** Storage and validity are counted in years; a task is not. */
function isLimit(unit: string, cursor: Cursor): boolean {
  const [first, second] = cursor.tokens;
  if (unit === 'years') return false;
  // «запас не менее чем на 30 суток»: how much, not when.
  if (first?.kind === 'не' && cursor.tokens.slice(1, 4).some(({ kind }) => kind === 'на'))
    return false;
  if (first?.kind === 'atonce' || first?.kind === 'не' || first?.kind === 'через') return true;
  // «в 15 часов» is when on its day, «в течение 15 часов» how long.
  const hours = unit === 'hours' || unit === 'minutes';
  if (first?.kind === 'в' && second) return !hours || second.kind !== 'number';
  return (
    first?.kind === 'за' && cursor.tokens.slice(0, cursor.at).some(({ kind }) => kind === 'до')
  );
}

/** Boundaries of days, months and quarters; whole years name programmes and plans. */
function isBound(term: Term, cursor: Cursor): boolean {
  const [first, second] = cursor.tokens;
  const strict = first?.kind === 'не' || (first?.kind === 'в' && second?.kind === 'term');
  const { grain } = term.to;
  if (term.from !== term.to) {
    return (
      strict || (first?.kind === 'в' && (second?.kind === 'period' || second?.kind === 'during'))
    );
  }
  if (term.mode === 'before' || term.mode === 'by') {
    if (first?.kind === 'по') return false;
    if (strict || isSingleDay(term.to) || term.to.part !== null) return true;
    return grain !== 'year' && grain !== 'school' && first?.kind !== 'к';
  }
  if (first?.kind === 'в' && second?.kind === 'during') return true;
  return strict;
}
