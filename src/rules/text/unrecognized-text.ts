import { defineRule } from '../define.js';
import { example } from '../example.js';
import { positionOf } from '../paper.js';

export default defineRule({
  id: 'unrecognized-text',
  category: 'text',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  description: {
    ru: 'Текст между пунктами, который ни к чему не относится.',
    en: 'Text between the items that belongs to nothing.',
  },
  why: {
    ru: 'Это может быть потерянное поручение: в реестр оно не попадёт.',
    en: 'It may be a lost assignment: it will not reach the register.',
  },
  remedy: {
    ru: 'Дайте тексту номер или уберите его из постановляющей части.',
    en: 'Number the text or take it out of the operative part.',
  },
  examples: {
    bad: [
      example(`Вопрос обсуждался долго, мнения разделились.

1. Отделу кадров подготовить график обучения до 1 марта 2022 года.
2. Бухгалтерии составить смету обучения до 15 марта 2022 года.`),
    ],
    good: [
      example(`1. Отделу кадров подготовить график обучения до 1 марта 2022 года.
2. Бухгалтерии составить смету обучения до 15 марта 2022 года.`),
    ],
  },
  *check({ paper }) {
    for (const block of paper.tree.children) {
      if (block.type !== 'unrecognized') continue;
      const position = positionOf(block);
      const [line = ''] = block.value.trim().split('\n');
      yield {
        message: {
          ru: `текст не отнесён ни к одному пункту: «${line.slice(0, 60)}»`,
          en: `text that belongs to no item: «${line.slice(0, 60)}»`,
        },
        position,
      };
    }
  },
});
