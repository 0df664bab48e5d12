import type { Item } from '../../tree/nodes.js';
import { defineRule } from '../define.js';
import { example } from '../example.js';
import { labelOf } from '../paper.js';
import type { Localized } from '../types.js';
import { listsOf, ownPart, signOf } from './runs.js';

/** The item's path with another own number. */
function named(item: Item, number: number): string {
  return [...item.path.slice(0, -1), String(number)].join('.');
}

/** What is wrong between two neighbours of a list; null when they follow each other. */
function disorder(item: Item, before: number, here: number): Localized | null {
  if (here === before || here === before + 1) return null;
  if (here < before)
    return {
      ru: `пункт ${item.number} стоит после ${named(item, before)}`,
      en: `item ${item.number} stands behind ${named(item, before)}`,
    };
  const from = named(item, before + 1);
  const to = named(item, here - 1);
  return from === to
    ? { ru: `перед ${item.number} нет пункта ${from}`, en: `no item ${from} before ${item.number}` }
    : {
        ru: `перед ${item.number} нет пунктов ${from}–${to}`,
        en: `no items ${from}–${to} before ${item.number}`,
      };
}

export default defineRule({
  id: 'number-gap',
  category: 'numbering',
  severity: { recommended: 'warning', publication: 'error', strict: 'error' },
  description: {
    ru: 'В нумерации пропуск или пункт стоит не на своём месте.',
    en: 'The numbering has a gap or an item out of order.',
  },
  why: {
    ru: 'Пропуск читается как потерянный пункт: исполнитель не знает, было ли там поручение ему.',
    en: 'A gap reads as a lost item: nobody can tell whether it held an assignment of theirs.',
  },
  remedy: {
    ru: 'Сверьте с подписанным подлинником: верните пропавший пункт или исправьте номера.',
    en: 'Compare with the signed original: restore the lost item or correct the numbers.',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров подготовить график обучения до 1 марта 2022 года.
2. Бухгалтерии составить смету обучения до 1 марта 2022 года.
4. Архивному отделу принять дела на хранение до 29 апреля 2022 года.`),
      example(`1. Отделу кадров:
1.2. Подготовить график обучения.
Срок – 1 марта 2022 года
1.3. Провести обучение специалистов.
Срок – 29 апреля 2022 года`),
    ],
    good: [
      example(`1. Отделу кадров подготовить график обучения до 1 марта 2022 года.
2. Бухгалтерии составить смету обучения до 1 марта 2022 года.
3. Архивному отделу принять дела на хранение до 29 апреля 2022 года.`),
    ],
  },
  *check({ paper }) {
    // Sections may count on from one to the next, or begin anew.
    const lastOf = new Map<string, number>();
    for (const list of listsOf(paper)) {
      const level = list[0]?.path.slice(0, -1).join('.') ?? '';
      let before = 0;
      for (const [index, item] of list.entries()) {
        if (signOf(item) !== 'number') break;
        const here = Number(ownPart(item));
        if (index === 0 && here !== 1) before = lastOf.get(level) ?? 0;
        lastOf.set(level, here);
        // A list that begins again has its numbers twice, which is for number-unique to say.
        const message = here === 1 ? null : disorder(item, before, here);
        before = here;
        if (message === null || item.label === null) continue;
        yield { message, position: labelOf(item, paper.source), item: item.id };
      }
    }
  },
});
