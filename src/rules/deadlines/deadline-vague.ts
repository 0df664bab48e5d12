import type { SimpleDeadline } from '../../model/deadline.js';
import { ADVERBS, PAPERS, VERBS } from '../../words/tables.js';
import { defineRule, stringsOption } from '../define.js';
import { example } from '../example.js';
import { simpleOnes } from './simple.js';

const VAGUE =
  /по мере (?:необходимости|возможности)|при необходимости|в случае необходимости|кратчайш|своевременно|по возможности|в рабочем порядке|в установленные сроки|оперативно/i;
/** Words that tell when to report on a task that has no end. */
const REPORT = new RegExp(`${PAPERS.stems('report')}|${VERBS.stems('tells')}`, 'i');
const WHEN = new RegExp(String.raw`${ADVERBS.stems('often')}|\d|квартал|полугоди`, 'i');

/** «в течение отопительного периода» has an end, though no date of it; «весь период» has none. */
function isNamedPeriod(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  const at = words.findIndex((word) => word.startsWith('период'));
  if (at < 0) return false;
  return (
    words[at + 1] !== undefined || /(?:ного|ский|ского|ный|него|ний)$/.test(words[at - 1] ?? '')
  );
}

function isVague(deadline: SimpleDeadline, always: boolean): boolean {
  if (VAGUE.test(deadline.text)) return true;
  if (!always || deadline.type !== 'continuous' || deadline.start !== null) return false;
  return !isNamedPeriod(deadline.text);
}

export default defineRule({
  id: 'deadline-vague',
  category: 'deadlines',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  description: {
    ru: 'Срок «по мере необходимости», «в кратчайшие сроки» без даты отчёта.',
    en: 'A deadline such as «по мере необходимости» with no date to report by.',
  },
  why: {
    ru: 'Такое поручение нельзя ни исполнить до конца, ни просрочить: снять его с контроля не на что.',
    en: 'Such a task is never done and never late, so nothing can close it.',
  },
  remedy: {
    ru: 'Добавьте, когда отчитаться: «по мере необходимости, отчёт – до 20 декабря 2022 года».',
    en: 'Add when to report: «по мере необходимости, отчёт – до 20 декабря 2022 года».',
  },
  options: {
    always: {
      type: 'boolean',
      default: false,
      description: {
        ru: 'Отмечать и «постоянно», «систематически»: для органа, который требует даты отчёта у каждого поручения.',
        en: 'Report «постоянно», «систематически», too: for a body that asks for a day to report in each task.',
      },
    },
    allow: {
      type: 'strings',
      default: [],
      description: {
        ru: 'Сроки, которые орган считает допустимыми, слово в слово.',
        en: 'Deadlines the body accepts, word for word.',
      },
    },
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Обновлять сведения о вакансиях на сайте.
Срок – по мере необходимости`),
      example(
        `1. Отделу кадров:
1.1. Обновлять сведения о вакансиях на сайте.
Срок – постоянно`,
        { options: { always: true } },
      ),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Обновлять сведения о вакансиях на сайте, отчёт представить до 20 декабря 2022 года.
Срок – постоянно`),
      example(
        `1. Отделу кадров:
1.1. Обновлять вакансии на сайте.
Срок – постоянно`,
        { options: { allow: ['постоянно'] } },
      ),
    ],
  },
  *check({ paper, options }) {
    const always = options['always'] === true;
    const allowed = new Set(stringsOption(options, 'allow').map((text) => text.toLowerCase()));
    for (const { node, item, position } of paper.deadlines) {
      const [one, ...more] = simpleOnes(node.deadline);
      if (one === undefined || more.length > 0 || !isVague(one, always)) continue;
      if (allowed.has(one.text.toLowerCase())) continue;
      const words = `${paper.leaf(item.id)?.text ?? ''} ${one.text}`;
      if (REPORT.test(words) && WHEN.test(words)) continue;
      yield {
        message: {
          ru: `срок «${one.text}» не проверить: нет даты отчёта`,
          en: `deadline «${one.text}» cannot be checked: no date to report by`,
        },
        position,
        item: item.id,
      };
    }
  },
});
