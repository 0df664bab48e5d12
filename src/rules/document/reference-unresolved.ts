import { defineRule } from '../define.js';
import { example } from '../example.js';
import { ownReferencesIn } from './own-references.js';

export default defineRule({
  id: 'reference-unresolved',
  category: 'document',
  severity: { recommended: 'error', publication: 'error', strict: 'error' },
  description: {
    ru: 'Назван пункт этого документа, которого в нём нет.',
    en: 'The text names an item of this paper that does not exist.',
  },
  why: {
    ru: 'Ссылка в пустоту обычно остаётся после перенумерации: поручение привязано не к тому пункту.',
    en: 'A dead reference is mostly left behind by renumbering: the assignment hangs on the wrong item.',
  },
  remedy: {
    ru: 'Сверьте номер с текстом и исправьте ссылку.',
    en: 'Check the number against the text and correct the reference.',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров подготовить график обучения до 1 марта 2022 года.
2. Бухгалтерии оплатить обучение, указанное в пункте 4 настоящего решения, до 29 апреля 2022 года.`),
    ],
    good: [
      example(`1. Отделу кадров подготовить график обучения до 1 марта 2022 года.
2. Бухгалтерии оплатить обучение, указанное в пункте 1 настоящего решения, до 29 апреля 2022 года.`),
    ],
  },
  *check({ paper }) {
    const numbers = new Set(paper.items.map(({ number }) => number));
    for (const { start, end, block } of paper.stretches) {
      if (block !== 'item') continue;
      const text = paper.source.text.slice(start, end);
      for (const reference of ownReferencesIn(text)) {
        if (numbers.has(reference.number)) continue;
        yield {
          message: {
            ru: `пункта ${reference.number} в документе нет`,
            en: `the paper has no item ${reference.number}`,
          },
          position: paper.place(start + reference.start, start + reference.end),
        };
      }
    }
  },
});
