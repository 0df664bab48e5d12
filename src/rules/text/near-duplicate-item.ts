import { defineRule, numberOption } from '../define.js';
import { example } from '../example.js';
import { pairFindings } from './pairs.js';

export default defineRule({
  id: 'near-duplicate-item',
  category: 'text',
  severity: { recommended: 'info', publication: 'info', strict: 'warning' },
  description: {
    ru: 'Два поручения говорят почти одно и то же.',
    en: 'Two assignments say nearly the same.',
  },
  why: {
    ru: 'Почти одинаковые пункты исполняют как один, и разница между ними теряется.',
    en: 'Items that are nearly alike are carried out as one, and what sets them apart is lost.',
  },
  remedy: {
    ru: 'Соедините пункты или скажите яснее, чем они отличаются.',
    en: 'Join the items or say more clearly how they differ.',
  },
  options: {
    threshold: {
      type: 'number',
      default: 0.8,
      minimum: 0.6,
      maximum: 1,
      description: {
        ru: 'Сходство, начиная с которого пункты считаются похожими.',
        en: 'Likeness from which two items count as alike.',
      },
    },
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения специалистов отделов управления образования.
Срок – 1 марта 2022 года
2. Бухгалтерии:
2.1. Подготовить график обучения специалистов всех отделов управления образования.
Срок – 15 марта 2022 года`),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения специалистов.
Срок – 1 марта 2022 года
2. Бухгалтерии:
2.1. Составить смету командировок.
Срок – 15 марта 2022 года`),
    ],
  },
  *check({ paper, options }) {
    const threshold = numberOption(options, 'threshold');
    const pairs = paper.register.duplicates.filter(
      ({ kind, similarity }) => kind === 'near' && similarity >= threshold,
    );
    yield* pairFindings(paper, pairs, ({ similarity }, here, there) => ({
      ru: `пункт ${here.ru} почти повторяет пункт ${there.ru} (сходство ${similarity})`,
      en: `item ${here.en} nearly repeats item ${there.en} (likeness ${similarity})`,
    }));
  },
});
