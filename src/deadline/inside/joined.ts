import type { Deadline, DeadlineOptions } from '../../model/deadline.js';
import { isOrderVerb } from '../../words/word.js';
import { readPart } from '../parse.js';
import type { Phrase } from '../phrase.js';
import type { Token, TokenKind } from '../words/token.js';
import type { Range } from './range.js';

/** «еженедельно | по пятницам»: neighbours that are read as one are one. */
export function joined(
  phrase: Phrase,
  ranges: readonly Range[],
  options: DeadlineOptions,
): Range[] {
  const whole: Range[] = [];
  for (const range of ranges) {
    const before = whole.at(-1);
    const gap = before === undefined ? [] : phrase.tokens.slice(before.to, range.from);
    const together =
      before !== undefined &&
      gap.every(({ kind }) => kind === ',' || kind === 'и') &&
      isOne(readPart(phrase, before.from, range.to, options), gap);
    if (together) before.to = range.to;
    else whole.push({ ...range });
  }
  return whole.map((range) =>
    range.unread === true
      ? range
      : { ...range, to: widened(phrase, range.from, range.to, options) },
  );
}

/** A rule, or a start with what ends it: «с 8 мая 2018 года и до особого распоряжения». */
function isOne({ type, start }: Deadline, gap: readonly Token[]): boolean {
  if (type === 'continuous') return start !== null;
  return type === 'recurring' && gap.every(({ kind }) => kind === ',');
}

/** Tokens that may go on with a rule: «ежегодно, в апреле и октябре», «ежедневно до 10 часов». */
const GOES_ON: ReadonlySet<TokenKind> = new Set<TokenKind>(['в', 'до', 'к', 'по', 'с']);

/** The end of a rule with the words that belong to it, where they are all understood. */
function widened(phrase: Phrase, from: number, to: number, options: DeadlineOptions): number {
  const { tokens } = phrase;
  if (readPart(phrase, from, to, options).type !== 'recurring') return to;
  const next = tokens[to]?.kind === ',' ? to + 1 : to;
  const opening = tokens[next];
  if (opening === undefined || !GOES_ON.has(opening.kind)) return to;
  let end = next + 1;
  while (end < tokens.length && end - next <= LONGEST_RULE && !stops(tokens[end])) end++;
  for (; end > next + 1; end--)
    if (readPart(phrase, from, end, options).type === 'recurring') return end;
  return to;
}

function stops(token: Token | undefined): boolean {
  if (token === undefined) return true;
  const { kind, word } = token;
  return kind === ',' || kind === '.' || kind === ';' || isOrderVerb(word);
}

/** More words than this behind a rule are the order's own. */
const LONGEST_RULE = 8;
