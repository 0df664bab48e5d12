import type { Decision, Item } from '../../tree/nodes.js';
import { addItems } from './apply-items.js';
import { addWords, replaceWords } from './apply-words.js';
import { findItems, itemsOf, ownSpan, paragraphSpans, type Span, spanOf } from './locate.js';
import type { Operation, Refusal, Target } from './types.js';

/** One edit of a text: the range and what stands there from now on. */
export interface Edit extends Span {
  text: string;
}

export type Outcome = { edits: Edit[] } | { refusal: Refusal };

export function refuse(refusal: Refusal): Outcome {
  return { refusal };
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

/** The range a target means, or why it cannot be found. */
export function place(text: string, tree: Decision, target: Target): Span | Refusal {
  if (target.part !== undefined) {
    const type = target.part === 'preamble' ? 'preamble' : 'header';
    const block = tree.children.find((child) => child.type === type);
    return block === undefined ? 'item-not-found' : spanOf(block);
  }
  if (target.item === null) return { start: 0, end: text.length };
  const [item, second] = findItems(tree, target.item);
  if (item === undefined) return listEntry(text, tree, target.item) ?? 'item-not-found';
  if (second !== undefined) return 'item-ambiguous';
  if (target.paragraph === undefined) return spanOf(item);
  return paragraphSpans(text, ownSpan(item))[target.paragraph - 1] ?? 'item-not-found';
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

/** The edits an operation makes at one place of a text, or why it makes none. */
export function editsOf(
  text: string,
  tree: Decision,
  target: Target,
  operation: Operation,
  added: ReadonlySet<string> = new Set(),
): Outcome {
  if (operation.type === 'add-items') return addItems(text, tree, target, operation);
  if (operation.type === 'deadline') return deadlineEdit(text, tree, target, operation.text);
  const found = place(text, tree, target);
  if (typeof found === 'string') return refuse(found);
  const [item] = target.item === null ? [] : findItems(tree, target.item);
  switch (operation.type) {
    case 'restate': {
      if (target.item === null && target.part === undefined) return refuse('not-understood');
      const whole = target.paragraph === undefined && item !== undefined;
      const wording = whole ? restated(item, operation.text) : operation.text.trim();
      return { edits: [{ ...found, text: wording }] };
    }
    case 'remove':
      if (target.item === null) return refuse('not-understood');
      return { edits: removals(text, found, item, added) };
    case 'add-paragraph': {
      if (item === undefined) return refuse('not-understood');
      const own = ownSpan(item);
      const spans = paragraphSpans(text, own);
      const before = operation.at === null ? undefined : spans[operation.at - 1];
      const end = text.slice(0, own.end).trimEnd().length;
      return before === undefined
        ? { edits: [{ start: end, end, text: `\n\n${operation.text.trim()}` }] }
        : {
            edits: [
              { start: before.start, end: before.start, text: `${operation.text.trim()}\n\n` },
            ],
          };
    }
    case 'replace':
      return replaceWords(text, found, operation.pairs);
    case 'remove-words':
      return replaceWords(
        text,
        found,
        operation.words.map((from) => ({ from, to: '' })),
      );
    case 'add-words':
      return addWords(text, found, item, operation);
    case 'renumber':
      return refuse('not-understood');
  }
}
