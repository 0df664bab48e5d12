import { formatNumber } from '../../source/numbering/styles.js';
import { defineRule } from '../define.js';
import { example } from '../example.js';
import { labelOf, type Paper } from '../paper.js';

/** Whether a number is that of a section: «1.1» stands under question 1 and under part I. */
function isSection(paper: Paper, number: string): boolean {
  if (paper.sectionNumbers.has(number)) return true;
  // «1.1» has parts above it that are no part's number.
  const isWhole = /^\d{1,2}$/.test(number);
  return isWhole && paper.sectionNumbers.has(formatNumber(Number(number), 'roman-upper'));
}

export default defineRule({
  id: 'number-level',
  category: 'numbering',
  severity: { recommended: 'warning', publication: 'error', strict: 'error' },
  description: {
    ru: 'Номер не подходит к разделу, в котором стоит пункт.',
    en: 'A number does not belong to the section the item stands in.',
  },
  why: {
    ru: 'Номер 3.4 под пунктом 2 оставляет неясным, чьё это поручение: исполнитель обычно назван в заголовке раздела.',
    en: 'A 3.4 under item 2 leaves open whose assignment it is: the section heading is what names the assignee.',
  },
  remedy: {
    ru: 'Исправьте номер или верните пропавший заголовок раздела.',
    en: 'Correct the number or restore the missing heading.',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года
2.2. Провести обучение специалистов.
Срок – 29 апреля 2022 года`),
      example(`1. Отделу кадров:
1.1.1. Подготовить график обучения.
Срок – 1 марта 2022 года`),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года
2. Бухгалтерии:
2.1. Составить смету обучения.
Срок – 29 апреля 2022 года`),
      example(`I. О подготовке кадров
1.1. Отделу кадров подготовить график обучения до 1 марта 2022 года.
1.2. Бухгалтерии составить смету обучения до 29 апреля 2022 года.`),
    ],
  },
  *check({ paper }) {
    const numbers = new Set(
      paper.items.map((item) => `${paper.scope(item)} ${item.path.join('.')}`),
    );
    const said = new Set<string>();
    for (const item of paper.items) {
      if (item.label === null || item.path.length < 2) continue;
      const above = item.path.slice(0, -1).join('.');
      const key = `${paper.scope(item)} ${above}`;
      if (numbers.has(key) || said.has(key) || isSection(paper, above)) continue;
      said.add(key);
      yield {
        message: {
          ru: `над пунктом ${item.number} нет пункта ${above}`,
          en: `no item ${above} above ${item.number}`,
        },
        position: labelOf(item, paper.source),
        item: item.id,
      };
    }
  },
});
