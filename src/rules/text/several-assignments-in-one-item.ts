import { startsWithInfinitive } from '../../language/verbs.js';
import { defineRule } from '../define.js';
import { example } from '../example.js';
import { headOf } from '../paper.js';
import { sentencesOf } from './sentences.js';

export default defineRule({
  id: 'several-assignments-in-one-item',
  category: 'text',
  severity: { recommended: 'info', publication: 'info', strict: 'warning' },
  description: {
    ru: 'В одном пункте несколько поручений.',
    en: 'One item holds several assignments.',
  },
  why: {
    ru: 'Срок и исполнитель у них общие, а отчитаться по половине пункта нельзя: он снимается с контроля целиком или не снимается.',
    en: 'They share one deadline and one assignee, and half an item cannot be closed: it is done as a whole or not at all.',
  },
  remedy: {
    ru: 'Дайте каждому поручению свой номер и срок.',
    en: 'Give each assignment a number and a deadline of its own.',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения. Составить список слушателей.
Срок – 1 марта 2022 года`),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года
1.2. Составить список слушателей.
Срок – 15 марта 2022 года`),
    ],
  },
  *check({ paper }) {
    for (const task of paper.register.tasks) {
      const orders = sentencesOf(task.text).filter(({ text }) => startsWithInfinitive(text));
      if (orders.length < 2) continue;
      const item = paper.item(task.id);
      yield {
        message: {
          ru: `поручений в пункте ${task.number}: ${orders.length}`,
          en: `assignments in item ${task.number}: ${orders.length}`,
        },
        position: item === undefined ? task.position : headOf(item, paper.source),
        item: task.id,
      };
    }
  },
});
