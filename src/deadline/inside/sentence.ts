import { requireText } from '../../arguments.js';
import type { Deadline } from '../../model/deadline.js';
import type { Context } from '../clauses/cursor.js';
import { contextOf, readPart } from '../parse.js';
import { type Phrase, printedRange, splitPhrase } from '../phrase.js';
import { setApart } from './apart.js';
import { closingAt } from './closing.js';
import { dayAt } from './day.js';
import { heldOnAt } from './held-on.js';
import { joined } from './joined.js';
import { leftoverEnd } from './leftover.js';
import { listedAt } from './listed.js';
import { openingAt } from './opening.js';
import { isOrderWord } from './owner.js';
import type { FindOptions, Range } from './range.js';
import { readFound } from './read-found.js';
import { setApartAt } from './set-apart.js';

/** A deadline inside a sentence. Offsets are UTF-16 units of the sentence. */
export interface FoundDeadline {
  start: number;
  end: number;
  phrase: string;
  /** What the phrase says here; `unknown` where it begins like a deadline and is not read whole. */
  deadline: Deadline;
}

/**
 * Deadlines inside a sentence: «в срок до 1 марта 2022 года представить», «ежеквартально до 5
 * числа», «не позднее 15 мая». Dates of acts, reports, programmes and plans are none. With the
 * date of the paper, days that were past by then are left out.
 */
export function findDeadlines(sentence: string, options: FindOptions = {}): FoundDeadline[] {
  requireText(sentence, 'sentence');
  const phrase = splitPhrase(sentence);
  const ranges = rangesOf(phrase, options);
  return joined(phrase, ranges, options).map((range) => {
    const { start, end } = printedRange(phrase, range.from, range.to);
    const words = sentence.slice(start, end);
    return { start, end, phrase: words, deadline: readFound(phrase, range, words, options) };
  });
}

function rangesOf(phrase: Phrase, options: FindOptions): Range[] {
  const { tokens } = phrase;
  const context = contextOf({ documentDate: '2000-01-01', ...options });
  const apart = setApart(phrase);
  const ranges: Range[] = [];
  let verb: number | null = null;
  const firstVerb = (): number => {
    verb ??= tokens.findIndex(isOrderWord);
    return verb;
  };
  for (let at = 0; at < tokens.length; ) {
    if (apart[at] === true) {
      at++;
      continue;
    }
    const listed = listedAt(phrase, at, context);
    if (listed !== null) {
      ranges.push(...listed);
      at = listed.at(-1)?.to ?? at + 1;
      continue;
    }
    const found = rangeAt({ phrase, apart, context, firstVerb, options }, at);
    if (found === null) {
      at++;
      continue;
    }
    ranges.push(found);
    at = found.to;
  }
  return ranges;
}

/** What is known of a sentence while its deadlines are looked for. */
interface Search {
  phrase: Phrase;
  /** Tokens that are no words of its own. */
  apart: readonly boolean[];
  context: Context;
  /** Place of the first infinitive, -1 for none. */
  firstVerb: () => number;
  options: FindOptions;
}

function rangeAt({ phrase, apart, context, firstVerb, options }: Search, at: number): Range | null {
  const end =
    openingAt(phrase, at, context, options) ??
    closingAt(phrase, at, firstVerb, options) ??
    heldOnAt(phrase, at, apart, options) ??
    setApartAt(phrase, at, options);
  const found = end === null ? dayAt(phrase, at, context, options) : { from: at, to: end };
  return found === null ? null : whole(phrase, found, options);
}

/** A range with what is left of its day's words, which make it `unread` unless all is understood. */
function whole(phrase: Phrase, range: Range, options: FindOptions): Range {
  const end = leftoverEnd(phrase, range.to);
  if (end === 0) return range;
  const longer = { from: range.from, to: end };
  const blank = phrase.tokens.slice(range.to, end).some(({ kind }) => kind === 'other');
  const known =
    end > range.to && !blank && readPart(phrase, longer.from, end, options).type !== 'unknown';
  return known ? longer : { ...longer, unread: true };
}
