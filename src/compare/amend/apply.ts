import type { Decision, Item } from '../../tree/nodes.js';
import { addItems } from './apply-items.js';
import { addSentence, addWords, replaceWords } from './apply-words.js';
import { type Edit, type Outcome, refuse } from './edit.js';
import { findItems, itemsOf, ownSpan, paragraphSpans, type Span, spanOf } from './locate.js';
import { sentenceSpans } from './sentences.js';
import type { Operation, Refusal, Target } from './types.js';

/** A removed sentence with the blanks behind it, or before it where it is the last. */
function sentenceRemoval(text: string, { start, end }: Span): Edit {
  const behind = /^(?:[ \t]*\n)?[ \t]*(?=\S)/.exec(text.slice(end))?.[0].length ?? 0;
  if (behind > 0) return { start, end: end + behind, text: '' };
  return { start: text.slice(0, start).trimEnd().length, end, text: '' };
}

/** A removed range with the blank lines behind it. */
function removal(text: string, span: Span): Edit {
  const rest = /^[ \t]*(?:\n[ \t]*)*/.exec(text.slice(span.end))?.[0] ?? '';
  return { start: span.start, end: span.end + rest.length, text: '' };
}

/** Removes an item with all under it, but for items that the amendments have put there as points of their own. */
function removals(
  text: string,
  span: Span,
  item: Item | undefined,
  added: ReadonlySet<string>,
): Edit[] {
  const kept =
    item === undefined ? [] : [...itemsOf(item)].filter(({ number }) => added.has(number));
  const edits: Edit[] = [];
  let start = span.start;
  for (const one of kept) {
    const { start: from, end } = spanOf(one);
    edits.push({ start, end: from, text: '' });
    start = end;
  }
  if (start < span.end) edits.push(removal(text, { start, end: span.end }));
  return edits;
}

/** A new wording keeps the label of the old one when it brings none. */
function restated(item: Item, wording: string): string {
  const trimmed = wording.trim();
  const bare = item.number.slice(item.number.lastIndexOf('.') + 1);
  const hasLabel =
    trimmed.startsWith(item.number) ||
    (item.label !== null && trimmed.startsWith(item.label)) ||
    new RegExp(`^${bare}[.)]`).test(trimmed);
  return hasLabel || item.label === null ? trimmed : `${item.label} ${trimmed}`;
}

/** «б)» of an item whose lettered list is no items of its own but part of its words. */
function listEntry(text: string, tree: Decision, number: string): Span | null {
  const dot = number.lastIndexOf('.');
  const [item, second] = findItems(tree, number.slice(0, Math.max(0, dot)));
  if (item === undefined || second !== undefined) return null;
  const label = `${number.slice(dot + 1)})`;
  const own = paragraphSpans(text, ownSpan(item));
  return own.find(({ start, end }) => text.slice(start, end).trimStart().startsWith(label)) ?? null;
}

/** What a paper is about: the lines of its header from «О …» on. */
function titleSpan(text: string, tree: Decision): Span | null {
  const header = tree.children.find((child) => child.type === 'header');
  const lines =
    header?.type === 'header' ? header.children.filter((one) => one.type === 'line') : [];
  const first = lines.find((line) => /^[«"]?Об? /.test(line.value));
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  const { start } = spanOf(first);
  const between = text.slice(start, spanOf(last).end);
  // The number or the place may stand below; then only its own lines are the title.
  const own = /\n[ \t]*\n/.exec(between);
  return { start, end: start + (own?.index ?? between.length) };
}

function partSpan(text: string, tree: Decision, part: NonNullable<Target['part']>): Span | Refusal {
  if (part === 'title') return titleSpan(text, tree) ?? 'part-not-found';
  const block = tree.children.find((child) => child.type === part);
  return block === undefined ? 'part-not-found' : spanOf(block);
}

/** The paragraph or sentence a target means inside its item's words, or all of them. */
function partOf(text: string, own: Span, { paragraph, sentence }: Target): Span | Refusal {
  const range = paragraph === undefined ? own : paragraphSpans(text, own)[paragraph - 1];
  if (range === undefined) return 'part-not-found';
  if (sentence === undefined) return range;
  return sentenceSpans(text, range)[sentence - 1] ?? 'part-not-found';
}

/** Whether a target is less than an item. */
export function isPart({ paragraph, sentence }: Target): boolean {
  return paragraph !== undefined || sentence !== undefined;
}

/** The range a target means, or why it cannot be found. */
export function place(text: string, tree: Decision, target: Target): Span | Refusal {
  if (target.part !== undefined) return partSpan(text, tree, target.part);
  if (target.item === null) {
    if (isPart(target)) return 'not-understood';
    // The tree of an annex has a place, that of a paper is the whole text.
    return tree.position === undefined ? { start: 0, end: text.length } : spanOf(tree);
  }
  const [item, second] = findItems(tree, target.item);
  if (item === undefined) return listEntry(text, tree, target.item) ?? 'item-not-found';
  if (second !== undefined) return 'item-ambiguous';
  return isPart(target) ? partOf(text, ownSpan(item), target) : spanOf(item);
}

function deadlineEdit(text: string, tree: Decision, target: Target, phrase: string): Outcome {
  const [item] = target.item === null ? [] : findItems(tree, target.item);
  if (item === undefined) return refuse('item-not-found');
  const node = item.children.find((child) => child.type === 'deadline');
  const span = node === undefined ? null : spanOf(node);
  if (node === undefined || span === null || span.start === span.end) {
    const { end } = ownSpan(item);
    const own = text.slice(0, end).trimEnd().length;
    return { edits: [{ start: own, end: own, text: `\n\nСрок – ${phrase}` }] };
  }
  const printed = text.slice(span.start, span.end);
  const at = printed.indexOf(node.type === 'deadline' ? node.value : printed);
  const start = span.start + Math.max(0, at);
  const length = at < 0 ? printed.length : node.type === 'deadline' ? node.value.length : 0;
  return { edits: [{ start, end: start + length, text: phrase }] };
}

/** A new wording of a whole annex keeps its heading when it brings none. */
function annexEdit(text: string, span: Span, wording: string): Edit {
  if (/^\s*приложение/i.test(wording)) return { ...span, text: wording.trim() };
  const heading = /\n[ \t]*\n\s*/.exec(text.slice(span.start, span.end));
  const start = heading === null ? span.end : span.start + heading.index + heading[0].length;
  return { start, end: span.end, text: `${heading === null ? '\n\n' : ''}${wording.trim()}` };
}

function restateEdit(
  text: string,
  found: Span,
  item: Item | undefined,
  target: Target,
  wording: string,
): Outcome {
  if (target.item === null && target.part === undefined) {
    if (target.annex === undefined) return refuse('not-understood');
    return { edits: [annexEdit(text, found, wording)] };
  }
  const whole = !isPart(target) && item !== undefined;
  return { edits: [{ ...found, text: whole ? restated(item, wording) : wording.trim() }] };
}

function removeEdits(
  text: string,
  found: Span,
  item: Item | undefined,
  target: Target,
  added: ReadonlySet<string>,
): Outcome {
  if (target.item === null && target.annex === undefined) return refuse('not-understood');
  if (target.sentence !== undefined) return { edits: [sentenceRemoval(text, found)] };
  return { edits: removals(text, found, isPart(target) ? undefined : item, added) };
}

function addParagraph(
  text: string,
  item: Item | undefined,
  { text: wording, at }: Extract<Operation, { type: 'add-paragraph' }>,
): Outcome {
  if (item === undefined) return refuse('not-understood');
  const own = ownSpan(item);
  const before = at === null ? undefined : paragraphSpans(text, own)[at - 1];
  const end = text.slice(0, own.end).trimEnd().length;
  return before === undefined
    ? { edits: [{ start: end, end, text: `\n\n${wording.trim()}` }] }
    : { edits: [{ start: before.start, end: before.start, text: `${wording.trim()}\n\n` }] };
}

/** The printed labels of all items, which no change of words may touch. */
function labelSpans(text: string, tree: Decision): Span[] {
  return [...itemsOf(tree)].flatMap((item) => {
    const { start } = spanOf(item);
    const { label } = item;
    return label !== null && text.startsWith(label, start)
      ? [{ start, end: start + label.length }]
      : [];
  });
}

/** The edits an operation makes at one place of a text, or why it makes none. */
export function editsOf(
  text: string,
  tree: Decision,
  target: Target,
  operation: Operation,
  added: ReadonlySet<string> = new Set(),
): Outcome {
  if (operation.type === 'add-items') return addItems(text, tree, target, operation);
  if (operation.type === 'deadline') {
    return target.annex === undefined
      ? deadlineEdit(text, tree, target, operation.text)
      : refuse('annex');
  }
  const found = place(text, tree, target);
  if (typeof found === 'string') return refuse(found);
  const [item] = target.item === null ? [] : findItems(tree, target.item);
  const field = { ...found, labels: labelSpans(text, tree) };
  switch (operation.type) {
    case 'restate':
      return restateEdit(text, found, item, target, operation.text);
    case 'remove':
      return removeEdits(text, found, item, target, added);
    case 'add-paragraph':
      return addParagraph(text, item, operation);
    case 'replace':
      return replaceWords(text, field, operation.pairs);
    case 'remove-words':
      return replaceWords(
        text,
        field,
        operation.words.map((from) => ({ from, to: '' })),
      );
    case 'add-words':
      return addWords(text, field, isPart(target) ? undefined : item, operation);
    case 'add-sentence':
      return addSentence(text, found, isPart(target) ? undefined : item, operation.text);
    case 'renumber':
      return refuse('not-understood');
  }
}
