import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { registerFromSource } from '../../../src/pipeline.js';
import { sourceFromText } from '../../../src/source/index.js';
import type { Reference } from '../../../src/tree/nodes.js';

const PAPER = `ПРИКАЗ
управления культуры города Лугового
от 5 марта 2022 года № 7

ПРИКАЗЫВАЮ:
1. Отделу кадров представить отчёт, предусмотренный подпунктом 10 пункта 3.3
соглашения от 1 февраля 2022 года, до 1 апреля 2022 года.
2. Отделу архива сдать дела до 1 мая 2022 года.

Начальник А.Б. Иванов
`;

test('a cited point of another act is a node at its place, over a line break too', () => {
  const { tree, register } = registerFromSource(sourceFromText(PAPER));
  const found: Reference[] = [];
  visit(tree, 'reference', (node) => {
    if (node.type === 'reference') found.push(node);
  });
  expect(found).toHaveLength(1);
  const [node] = found;
  const { start, end } = node?.position ?? {};
  expect(PAPER.slice(start?.offset, end?.offset).replace(/\s+/g, ' ')).toBe(node?.value);
  expect(node?.value).toMatch(/^подпунктом 10 пункта 3\.3 соглашения/);
  expect(register.tasks.map(({ references }) => references.length)).toEqual([1, 0]);
});
