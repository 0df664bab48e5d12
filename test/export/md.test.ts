import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node, Parent } from 'unist';
import { expect, test } from 'vitest';
import md, { escapeMarkdown } from '../../src/export/md.js';
import type { ExportOptions } from '../../src/export/types.js';
import { BOTH, withTask } from './gold.js';

const OPTIONS: ExportOptions = { lang: 'ru', all: false, width: 80, color: false };

function parse(text: string): Parent {
  return unified().use(remarkParse).use(remarkGfm).parse(text);
}

function isParent(node: Node): node is Parent {
  return 'children' in node;
}

function textOf(node: Node): string {
  if (isParent(node)) return node.children.map(textOf).join('');
  return 'value' in node ? String(node.value) : '';
}

function all(node: Node, type: string): Node[] {
  const below = isParent(node) ? node.children.flatMap((child) => all(child, type)) : [];
  return node.type === type ? [node, ...below] : below;
}

test('a Markdown reader finds a table with every task under each paper', async () => {
  const tree = parse(String(await md.write(BOTH, OPTIONS)));
  const tables = all(tree, 'table');
  expect(tables.map((one) => all(one, 'tableRow').length - 1)).toEqual(
    BOTH.documents.map(({ tasks }) => tasks),
  );
  const rows = tables.flatMap((one) => all(one, 'tableRow').slice(1));
  const cells = rows.map((row) => all(row, 'tableCell').map(textOf));
  expect(cells.map(([number]) => number)).toEqual(BOTH.tasks.map(({ id }) => id));
  expect(cells.map(([, text]) => text)).toEqual(BOTH.tasks.map(({ text }) => text));
  expect(cells[0]?.[4]).toBe('30.01.2022');
});

test('chosen columns, statements and an empty register', async () => {
  const chosen = parse(
    String(await md.write(BOTH, { ...OPTIONS, all: true, columns: ['line', 'text'] })),
  );
  const [table] = all(chosen, 'table');
  expect(table && all(table, 'tableRow')).toHaveLength(
    (BOTH.documents[0]?.tasks ?? 0) + (BOTH.documents[0]?.statements ?? 0) + 1,
  );
  const empty = await md.write({ ...BOTH, documents: [], tasks: [], statements: [] }, OPTIONS);
  expect(empty).toBe('# Перечень поручений\n\n0 поручений\n');
});

test('any text reads the same when rendered, in a cell and in a heading', () => {
  const words = fc
    .array(
      fc.oneof(
        fc.string({ unit: fc.constantFrom(...'аб1 .|\\`*_[]()<>~&#$!:-+=') }),
        fc.constantFrom('<script>', '&amp;', '[x](y)', '![x](y)', '**x**', '~~x~~', '[^1]', 'a|b'),
      ),
    )
    .map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(words, (text) => {
      const tree = parse(
        `# ${escapeMarkdown(text)}\n\n| a |\n| - |\n| ${escapeMarkdown(text)} |\n`,
      );
      expect(all(tree, 'heading').map(textOf)).toEqual([text]);
      expect(all(tree, 'tableCell').map(textOf)).toEqual(['a', text]);
      for (const type of ['html', 'link', 'emphasis', 'strong', 'delete', 'inlineCode', 'image']) {
        expect(all(tree, type)).toEqual([]);
      }
    }),
  );
});

test('a task of several lines stays one row', async () => {
  const text = await md.write(withTask({ text: 'Первая\nвторая\r\n| третья |' }), OPTIONS);
  const rows = all(parse(String(text)), 'tableRow');
  expect(rows).toHaveLength(2);
});
