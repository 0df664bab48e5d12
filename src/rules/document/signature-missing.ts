import { defineRule } from '../define.js';
import { example } from '../example.js';

export default defineRule({
  id: 'signature-missing',
  category: 'document',
  severity: { recommended: 'warning', publication: 'error', strict: 'error' },
  description: {
    ru: 'У документа нет подписи.',
    en: 'The paper has no signature.',
  },
  why: {
    ru: 'По тексту без подписи не видно, принято решение или это проект.',
    en: 'Without one the text may be a draft as well as a decision.',
  },
  remedy: {
    ru: 'Напечатайте под текстом должность и фамилию подписавшего.',
    en: 'Print the post and name of whoever signed, below the text.',
  },
  examples: {
    bad: [example('1. Отделу кадров подготовить график обучения.', { foot: '' })],
    good: [example('1. Отделу кадров подготовить график обучения.')],
  },
  *check({ paper }) {
    if (paper.document.signatories.length > 0) return;
    yield {
      message: { ru: 'подпись не найдена', en: 'no signature was found' },
      position: null,
    };
  },
});
