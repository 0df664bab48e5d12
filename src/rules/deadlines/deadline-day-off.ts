import { isDayOff } from '../../deadline/index.js';
import { nearestWorkday, spellDate, weekdayName } from '../dates.js';
import { defineRule } from '../define.js';
import { example } from '../example.js';
import type { Localized } from '../types.js';
import { printedDays } from './simple.js';

/** «пятница, 28 января 2022 года». */
function named(date: string): Localized {
  const [day, spelt] = [weekdayName(date), spellDate(date)];
  return { ru: `${day.ru}, ${spelt.ru}`, en: `${day.en}, ${spelt.en}` };
}

export default defineRule({
  id: 'deadline-day-off',
  category: 'deadlines',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  description: {
    ru: 'Срок приходится на выходной или праздничный день.',
    en: 'A deadline falls on a weekend or a public holiday.',
  },
  why: {
    ru: 'Принять исполнение в этот день некому. Одни считают сроком последний рабочий день перед ним, другие первый после него.',
    en: 'Nobody is there to accept the work that day. Some take the last working day before it, others the first one after.',
  },
  remedy: {
    ru: 'Назначьте рабочий день.',
    en: 'Name a working day.',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 30 января 2022 года`),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 31 января 2022 года`),
    ],
  },
  *check({ paper, calendar }) {
    for (const { node, item, position } of paper.deadlines) {
      // «Провести 29 мая субботник» names the day of an event, which may well be a day off.
      if (node.inSentence && node.deadline.type === 'date' && node.deadline.bound === 'on')
        continue;
      for (const date of printedDays(node.deadline)) {
        if (!isDayOff(date, calendar)) continue;
        const day = named(date);
        const [before, after] = [
          nearestWorkday(date, -1, calendar),
          nearestWorkday(date, 1, calendar),
        ];
        const near = [before, after].flatMap((found) => (found === null ? [] : [named(found)]));
        yield {
          message: { ru: `выходной день: ${day.ru}`, en: `a day off: ${day.en}` },
          position,
          item: item.id,
          advice: {
            ru: `Назначьте рабочий день: ${near.map(({ ru }) => ru).join(' или ')}.`,
            en: `Name a working day: ${near.map(({ en }) => en).join(' or ')}.`,
          },
        };
      }
    }
  },
});
