import { readLabel } from '../../cues/label.js';
import { isQuestion, VOTES } from '../../cues/markers.js';
import { isOrder } from '../../cues/order.js';
import { isStatement } from '../../cues/statement.js';
import { type Line, wordsOf } from '../lines/line.js';

/** Lines of a report between the title of a question and what was resolved on it. */
const REPORT_LINES = 60;

/** «2. О готовности … | Отметили: … | Решили:»: a numbered question with nothing but a report below it. */
export function beforeReport(lines: readonly Line[], from: number, last: number): number | null {
  for (let index = last; index > from && index > last - REPORT_LINES; index--) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    const words = wordsOf(line);
    if (VOTES.test(words)) return null;
    const label = readLabel(words);
    if (label === null || label.parts.length !== 1) continue;
    const rest = words.slice(label.end);
    if (isQuestion(words) && label.style !== 'letter') return index;
    if (isOrder(rest) || isStatement(rest)) return null;
  }
  return null;
}
