import { isAboutPaper } from '../about-paper.js';
import { defineRule, stringOption } from '../define.js';
import { example } from '../example.js';
import { isDoneByTheAct } from '../needs-none.js';
import { headOf } from '../paper.js';

export default defineRule({
  id: 'assignee-missing',
  category: 'addressees',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  description: {
    ru: 'У поручения нет исполнителя.',
    en: 'An assignment has no assignee.',
  },
  why: {
    ru: 'Поручение всем сразу не исполняет никто.',
    en: 'What is everybody’s job is nobody’s.',
  },
  remedy: {
    ru: 'Назовите исполнителя в пункте или в заголовке раздела: «Отделу кадров:».',
    en: 'Name the assignee in the item or in the section heading: «Отделу кадров:».',
  },
  options: {
    when: {
      type: 'string',
      values: ['most-have', 'always'],
      default: 'most-have',
      description: {
        ru: '«most-have» – только в документе, где исполнитель назван у большинства поручений; «always» – всегда.',
        en: '"most-have": only in a paper where most assignments name one; "always": in any.',
      },
    },
  },
  examples: {
    bad: [
      example(`1. Отделу кадров подготовить график обучения до 1 марта 2022 года.
2. Бухгалтерии составить смету обучения до 15 марта 2022 года.
3. Принять дела на хранение до 29 апреля 2022 года.`),
      example('1. Подготовить график обучения до 1 марта 2022 года.', {
        options: { when: 'always' },
      }),
    ],
    good: [
      example(`1. Отделу кадров подготовить график обучения до 1 марта 2022 года.
2. Бухгалтерии составить смету обучения до 15 марта 2022 года.`),
      example('1. Подготовить график обучения до 1 марта 2022 года.'),
      example(`1. Отделу кадров подготовить график обучения до 1 марта 2022 года.
2. Бухгалтерии составить смету обучения до 15 марта 2022 года.
3. Запретить выход на лёд до 29 апреля 2022 года.`),
    ],
  },
  *check({ paper, options }) {
    const { tasks } = paper.register;
    const without = tasks.filter(
      ({ assignees, coAssignees, text }) =>
        assignees.length === 0 &&
        coAssignees.length === 0 &&
        !isAboutPaper(text) &&
        !isDoneByTheAct(text),
    );
    if (stringOption(options, 'when') === 'most-have' && without.length * 2 >= tasks.length) return;
    for (const task of without) {
      const item = paper.item(task.id);
      yield {
        message: {
          ru: `в пункте ${task.number} не назван исполнитель`,
          en: `item ${task.number} names no assignee`,
        },
        position: item === undefined ? task.position : headOf(item, paper.source),
        item: task.id,
      };
    }
  },
});
