import { isDayOff } from '../../deadline/index.js';
import { GATHERINGS } from '../../words/tables.js';
import { nearestWorkday, spellDate, weekdayName } from '../dates.js';
import { defineRule } from '../define.js';
import { example } from '../example.js';
import type { Localized } from '../types.js';
import { printedDays } from './simple.js';

/** What people hold on their days off, and what is held: such a day is meant. */
const EVENT = new RegExp(
  `${GATHERINGS.stems('fete')}|праздн|бал(?![а-яё])|акци[юяи]|единый день|день (?:открытых|города|района|села|посёлка|поселка)|народн[а-яё]{2,3} гулян`,
  'i',
);
const HELD =
  /(?:провести|организовать|проведени[еяю]|состоится|открыть|принять участие)(?![а-яё])/i;

/** «Провести субботник 29 мая»: the day of an event, which may well be a day off. */
function isEventDay(text: string, bound: string): boolean {
  return bound !== 'by' && HELD.test(text) && EVENT.test(text);
}

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
      example(`1. Отделу культуры:
1.1. Провести праздник двора.
Срок – 30 января 2022 года`),
    ],
  },
  *check({ paper, calendar }) {
    for (const { node, item, position } of paper.deadlines) {
      // «Провести 29 мая субботник» names the day of an event, which may well be a day off.
      if (node.inSentence && node.deadline.type === 'date' && node.deadline.bound === 'on')
        continue;
      const text = paper.leaf(item.id)?.text ?? '';
      if (node.deadline.type === 'date' && isEventDay(text, node.deadline.bound)) continue;
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
