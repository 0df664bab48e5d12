import {
  ADD_ITEM,
  ADD_PARAGRAPH,
  ADD_SENTENCE,
  ADD_WORDS,
  AFTER_ITEM,
  DEADLINE,
  DEADLINE_LAST,
  MORE_PAIR,
  REMOVE,
  REMOVE_WORDS,
  REMOVE_WORDS_FIRST,
  RENUMBER,
  RENUMBER_MORE,
  REPLACE,
  REPLACE_FIRST,
  RESTATE,
  RESTATE_FIRST,
  SMALL_PARTS,
} from './patterns.js';
import { QUOTATION } from './quotes.js';
import { numbersOf, placeOf, SENTENCE, targetsOf } from './targets.js';
import type { Operation, Target } from './types.js';

/** What a clause orders, and the place it names before the order. */
export interface ReadClause {
  targets: Target[];
  operation: Operation;
}

/** Whether words of a sentence are spoken of; a sentence told by its place is a place of its own. */
function namesSmallPart(text: string): boolean {
  return SMALL_PARTS.test(text.replace(SENTENCE, ''));
}

function quoted(mask: string | undefined, quotations: readonly string[]): string {
  const index = mask === undefined ? null : QUOTATION.exec(mask);
  return index === null ? '' : (quotations[Number(index[1])] ?? '');
}

function allQuoted(masks: string, quotations: readonly string[]): string[] {
  return [...masks.matchAll(/\uE000\d+\uE001/g)].map(([mask]) => quoted(mask, quotations));
}

function ordinal(word: string | undefined): number | null {
  return word === undefined ? null : placeOf(word) || null;
}

/** An operation, and where in its clause it stands. */
interface FoundOperation {
  operation: Operation;
  /** Offset up to which the clause names the place. */
  at: number;
  /** Offset behind the operation's own words. */
  end: number;
}

function found(match: RegExpExecArray, operation: Operation): FoundOperation {
  return { operation, at: match.index, end: match.index + match[0].length };
}

/** An order that begins with its verb names the place behind it, up to the quotation. */
function foundVerbFirst(match: RegExpExecArray, operation: Operation): FoundOperation {
  const quotation = match[0].search(QUOTATION);
  return { ...found(match, operation), at: match.index + Math.max(0, quotation) };
}

function restateOf(text: string, quotations: readonly string[]): FoundOperation | null {
  const behind = RESTATE.exec(text);
  const first = behind === null ? RESTATE_FIRST.exec(text) : null;
  const match = behind ?? first;
  if (match === null) return null;
  const wording = quoted(match[1], quotations);
  const restated: Operation = { type: 'restate', text: wording };
  const place = behind === null ? foundVerbFirst(match, restated) : found(match, restated);
  const before = text.slice(0, place.at);
  if (/срок/i.test(before)) {
    return { ...place, operation: { type: 'deadline', text: bareDeadline(wording) } };
  }
  return namesSmallPart(before) ? null : place;
}

function replaceOf(text: string, quotations: readonly string[]): FoundOperation | null {
  const matches = [...text.matchAll(REPLACE)];
  const [first] = matches;
  if (first === undefined) {
    const match = REPLACE_FIRST.exec(text);
    if (match === null) return null;
    const pair = { from: quoted(match[1], quotations), to: quoted(match[2], quotations) };
    return foundVerbFirst(match, { type: 'replace', pairs: [pair] });
  }
  const pairs = matches.map((match) => ({
    from: quoted(match[1], quotations),
    to: quoted(match[2], quotations),
  }));
  const last = matches.at(-1) ?? first;
  let end = last.index + last[0].length;
  for (let more = MORE_PAIR.exec(text.slice(end)); more !== null; ) {
    pairs.push({ from: quoted(more[1], quotations), to: quoted(more[2], quotations) });
    end += more[0].length;
    more = MORE_PAIR.exec(text.slice(end));
  }
  return { operation: { type: 'replace', pairs }, at: first.index, end };
}

function addOf(text: string, quotations: readonly string[]): FoundOperation | null {
  const paragraph = ADD_PARAGRAPH.exec(text);
  if (paragraph !== null) {
    return found(paragraph, {
      type: 'add-paragraph',
      text: quoted(paragraph[2], quotations),
      at: ordinal(paragraph[1]),
    });
  }
  const item = ADD_ITEM.exec(text);
  if (item !== null) {
    const place = found(item, {
      type: 'add-items',
      numbers: numbersOf(item[2] ?? '', quotations),
      text: allQuoted(item[3] ?? '', quotations).join('\n\n'),
      after: AFTER_ITEM.exec(text)?.[1] ?? null,
    });
    // «Дополнить пункт 2 подпунктом 2.4»: the place stands behind the verb.
    return { ...place, at: place.at + (item[1]?.length ?? 0) };
  }
  const sentence = ADD_SENTENCE.exec(text);
  if (sentence !== null) {
    return found(sentence, { type: 'add-sentence', text: quoted(sentence[1], quotations) });
  }
  const words = ADD_WORDS.exec(text);
  if (words === null) return null;
  const [, side, anchor, verb = '', added] = words;
  const place = found(words, {
    type: 'add-words',
    words: quoted(added, quotations),
    place: side === undefined ? 'end' : side.toLowerCase() === 'перед' ? 'before' : 'after',
    anchor: anchor === undefined ? null : quoted(anchor, quotations),
  });
  return side === undefined ? { ...place, at: place.at + verb.length } : place;
}

/** The operation of a clause, or null. */
function operationOf(text: string, quotations: readonly string[]): FoundOperation | null {
  if (/изложи(?:ть|в)/i.test(text) && (RESTATE.test(text) || RESTATE_FIRST.test(text))) {
    return restateOf(text, quotations);
  }
  return replaceOf(text, quotations) ?? addOf(text, quotations) ?? plainOperation(text, quotations);
}

/** A deadline's words without «Срок –» and the final full stop. */
function bareDeadline(text: string): string {
  return text
    .trim()
    .replace(/^срок(?: исполнения)?(?: –| -|:)? /i, '')
    .replace(/^на (?=\d)/i, '')
    .replace(/[.;]$/, '');
}

/** Operations that need no quotation. */
function plainOperation(text: string, quotations: readonly string[]): FoundOperation | null {
  const gone = REMOVE_WORDS.exec(text);
  if (gone !== null) {
    return found(gone, { type: 'remove-words', words: allQuoted(gone[1] ?? '', quotations) });
  }
  const goneFirst = REMOVE_WORDS_FIRST.exec(text);
  if (goneFirst !== null) {
    const words = allQuoted(goneFirst[1] ?? '', quotations);
    return foundVerbFirst(goneFirst, { type: 'remove-words', words });
  }
  const whole = { at: text.length, end: text.length };
  const renumber = RENUMBER.exec(text);
  if (renumber !== null) {
    const to = numbersOf((renumber[1] ?? '').trim().replace(/\.$/, ''), quotations);
    return { ...whole, operation: { type: 'renumber', to }, at: renumber.index };
  }
  const deadline = DEADLINE_LAST.exec(text) ?? DEADLINE.exec(text);
  if (deadline !== null) {
    const phrase = quoted(deadline[1], quotations) || (deadline[1] ?? '');
    return { ...whole, operation: { type: 'deadline', text: bareDeadline(phrase) } };
  }
  if (!REMOVE.test(text) || namesSmallPart(text)) return null;
  return { ...whole, operation: { type: 'remove' } };
}

/**
 * Reads one clause: what it orders, and the places it names. Null when it orders no change that is
 * understood, or quotes more than was understood.
 */
export function readClause(
  text: string,
  quotations: readonly string[],
  context: readonly Target[],
): ReadClause | null {
  const read = operationOf(text, quotations);
  if (read === null || QUOTATION.test(text.slice(read.end))) return null;
  const { operation, at } = read;
  const before =
    operation.type === 'add-items' ? text.slice(0, at).replace(AFTER_ITEM, '') : text.slice(0, at);
  const targets = targetsOf(before, quotations, context);
  return operation.type === 'renumber'
    ? withMorePairs(text.slice(at), targets, operation.to)
    : { targets, operation };
}

function withMorePairs(
  text: string,
  targets: readonly Target[],
  to: readonly string[],
): ReadClause {
  const pairs = [...text.matchAll(RENUMBER_MORE)];
  const where = targets[0]?.annex === undefined ? {} : { annex: targets[0].annex };
  return {
    targets: [...targets, ...pairs.map(([, from = '']) => ({ item: from, ...where }))],
    operation: { type: 'renumber', to: [...to, ...pairs.map(([, , number = '']) => number)] },
  };
}
