import { defineRule } from '../define.js';
import { example } from '../example.js';
import { type Paper, positionOf } from '../paper.js';
import type { Edit } from '../types.js';
import { type Lookalike, lookalikesIn } from './lookalikes.js';

/** Where labels are printed: a fix never touches a number. */
function labelsOf(paper: Paper): Map<number, number> {
  const labels = new Map<number, number>();
  for (const item of paper.items) {
    const position = positionOf(item);
    if (position !== null && item.label !== null)
      labels.set(position.start.line, position.start.offset + item.label.length);
  }
  return labels;
}

interface Place extends Lookalike {
  editable: boolean;
}

/** The same word printed several times is one finding with several places. */
function byWord(paper: Paper): Map<string, Place[]> {
  const labels = labelsOf(paper);
  const words = new Map<string, Place[]>();
  for (const stretch of paper.stretches) {
    const first = paper.place(stretch.start, stretch.end).start.line - 1;
    for (const line of paper.source.lines.slice(first)) {
      if (line.offset >= stretch.end) break;
      for (const found of lookalikesIn(line.text)) {
        const start = line.offset + found.start;
        if (start < stretch.start) continue;
        const editable = found.meant !== null && start >= (labels.get(line.line) ?? 0);
        const places = words.get(found.word) ?? [];
        places.push({ ...found, start, end: line.offset + found.end, editable });
        words.set(found.word, places);
      }
    }
  }
  return words;
}

const SHOWN = 3;

export default defineRule({
  id: 'lookalike-letters',
  category: 'text',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  fixable: true,
  description: {
    ru: 'В слове русские и латинские буквы вперемешку.',
    en: 'A word mixes Cyrillic letters with Latin ones that look the same.',
  },
  why: {
    ru: 'На глаз такое слово не отличить, но поиск его не находит, а сортировка и сравнение считают другим.',
    en: 'The eye cannot tell, but search does not find such a word, and sorting and comparison take it for another.',
  },
  remedy: {
    ru: 'Наберите слово буквами одного алфавита; в документе без подписи --fix сделает это сам, кроме номеров.',
    en: 'Type the word in one alphabet; --fix does it for you in a paper without a signature, except in numbers.',
  },
  examples: {
    bad: [
      example('1. Oтделу кадров подготовить график обучения до 1 марта 2022 года.'),
      example('1. Отделу кадров подготовить график c 1 марта 2022 года.'),
    ],
    good: [
      example('1. Отделу кадров подготовить график в Excel до 1 марта 2022 года.'),
      example('1. Отделу кадров подготовить IT-план до 1 марта 2022 года.'),
    ],
  },
  *check({ paper }) {
    // In a signed paper only the body itself changes a word.
    const isSigned = paper.document.signatories.length > 0;
    for (const [word, places] of byWord(paper)) {
      const [first, ...more] = places;
      if (first === undefined) continue;
      const often = more.length > 0;
      const fix: Edit[] = places.flatMap(({ start, end, meant, editable }) =>
        !isSigned && editable && meant !== null ? [{ start, end, text: meant }] : [],
      );
      yield {
        message: {
          ru: `в слове «${word}» буквы двух алфавитов${often ? `, раз: ${places.length}` : ''}`,
          en: `«${word}» has letters of two alphabets${often ? `, times: ${places.length}` : ''}`,
        },
        position: paper.place(first.start, first.end),
        related: more.slice(0, SHOWN).map(({ start, end }) => ({
          message: { ru: 'и здесь', en: 'and here' },
          position: paper.place(start, end),
        })),
        fix,
      };
    }
  },
});
