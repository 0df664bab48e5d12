import { expect, test } from 'vitest';
import { mergeRegisters, parseDecision, registerSchema } from '../../src/index.js';

const PAPER = `РЕШЕНИЕ
совета по культуре города Луговой
от 3 марта 2021 года

СОВЕТ РЕШИЛ:
1. Отделу культуры провести смотр клубов. Срок – май 2021 года.
2. Отделу кадров провести смотр клубов. Срок – май 2021 года.
`;

test('a paper given twice is kept twice, under ids of its own', () => {
  const once = parseDecision(PAPER, { path: 'a.txt' });
  const merged = mergeRegisters([once, parseDecision(PAPER, { path: 'b.txt' })]);
  const [first, second] = merged.documents;
  expect(second?.id).toBe(`${first?.id}#2`);
  expect(merged.tasks.map(({ document }) => document)).toEqual([
    first?.id,
    first?.id,
    second?.id,
    second?.id,
  ]);
  expect(registerSchema.parse(merged)).toEqual(merged);
});

test('a single register stays as it is; none gives an empty one', () => {
  const once = parseDecision(PAPER);
  expect(mergeRegisters([once])).toBe(once);
  expect(registerSchema.parse(mergeRegisters([])).tasks).toEqual([]);
});
