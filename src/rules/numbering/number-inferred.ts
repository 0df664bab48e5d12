import { defineRule } from '../define.js';
import { example } from '../example.js';
import { headOf } from '../paper.js';

/** Places shown besides the first. */
const SHOWN = 3;

export default defineRule({
  id: 'number-inferred',
  category: 'numbering',
  severity: { recommended: 'info', publication: 'warning', strict: 'warning' },
  description: {
    ru: 'У пункта нет напечатанного номера.',
    en: 'An item has no printed number.',
  },
  why: {
    ru: 'Номера теряются, когда текст копируют из Word на сайт. На пункт без номера нельзя сослаться, и в реестре его номер выведен из места.',
    en: 'Numbers get lost when a text is copied from Word to a site. Nobody can refer to an item without one, and the register has to work the number out from its place.',
  },
  remedy: {
    ru: 'Верните номера из подлинника и наберите их в тексте, а не автоматическим списком.',
    en: 'Restore the numbers from the original, typed in the text rather than as an automatic list.',
  },
  examples: {
    bad: [
      example(`- Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года
- Бухгалтерии:
2.1. Составить смету обучения.
Срок – 29 апреля 2022 года`),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года
2. Бухгалтерии:
2.1. Составить смету обучения.
Срок – 29 апреля 2022 года`),
    ],
  },
  *check({ paper }) {
    // Bullets inside a numbered item are a list, not a lost number.
    const lost = paper.items.filter(
      (item) => item.label === null && paper.parent(item) === undefined,
    );
    const [first, ...more] = lost;
    // An act of one point needs no number.
    if (first === undefined || (more.length === 0 && paper.items.length === 1)) return;
    const numbers = lost.map(({ number }) => number).join(', ');
    yield {
      message: {
        ru: `номера не напечатаны; по месту это пункты ${numbers}`,
        en: `no numbers are printed; by their places these are items ${numbers}`,
      },
      position: headOf(first, paper.source),
      item: first.id,
      related: more.slice(0, SHOWN).flatMap((item) => {
        const position = headOf(item, paper.source);
        const message = { ru: `пункт ${item.number}`, en: `item ${item.number}` };
        return position === null ? [] : [{ message, position }];
      }),
    };
  },
});
