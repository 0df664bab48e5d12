import { defineRule } from '../define.js';
import { example } from '../example.js';
import { pairFindings } from './pairs.js';

export default defineRule({
  id: 'duplicate-item',
  category: 'text',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  description: {
    ru: 'Одно и то же поручение дано дважды.',
    en: 'The same assignment is given twice.',
  },
  why: {
    ru: 'Два исполнителя сделают одну работу или каждый понадеется на другого. Если исполнитель один, он отчитается дважды.',
    en: 'Two assignees do one job twice, or each relies on the other. One assignee reports twice.',
  },
  remedy: {
    ru: 'Оставьте одно поручение и назовите в нём всех исполнителей; если работа у каждого своя, скажите, чем она отличается.',
    en: 'Keep one assignment and name all its assignees there; if their work differs, say how.',
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения специалистов.
Срок – 1 марта 2022 года
2. Бухгалтерии:
2.1. Подготовить график обучения специалистов.
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
  *check({ paper }) {
    const pairs = paper.register.duplicates.filter(({ kind }) => kind === 'exact');
    yield* pairFindings(paper, pairs, (_, here, there) => ({
      ru: `пункт ${here.ru} повторяет пункт ${there.ru}`,
      en: `item ${here.en} repeats item ${there.en}`,
    }));
  },
});
