import { defineRule } from '../define.js';
import { example } from '../example.js';

export default defineRule({
  id: 'document-date-missing',
  category: 'document',
  severity: { recommended: 'error', publication: 'error', strict: 'error' },
  description: {
    ru: 'У документа нет даты.',
    en: 'The paper has no date.',
  },
  why: {
    ru: 'Без даты не прочитать ни «до 1 марта», ни «в течение 10 дней», и на документ нельзя сослаться.',
    en: 'Without it neither «до 1 марта» nor «в течение 10 дней» can be read, and nobody can refer to the paper.',
  },
  remedy: {
    ru: 'Напечатайте дату принятия в заголовке: «от 10 января 2022 года».',
    en: 'Print the date of adoption in the heading: «от 10 января 2022 года».',
  },
  examples: {
    bad: [
      example('1. Отделу кадров подготовить график обучения.', {
        head: 'РЕШЕНИЕ\nколлегии управления образования города Светлого',
      }),
    ],
    good: [example('1. Отделу кадров подготовить график обучения.')],
  },
  *check({ paper }) {
    if (paper.document.date !== null) return;
    yield {
      message: { ru: 'дата документа не найдена', en: 'no date of the paper was found' },
      position: null,
    };
  },
});
