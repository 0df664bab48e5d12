import { describe, expect, test } from 'vitest';
import type { Block, Decision, Item } from '../../src/tree/nodes.js';
import { PAPERS, parse } from './papers.js';

function spans(tree: Decision): { from: number; to: number; type: Block['type'] }[] {
  return tree.children.flatMap((block) => {
    const from = block.position?.start.offset;
    const to = block.position?.end.offset;
    return from === undefined || to === undefined ? [] : [{ from, to, type: block.type }];
  });
}

/** The first letter of every printed line with the blocks it belongs to. */
function owners(text: string): { line: string; blocks: string[] }[] {
  const blocks = spans(parse(text).tree);
  const lines: { line: string; blocks: string[] }[] = [];
  for (const found of text.matchAll(/[^\n\r]*\S[^\n\r]*/g)) {
    const at = found.index + found[0].search(/[^\s\ufeff]/);
    const own = blocks.filter(({ from, to }) => from <= at && at < to).map(({ type }) => type);
    lines.push({ line: found[0].trim(), blocks: own });
  }
  return lines;
}

/** Two signatures may share their lines; a page's head may stand in the middle of an item. */
function innermost(blocks: string[]): string[] {
  if (blocks.every((type) => type === 'signature')) return blocks.slice(0, 1);
  return blocks.includes('aside') ? blocks.filter((type) => type === 'aside') : blocks;
}

function even(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function items(tree: Decision): Item[] {
  const found: Item[] = [];
  const visit = (item: Item): void => {
    found.push(item);
    for (const child of item.children) if (child.type === 'item') visit(child);
  };
  for (const block of tree.children) if (block.type === 'item') visit(block);
  return found;
}

describe.each(PAPERS)('$name', ({ text }) => {
  test('every printed line belongs to exactly one block', () => {
    const lines = owners(text).map(({ line, blocks }) => ({ line, blocks: innermost(blocks) }));
    expect(lines.filter(({ blocks }) => blocks.length !== 1)).toEqual([]);
  });

  test('blocks stand in the order of print and never cross', () => {
    const blocks = spans(parse(text).tree).filter(
      ({ type }) => type !== 'signature' && type !== 'aside',
    );
    const sorted = blocks.toSorted((a, b) => a.from - b.from);
    sorted.forEach((block, index) => {
      const next = sorted[index + 1];
      if (next !== undefined) expect(block.to).toBeLessThanOrEqual(next.from);
    });
  });

  test('ids are unique, and a child stands within its parent', () => {
    const { tree, register } = parse(text);
    const ids = [...register.tasks, ...register.statements].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const item of items(tree)) {
      for (const child of item.children) {
        if (child.position === undefined || item.position === undefined) continue;
        expect(child.position.start.offset).toBeGreaterThanOrEqual(item.position.start.offset ?? 0);
        expect(child.position.end.offset).toBeLessThanOrEqual(item.position.end.offset ?? 0);
      }
    }
  });

  test('a position points at the words it is given for', () => {
    const { register } = parse(text);
    for (const task of [...register.tasks, ...register.statements]) {
      const { start, end } = task.position;
      const printed = text.slice(start.offset, end.offset).replace(/^[-–—•·]\s*/, '');
      const opening = task.label ?? task.text.slice(0, 8);
      expect(even(printed).slice(0, even(opening).length)).toBe(even(opening));
      const before = text.slice(0, start.offset).split(/\r\n|[\n\r]/);
      expect(start.line).toBe(before.length);
      expect(start.column).toBe((before.at(-1)?.replace('\ufeff', '').length ?? 0) + 1);
    }
  });
});
