import type { Position } from 'unist';
import type { Register, RegisterDocument, Task, TaskPosition } from '../register/schema.js';
import type { SourceText } from '../source/types.js';
import type { Block, DeadlineNode, Decision, Item } from '../tree/nodes.js';
import { placeOf } from './places.js';

/** A deadline that was printed, with the item it was printed in. */
export interface PrintedDeadline {
  node: DeadlineNode;
  item: Item;
  /** Of the phrase where it is known, else of the whole item. */
  position: TaskPosition | null;
}

/** A stretch of lines that belongs to the decision itself, by offsets. */
export interface Stretch {
  start: number;
  end: number;
  block: Block['type'];
}

/** One paper as the rules see it: its text, its tree and its records, with what is derived once. */
export interface Paper {
  /** As the user is told of it: relative, with slashes. */
  path: string;
  source: SourceText;
  tree: Decision;
  register: Register;
  document: RegisterDocument;
  /** Every item of the operative part, headings too, in printed order. */
  items: readonly Item[];
  /** Leaves in printed order: tasks and statements. */
  leaves: readonly Task[];
  deadlines: readonly PrintedDeadline[];
  /** What was printed of the decision itself: no menus, no annexes. */
  stretches: readonly Stretch[];
  leaf(id: string): Task | undefined;
  /** The item that an item stands under. */
  parent(item: Item): Item | undefined;
  item(id: string): Item | undefined;
  /** Which list an item is in: each section and each «РЕШИЛИ:» opens another. */
  scope(item: Item): number;
  /** Numbers of the sections: an item 1.1 may stand under question 1 as well as under item 1. */
  sectionNumbers: ReadonlySet<string>;
  /** The place of a stretch of the text, from its offsets. */
  place(start: number, end: number): TaskPosition;
}

/** A node's position as the register has it; null for a node that was inferred. */
export function positionOf(node: { position?: Position | undefined }): TaskPosition | null {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return null;
  return {
    start: { line: start.line, column: start.column, offset: start.offset },
    end: { line: end.line, column: end.column, offset: end.offset },
  };
}

/** The place of an item's first line, which is enough to show where an item is. */
export function headOf(item: Item, source: SourceText): TaskPosition | null {
  const position = positionOf(item);
  if (position === null) return null;
  const line = source.lines[position.start.line - 1];
  if (line === undefined) return position;
  const end = Math.min(position.end.offset, line.offset + line.text.trimEnd().length);
  return placeOf(source.lines, position.start.offset, end);
}

/** The place of an item's printed number; of its first line where the number was lost. */
export function labelOf(item: Item, source: SourceText): TaskPosition | null {
  const position = positionOf(item);
  if (position === null || item.label === null) return headOf(item, source);
  const { offset } = position.start;
  return placeOf(source.lines, offset, offset + item.label.length);
}

/** Gathers what the rules need, once for all of them. Linear in the length of the paper. */
export function paperOf(parts: {
  path: string;
  source: SourceText;
  tree: Decision;
  register: Register;
  document: RegisterDocument;
}): Paper {
  const { source, tree, register } = parts;
  const { items, deadlines, parents, byId, scopes } = itemsOf(tree);
  const leaves = [...register.tasks, ...register.statements].sort(
    (a, b) => a.position.start.offset - b.position.start.offset,
  );
  const leafById = new Map(leaves.map((leaf) => [leaf.id, leaf]));
  return {
    ...parts,
    items,
    leaves,
    deadlines,
    stretches: stretchesOf(tree),
    sectionNumbers: sectionNumbersOf(tree),
    leaf: (id) => leafById.get(id),
    parent: (item) => parents.get(item),
    item: (id) => byId.get(id),
    scope: (item) => scopes.get(item) ?? 0,
    place: (start, end) => placeOf(source.lines, start, end),
  };
}

/** Every item of a paper in the order of print, with what stands over it. */
function itemsOf(tree: Decision) {
  const items: Item[] = [];
  const deadlines: PrintedDeadline[] = [];
  const parents = new Map<Item, Item>();
  const byId = new Map<string, Item>();
  const scopes = new Map<Item, number>();
  let scope = 0;
  const visit = (item: Item): void => {
    items.push(item);
    byId.set(item.id, item);
    scopes.set(item, scope);
    for (const child of item.children) {
      if (child.type === 'item') {
        parents.set(child, item);
        visit(child);
      } else if (child.type === 'deadline') {
        deadlines.push({ node: child, item, position: positionOf(child) ?? positionOf(item) });
      }
    }
  };
  for (const block of tree.children) {
    if (block.type === 'section' || block.type === 'resolution') scope += 1;
    if (block.type === 'item') visit(block);
  }
  return { items, deadlines, parents, byId, scopes };
}

/** The paper's own blocks by place; what a page prints around it and annexes are none. */
function stretchesOf(tree: Decision): Stretch[] {
  return tree.children.flatMap((block) => {
    const position = positionOf(block);
    if (position === null || block.type === 'aside' || block.type === 'attachment') return [];
    const { start, end } = position;
    return [{ start: start.offset, end: end.offset, block: block.type }];
  });
}

/** The numbers of the paper's parts: «II», or one that the title itself prints. */
function sectionNumbersOf(tree: Decision): Set<string> {
  const numbers = tree.children.flatMap((block) =>
    block.type === 'section'
      ? [block.number ?? /^\s*(\d{1,3}|[IVX]{1,6})[.) ]/.exec(block.value)?.[1]]
      : [],
  );
  return new Set(numbers.filter((number) => number !== undefined));
}
