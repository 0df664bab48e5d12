import { defineRule } from '../define.js';
import { example } from '../example.js';
import { isImpossible } from './impossible.js';
import { simpleOnes } from './simple.js';

export default defineRule({
  id: 'deadline-impossible',
  category: 'deadlines',
  severity: { recommended: 'error', publication: 'error', strict: 'error' },
  description: {
    ru: 'Такого дня в календаре нет.',
    en: 'The calendar has no such day.',
  },
  why: {
    ru: '«31 апреля» каждый понимает по-своему: 30 апреля или 1 мая. Спор о том, кто опоздал, решить нечем.',
    en: '«31 апреля» is 30 April to one and 1 May to another, and nothing settles who was late.',
  },
  remedy: {
    ru: 'Сверьте день и месяц и исправьте дату.',
    en: 'Check the day and the month and correct the date.',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 31 апреля 2022 года`),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 30 апреля 2022 года`),
    ],
  },
  *check({ paper }) {
    for (const { node, item, position } of paper.deadlines) {
      for (const one of simpleOnes(node.deadline)) {
        if (one.type !== 'unknown' || !isImpossible(one)) continue;
        yield {
          message: {
            ru: `такой даты не бывает: «${one.text}»`,
            en: `there is no such date: «${one.text}»`,
          },
          position,
          item: item.id,
        };
      }
    }
  },
});
