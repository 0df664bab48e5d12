import type { Plugin } from 'unified';
import type { Position } from 'unist';
import type { Block, Decision, Item, ItemChild, Text } from '../../tree/nodes.js';
import { signatureStartsAt } from '../close/signatures.js';
import { tailBlocks } from '../close/tail.js';
import type { Region } from '../layout/regions.js';
import { join, positionIn, positionOfSlice, type Slice } from '../lines/joined.js';
import { type Line, wordsOf } from '../lines/line.js';
import type { RawBlock } from '../lines/raw.js';
import { type ParseState, stateOf } from '../state.js';
import { foldLists } from './fold-lists.js';
import { type Nested, nest, type Placed } from './nest.js';

/** Puts the items under each other, numbers them and gives each its id. */
export const nestItems: Plugin<[], Decision> = () => (tree, file) => {
  const state = stateOf(file);
  const { layout, lines } = state;
  if (layout === null) return;
  const seen = new Map<string, number>();
  layout.regions.forEach((region, index) => {
    if (layout.titleLine !== region.marker) {
      tree.children.push(resolution(lines, region));
      // A list may begin some lines below the heading that stands for its resolving words.
      addBetween(tree, lines, region.marker + 1, region.from);
    }
    const question = state.questions[index];
    if (question !== null && question !== undefined) {
      tree.children.push({ type: 'section', value: question.title, number: question.number });
    }
    for (const placed of nest(state.scanned[index] ?? [])) addPlaced(tree, state, seen, placed);
    const next = layout.regions[index + 1]?.marker;
    if (next !== undefined) addBetween(tree, lines, region.to, next);
    else addRest(tree, lines, region.to);
  });
};

/** The proceedings between two operative parts: who was heard, who spoke. */
function addBetween(tree: Decision, lines: readonly Line[], from: number, to: number): void {
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    tree.children.push({
      type: 'preamble',
      value: wordsOf(line),
      position: positionOfSlice({ line, from: line.indent, to: line.end }),
    });
  }
}

/** What follows proceedings that come to no decision: the signatures and what stands behind them. */
function addRest(tree: Decision, lines: readonly Line[], from: number): void {
  let signed = from;
  while (signed < lines.length && !signatureStartsAt(lines, signed, lines.length, () => false))
    signed++;
  addBetween(tree, lines, from, signed);
  const rest = lines.slice(signed).map((line) => ({ line, from: line.indent, to: line.end }));
  tree.children.push(...tailBlocks(rest));
}

function resolution(lines: readonly Line[], region: Region): Block {
  const line = lines[region.marker];
  if (line === undefined) return { type: 'resolution', value: '' };
  const slice = { line, from: line.indent, to: region.restFrom ?? line.end };
  return { type: 'resolution', value: join([slice]).value, position: positionOfSlice(slice) };
}

function addPlaced(
  tree: Decision,
  state: ParseState,
  seen: Map<string, number>,
  placed: Placed,
): void {
  if (placed.type === 'nested') {
    foldLists(placed, state.readings);
    tree.children.push(toItem(placed, state, seen));
  } else if (placed.type === 'tail') tree.children.push(...tailBlocks(placed.slices));
  else tree.children.push(toBlock(placed));
}

function span(slices: readonly Slice[]): Position | undefined {
  const [first, ...rest] = slices.map(positionOfSlice);
  if (first === undefined) return undefined;
  // The cells of a table's row stand beside each other, not one behind the other.
  return rest.reduce(
    (whole, { start, end }) => ({
      start: at(start) < at(whole.start) ? start : whole.start,
      end: at(end) > at(whole.end) ? end : whole.end,
    }),
    first,
  );
}

function at(point: Position['start']): number {
  return point.offset ?? 0;
}

function toBlock(raw: RawBlock): Block {
  const value = join(raw.slices).value;
  const position = span(raw.slices);
  const node: Block =
    raw.type === 'section'
      ? { type: 'section', value, number: raw.number ?? null }
      : { type: raw.type === 'unrecognized' ? 'unrecognized' : 'aside', value };
  if (position !== undefined) node.position = position;
  return node;
}

function toItem(nested: Nested, state: ParseState, seen: Map<string, number>): Item {
  const number = nested.path.join('.');
  const times = (seen.get(number) ?? 0) + 1;
  seen.set(number, times);
  const { raw } = nested;
  const children: ItemChild[] = raw.paragraphs.flatMap((paragraph) => toText(paragraph, state));
  children.push(...nested.children.map((child) => toItem(child, state, seen)));
  const item: Item = {
    type: 'item',
    id: times === 1 ? number : `${number}#${times}`,
    number,
    label: nested.inferred || raw.label === null ? null : raw.label.printed,
    path: nested.path,
    children,
  };
  const own = raw.paragraphs
    .flatMap(({ slices, copied }) => (copied === true ? [] : slices))
    .filter(({ from, to }) => to > from);
  const position = span(raw.labelSlice === null ? own : [raw.labelSlice, ...own]);
  if (position !== undefined) {
    const last = nested.children.length === 0 ? undefined : item.children.at(-1)?.position;
    item.position = last === undefined ? position : { start: position.start, end: last.end };
  }
  return item;
}

function toText(paragraph: Nested['raw']['paragraphs'][number], state: ParseState): Text[] {
  const joined = join(paragraph.slices);
  if (joined.value === '') return [];
  const node: Text = { type: 'text', value: joined.value };
  const position = positionIn(joined, 0, joined.value.length);
  if (position !== null) node.position = position;
  state.joined.set(node, { joined, role: paragraph.role });
  return [node];
}
