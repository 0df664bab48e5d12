import { addDays } from '../../calendar/iso.js';
import { spellDate } from '../dates.js';
import { defineRule } from '../define.js';
import { example } from '../example.js';
import { simpleOnes } from './simple.js';

export default defineRule({
  id: 'deadline-ambiguous',
  category: 'deadlines',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  description: {
    ru: 'Срок «до марта»: неясно, входит ли март.',
    en: 'A deadline such as «до марта» leaves open whether March counts.',
  },
  why: {
    ru: 'По правилам языка «до марта» кончается 28 февраля, но половина исполнителей читает «до конца марта». Разница – месяц.',
    en: 'By the rules of the language «до марта» ends on 28 February, but half of its readers take it for «до конца марта». That is a month apart.',
  },
  remedy: {
    ru: 'Назовите день: «до 1 марта 2022 года» или «до 31 марта 2022 года».',
    en: 'Name the day: «до 1 марта 2022 года» or «до 31 марта 2022 года».',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – до марта 2022 года`),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – до конца марта 2022 года`),
    ],
  },
  *check({ paper }) {
    for (const { node, item, position } of paper.deadlines) {
      for (const one of simpleOnes(node.deadline)) {
        if (one.type !== 'date' || one.bound !== 'before') continue;
        const [last, next] = [spellDate(one.due), spellDate(addDays(one.due, 1))];
        yield {
          message: {
            ru: `неясно, входит ли названное время: «${one.text}» прочитано как «по ${last.ru}»`,
            en: `it is unclear whether the named time counts: «${one.text}» is read as "through ${last.en}"`,
          },
          position,
          item: item.id,
          advice: {
            ru: `Назовите день: «не позднее ${last.ru}», если ${next.ru} уже поздно, либо последний день названного времени.`,
            en: `Name the day: ${last.en} if ${next.en} is already late, else the last day of the named time.`,
          },
        };
      }
    }
  },
});
