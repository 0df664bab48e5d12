import { expect, test } from 'vitest';
import { withoutLastBracket } from '../../src/cues/brackets.js';

test.each([
  ['О паводке (докладчик Иванов И.И.)', 'О паводке'],
  ['Совет (далее – Совет) города', 'Совет (далее – Совет) города'],
  ['без скобок ', 'без скобок'],
  [')', ')'],
  ['а (б) в)', 'а (б) в)'],
])('«%s» → «%s»', (text, bare) => {
  expect(withoutLastBracket(text)).toBe(bare);
});
