import { spellDate } from '../dates.js';
import { defineRule } from '../define.js';
import { example } from '../example.js';
import { simpleOnes } from './simple.js';

export default defineRule({
  id: 'deadline-past',
  category: 'deadlines',
  severity: { recommended: 'error', publication: 'error', strict: 'error' },
  description: {
    ru: 'Срок истёк раньше, чем принят документ.',
    en: 'A deadline ended before the paper was adopted.',
  },
  why: {
    ru: 'Такой срок исполнить нельзя. Обычно это год, оставшийся от прошлогоднего образца.',
    en: 'Nobody can meet it. Mostly the year was left over from a last year’s template.',
  },
  remedy: {
    ru: 'Проверьте год в сроке и дату документа.',
    en: 'Check the year of the deadline and the date of the paper.',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2021 года`),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года`),
    ],
  },
  *check({ paper }) {
    const { date } = paper.document;
    if (date === null) return;
    for (const { node, item, position } of paper.deadlines) {
      for (const { due, text } of simpleOnes(node.deadline)) {
        if (due === null || due >= date) continue;
        const [ended, adopted] = [spellDate(due), spellDate(date)];
        yield {
          message: {
            ru: `срок «${text}» (${ended.ru}) раньше даты документа, ${adopted.ru}`,
            en: `deadline «${text}» (${ended.en}) is before the paper's date, ${adopted.en}`,
          },
          position,
          item: item.id,
        };
      }
    }
  },
});
