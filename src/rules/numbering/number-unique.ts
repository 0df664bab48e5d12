import type { Item } from '../../tree/nodes.js';
import { defineRule } from '../define.js';
import { example } from '../example.js';
import { labelOf } from '../paper.js';

export default defineRule({
  id: 'number-unique',
  category: 'numbering',
  severity: { recommended: 'error', publication: 'error', strict: 'error' },
  description: {
    ru: 'Номер пункта напечатан дважды.',
    en: 'An item number is printed twice.',
  },
  why: {
    ru: 'На пункт ссылаются по номеру: в отчёте, в карточке контроля, в следующем решении. Если пунктов 2.1 два, неизвестно, какой из них исполнен.',
    en: 'People name an item by its number: in a report, in a control card, in the next decision. With two items 2.1 nobody can tell which one is done.',
  },
  remedy: {
    ru: 'Перенумеруйте второй пункт и проверьте ссылки на него. В подписанном документе номер меняет только сам орган.',
    en: 'Renumber the second item and check what refers to it. In a signed paper only the body itself changes a number.',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года
1.1. Провести обучение специалистов.
Срок – 29 апреля 2022 года`),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года
1.2. Провести обучение специалистов.
Срок – 29 апреля 2022 года`),
    ],
  },
  *check({ paper }) {
    const first = new Map<string, Item>();
    for (const item of paper.items) {
      if (item.label === null) continue;
      const key = `${paper.scope(item)} ${item.number}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, item);
        continue;
      }
      const firstPlace = labelOf(earlier, paper.source);
      yield {
        message: {
          ru: `номер ${item.number} уже стоит выше`,
          en: `number ${item.number} is already used above`,
        },
        position: labelOf(item, paper.source),
        item: item.id,
        related:
          firstPlace === null
            ? []
            : [
                {
                  message: {
                    ru: `первый пункт ${item.number}`,
                    en: `the first item ${item.number}`,
                  },
                  position: firstPlace,
                },
              ],
      };
    }
  },
});
