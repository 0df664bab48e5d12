import { spellDate } from '../dates.js';
import { defineRule } from '../define.js';
import { example } from '../example.js';
import type { PrintedDeadline } from '../paper.js';

export default defineRule({
  id: 'deadline-order',
  category: 'deadlines',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  description: {
    ru: 'Срок пункта позже срока его раздела.',
    en: 'An item is due later than the section it stands in.',
  },
  why: {
    ru: 'Раздел не может быть исполнен раньше своей части: один из двух сроков неверен.',
    en: 'A section cannot be done before a part of it is: one of the two deadlines is wrong.',
  },
  remedy: {
    ru: 'Согласуйте сроки пункта и раздела.',
    en: 'Bring the two deadlines into line.',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров до 1 марта 2022 года:
1.1. Подготовить график обучения.
1.2. Провести обучение специалистов до 29 апреля 2022 года.`),
    ],
    good: [
      example(`1. Отделу кадров до 29 апреля 2022 года:
1.1. Подготовить график обучения до 1 марта 2022 года.
1.2. Провести обучение специалистов.`),
    ],
  },
  *check({ paper }) {
    const own = new Map<string, PrintedDeadline>();
    for (const printed of paper.deadlines) own.set(printed.item.id, printed);
    for (const { node, item, position } of paper.deadlines) {
      const { due } = node.deadline;
      if (due === null) continue;
      let above = paper.parent(item);
      while (above !== undefined && !own.has(above.id)) above = paper.parent(above);
      const section = above === undefined ? undefined : own.get(above.id);
      const limit = section?.node.deadline.due ?? null;
      if (above === undefined || section === undefined || limit === null || due <= limit) continue;
      yield {
        message: {
          ru: `срок ${spellDate(due).ru} позже срока пункта ${above.number}, ${spellDate(limit).ru}`,
          en: `due on ${spellDate(due).en}, later than item ${above.number}, ${spellDate(limit).en}`,
        },
        position,
        item: item.id,
        related:
          section.position === null
            ? []
            : [
                {
                  message: {
                    ru: `срок пункта ${above.number}`,
                    en: `deadline of item ${above.number}`,
                  },
                  position: section.position,
                },
              ],
      };
    }
  },
});
