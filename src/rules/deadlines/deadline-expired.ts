import { spellDate } from '../dates.js';
import { defineRule } from '../define.js';
import { example } from '../example.js';

export default defineRule({
  id: 'deadline-expired',
  category: 'deadlines',
  severity: { recommended: 'off', publication: 'warning', strict: 'warning' },
  description: {
    ru: 'Срок уже истёк на день проверки (--as-of).',
    en: 'A deadline has ended by the day of the check (--as-of).',
  },
  why: {
    ru: 'Документ публикуют, когда исполнять его уже поздно: исполнитель узнаёт о поручении после срока.',
    en: 'A paper published after its deadline tells people of an assignment when they are already late.',
  },
  remedy: {
    ru: 'Опубликуйте документ раньше или перенесите срок новым решением; без --as-of правило молчит.',
    en: 'Publish earlier, or move the deadline by a new decision; without --as-of the rule is silent.',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года`),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2032 года`),
    ],
  },
  *check({ paper, asOf }) {
    if (asOf === null) return;
    for (const { node, item, position } of paper.deadlines) {
      const { due, type } = node.deadline;
      if (due === null || due >= asOf || type === 'recurring') continue;
      yield {
        message: {
          ru: `срок истёк ${spellDate(due).ru}, раньше дня проверки`,
          en: `the deadline ended on ${spellDate(due).en}, before the day of the check`,
        },
        position,
        item: item.id,
      };
    }
  },
});
