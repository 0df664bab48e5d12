import type { Catalog, Lang } from './index.js';

/** Words of `decisions explain` and of the rules' pages. */
export const EXPLAIN: Catalog<'why' | 'remedy' | 'levels' | 'fixable' | 'option' | 'bad' | 'good'> =
  {
    ru: {
      why: 'Почему:',
      remedy: 'Что делать:',
      levels: 'По умолчанию:',
      fixable: '--fix исправляет сам.',
      option: 'Параметр:',
      bad: 'Плохо:',
      good: 'Хорошо:',
    },
    en: {
      why: 'Why:',
      remedy: 'What to do:',
      levels: 'Default:',
      fixable: '--fix mends it.',
      option: 'Option:',
      bad: 'Bad:',
      good: 'Good:',
    },
  };

/** Names of the categories of rules. */
export const CATEGORIES: Record<Lang, Record<string, string>> = {
  ru: {
    numbering: 'Нумерация',
    deadlines: 'Сроки',
    addressees: 'Исполнители',
    text: 'Текст',
    document: 'Документ',
    source: 'Чтение и настройка',
  },
  en: {
    numbering: 'Numbering',
    deadlines: 'Deadlines',
    addressees: 'Addressees',
    text: 'Text',
    document: 'Document',
    source: 'Reading and configuration',
  },
};
