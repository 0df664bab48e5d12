import { impersonal } from '../../cues/first-person.js';
import { isInfinitive } from '../../language/verbs.js';
import type { Task } from '../../register/schema.js';
import { defineRule } from '../define.js';
import { example } from '../example.js';
import { headOf, type Paper } from '../paper.js';

/** Words that order without an infinitive: «обеспечивает», «назначается», «обязан», «следует». */
const FINITE =
  /(?:[аяуюеи]ет|[иея]тся|[ую]т|[ую]тся|ит)$|^(?:долж[а-я]{1,4}|обязан[а-я]{0,2}|следует|надлежит|необходимо|разреш[а-я]{1,6}|запрещ[а-я]{1,6}|поруч[а-я]{1,6}|прошу|назнач[а-я]{1,6})$/i;

function orders(text: string): boolean {
  const words = impersonal(text.trimStart()).match(/[А-Яа-яЁё]+/g) ?? [];
  return words.some((word) => word.length > 3 && (isInfinitive(word) || FINITE.test(word)));
}

/** The words of a task and of all it stands under. */
function wordsOf(paper: Paper, task: Task): string {
  const heading = task.heading ?? '';
  const item = paper.item(task.id);
  const own = item?.children.map((child) => ('value' in child ? child.value : '')).join(' ') ?? '';
  return `${heading} ${task.text} ${own}`;
}

export default defineRule({
  id: 'item-without-verb',
  category: 'text',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  description: {
    ru: 'В пункте не сказано, что делать: нет глагола.',
    en: 'An item does not say what to do: it has no verb.',
  },
  why: {
    ru: 'Без глагола неясно, что считать исполнением: провести, проверить или только обсудить.',
    en: 'Without a verb nobody knows what counts as done: to hold, to check or only to discuss.',
  },
  remedy: {
    ru: 'Начните пункт с глагола: «Подготовить …», «Провести …».',
    en: 'Begin the item with a verb: «Подготовить …», «Провести …».',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. График обучения специалистов.
Срок – 1 марта 2022 года`),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения специалистов.
Срок – 1 марта 2022 года`),
      example('1. Объявляю выговор технику Сазонову А.А.'),
    ],
  },
  *check({ paper }) {
    for (const task of paper.register.tasks) {
      if (orders(wordsOf(paper, task))) continue;
      const item = paper.item(task.id);
      yield {
        message: {
          ru: `в пункте ${task.number} не сказано, что делать`,
          en: `item ${task.number} does not say what to do`,
        },
        position: item === undefined ? task.position : headOf(item, paper.source),
        item: task.id,
      };
    }
  },
});
