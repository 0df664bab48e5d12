import { defineRule } from '../define.js';
import { example } from '../example.js';
import type { Edit } from '../types.js';

/** Length of a line without the spaces and tabs at its end. */
function trimmedLength(line: string): number {
  let length = line.length;
  while (length > 0 && /[ \t\u00a0]/.test(line[length - 1] ?? '')) length -= 1;
  return length;
}

export default defineRule({
  id: 'trailing-spaces',
  category: 'text',
  severity: { recommended: 'off', publication: 'warning', strict: 'warning' },
  fixable: true,
  appliesTo: 'any',
  description: {
    ru: 'В конце строк стоят пробелы.',
    en: 'Lines end in spaces.',
  },
  why: {
    ru: 'Невидимые пробелы засоряют сравнение редакций.',
    en: 'Spaces nobody sees clutter the comparison of versions.',
  },
  remedy: {
    ru: 'Уберите пробелы; --fix сделает это сам.',
    en: 'Remove the spaces; --fix does it for you.',
  },
  examples: {
    bad: [example('1. Отделу кадров подготовить график обучения до 1 марта 2022 года. ')],
    good: [example('1. Отделу кадров подготовить график обучения до 1 марта 2022 года.')],
  },
  *check({ paper }) {
    // In other formats the lines are the reader's, not the author's.
    if (paper.source.format !== 'txt') return;
    const edits: Edit[] = [];
    for (const { text, offset } of paper.source.lines) {
      const length = trimmedLength(text);
      if (length < text.length)
        edits.push({ start: offset + length, end: offset + text.length, text: '' });
    }
    const [first] = edits;
    if (first === undefined) return;
    yield {
      message: {
        ru: `пробелы в конце строк: ${edits.length}`,
        en: `lines that end in spaces: ${edits.length}`,
      },
      position: paper.place(first.start, first.end),
      fix: edits,
    };
  },
});
