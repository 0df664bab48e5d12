import { defineRule } from '../define.js';
import { example } from '../example.js';
import { isImpossible } from './impossible.js';
import { simpleOnes } from './simple.js';

export default defineRule({
  id: 'deadline-unknown',
  category: 'deadlines',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  description: {
    ru: 'Срок не понят.',
    en: 'A deadline is not understood.',
  },
  why: {
    ru: 'Срок, который нельзя прочитать однозначно, каждый исполнитель прочитает по-своему, а в календарь и на контроль он не попадёт.',
    en: 'A deadline that cannot be read in one way is read by everybody in their own, and reaches no calendar and no control list.',
  },
  remedy: {
    ru: 'Напишите день, месяц и год: «до 1 марта 2022 года».',
    en: 'Write the day, month and year: «до 1 марта 2022 года».',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – как получится`),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – до 1 марта 2022 года`),
    ],
  },
  *check({ paper }) {
    for (const { node, item, position } of paper.deadlines) {
      for (const one of simpleOnes(node.deadline)) {
        if (one.type !== 'unknown' || isImpossible(one)) continue;
        yield {
          message: {
            ru: `срок не понят: «${one.text}»`,
            en: `deadline not understood: «${one.text}»`,
          },
          position,
          item: item.id,
        };
      }
    }
  },
});
