import { defineRule } from '../define.js';

export default defineRule({
  id: 'unused-suppression',
  category: 'source',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  description: {
    ru: 'Запись исходного списка или suppress больше ничего не скрывает.',
    en: 'An entry of the baseline or of "suppress" holds nothing back any more.',
  },
  why: {
    ru: 'Забытая запись однажды скроет новую ошибку с тем же текстом.',
    en: 'A forgotten entry will one day hide a new mistake with the same words.',
  },
  remedy: {
    ru: 'Удалите запись; исходный список обновит --update-baseline.',
    en: 'Remove the entry; --update-baseline does it for a baseline.',
  },
  examples: { bad: [], good: [] },
  // The program itself reports it, once all papers are checked: no paper shows it.
  check: () => [],
});
