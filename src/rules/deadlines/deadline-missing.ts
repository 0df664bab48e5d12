import { MONTH_STEMS } from '../../language/months.js';
import { isAboutPaper } from '../about-paper.js';
import { defineRule, stringOption } from '../define.js';
import { example } from '../example.js';
import { isDoneByTheAct, namesOccasion } from '../needs-none.js';
import { headOf } from '../paper.js';

/** «Провести с 9 апреля по 8 мая» says when, though no deadline. */
const DATED = new RegExp(String.raw`\d ?(?:${MONTH_STEMS})|\d\.\d\d\.\d`, 'i');

export default defineRule({
  id: 'deadline-missing',
  category: 'deadlines',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  description: {
    ru: 'У поручения нет срока.',
    en: 'An assignment has no deadline.',
  },
  why: {
    ru: 'Поручение без срока нельзя ни поставить на контроль, ни признать просроченным.',
    en: 'An assignment without a deadline can neither be put under control nor be called late.',
  },
  remedy: {
    ru: 'Добавьте срок. Если срок общий для раздела, напишите его в заголовке раздела.',
    en: 'Add a deadline. One that serves a whole section may stand in the section heading.',
  },
  options: {
    when: {
      type: 'string',
      values: ['most-have', 'always'],
      default: 'most-have',
      description: {
        ru: '«most-have» – только в документе, где срок есть у большинства поручений; «always» – всегда.',
        en: '"most-have": only in a paper where most assignments have a deadline; "always": in any.',
      },
    },
  },
  examples: {
    bad: [
      example(`1. Отделу кадров подготовить график обучения до 1 марта 2022 года.
2. Бухгалтерии составить смету обучения до 15 марта 2022 года.
3. Архивному отделу принять дела на хранение.`),
      example('1. Отделу кадров подготовить график обучения.', { options: { when: 'always' } }),
    ],
    good: [
      example(`1. Отделу кадров подготовить график обучения до 1 марта 2022 года.
2. Бухгалтерии составить смету обучения до 15 марта 2022 года.`),
      example('1. Отделу кадров подготовить график обучения.'),
      example(`1. Отделу кадров подготовить график обучения до 1 марта 2022 года.
2. Бухгалтерии составить смету обучения до 15 марта 2022 года.
3. Отделу дорог расчищать подъезды после каждого снегопада.`),
    ],
  },
  *check({ paper, options }) {
    const { tasks } = paper.register;
    const without = tasks.filter(
      ({ deadline, text }) =>
        deadline === null &&
        !isAboutPaper(text) &&
        !DATED.test(text) &&
        !namesOccasion(text) &&
        !isDoneByTheAct(text),
    );
    if (stringOption(options, 'when') === 'most-have' && without.length * 2 >= tasks.length) return;
    for (const task of without) {
      const item = paper.item(task.id);
      yield {
        message: {
          ru: `у пункта ${task.number} нет срока`,
          en: `item ${task.number} has no deadline`,
        },
        position: item === undefined ? task.position : headOf(item, paper.source),
        item: task.id,
      };
    }
  },
});
