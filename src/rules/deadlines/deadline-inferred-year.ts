import { defineRule } from '../define.js';
import { example } from '../example.js';
import { simpleOnes } from './simple.js';

export default defineRule({
  id: 'deadline-inferred-year',
  category: 'deadlines',
  severity: { recommended: 'info', publication: 'warning', strict: 'warning' },
  description: {
    ru: 'В сроке не напечатан год.',
    en: 'A deadline has no printed year.',
  },
  why: {
    ru: 'Документ читают и через год. Год, которого нет в тексте, приходится выводить из даты документа.',
    en: 'Papers are read a year later too. A year that is not in the text has to be worked out from the paper’s date.',
  },
  remedy: {
    ru: 'Напечатайте год.',
    en: 'Print the year.',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – до 1 марта`),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – до 1 марта 2022 года`),
    ],
  },
  *check({ paper }) {
    for (const { node, item, position } of paper.deadlines) {
      const found = [node.deadline, ...simpleOnes(node.deadline)].find((one) =>
        one.inferred?.includes('year'),
      );
      if (found === undefined) continue;
      const year = (found.due ?? found.start)?.slice(0, 4) ?? '?';
      yield {
        message: {
          ru: `в сроке «${found.text}» нет года; по дате документа это ${year}`,
          en: `deadline «${found.text}» has no year; by the paper's date it is ${year}`,
        },
        position,
        item: item.id,
      };
    }
  },
});
