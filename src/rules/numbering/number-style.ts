import type { Item } from '../../tree/nodes.js';
import { defineRule } from '../define.js';
import { example } from '../example.js';
import { labelOf } from '../paper.js';
import { signOf } from './runs.js';

/** How a label ends: «.», «)», or nothing. Null for a label that is no number or letter. */
function endingOf(item: Item): string | null {
  if (item.label === null || signOf(item) === 'other') return null;
  const label = item.label.trim();
  const last = label[label.length - 1] ?? '';
  if (last === '.' || last === ')') return last;
  return /[\dа-яёa-z]/i.test(last) ? '' : null;
}

const SPELT: Record<string, string> = { '.': '1.1.', ')': '1)', '': '1.1' };

export default defineRule({
  id: 'number-style',
  category: 'numbering',
  severity: { recommended: 'info', publication: 'warning', strict: 'warning' },
  description: {
    ru: 'Номера одного уровня оформлены по-разному: с точкой и без неё.',
    en: 'Numbers of one level are printed in two styles: with a full stop and without.',
  },
  why: {
    ru: 'Разнобой выдаёт, что документ собрали из кусков, и мешает программам и людям узнать уровень пункта.',
    en: 'A mixture shows that the paper was pieced together, and makes levels harder to tell, for people and programs.',
  },
  remedy: {
    ru: 'Оформите номера одного уровня одинаково.',
    en: 'Print the numbers of one level in one style.',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года
1.2 Провести обучение специалистов.
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
    const levels = new Map<string, Map<string, Item[]>>();
    for (const item of paper.items) {
      const ending = endingOf(item);
      if (ending === null) continue;
      // «1)» under 2 and «2.1.» are two ways to count, not two styles of one.
      const isWhole = /\d\.\d/.test(item.label ?? '');
      const level = `${item.path.length} ${signOf(item)} ${isWhole}`;
      const styles = levels.get(level) ?? new Map<string, Item[]>();
      levels.set(level, styles);
      styles.set(ending, [...(styles.get(ending) ?? []), item]);
    }
    for (const styles of levels.values()) {
      const ranked = [...styles].sort((a, b) => b[1].length - a[1].length);
      const [usual, ...others] = ranked;
      for (const [ending, items] of others) {
        const [item] = items;
        const [model] = usual?.[1] ?? [];
        if (item === undefined || model === undefined || usual === undefined) continue;
        const place = labelOf(model, paper.source);
        const numbers = items.map(({ number }) => number);
        yield {
          message: {
            ru: `номера вида «${SPELT[ending]}» (${numbers.join(', ')}) рядом с номерами вида «${SPELT[usual[0]]}»`,
            en: `numbers like "${SPELT[ending]}" (${numbers.join(', ')}) beside numbers like "${SPELT[usual[0]]}"`,
          },
          position: labelOf(item, paper.source),
          item: item.id,
          related:
            place === null
              ? []
              : [
                  {
                    message: {
                      ru: 'обычный для документа вид',
                      en: 'the usual style of the paper',
                    },
                    position: place,
                  },
                ],
        };
      }
    }
  },
});
