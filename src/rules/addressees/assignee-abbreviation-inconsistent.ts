import { defineRule } from '../define.js';
import { example } from '../example.js';
import { inconsistentSpellings } from './spellings.js';

export default defineRule({
  id: 'assignee-abbreviation-inconsistent',
  category: 'addressees',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  description: {
    ru: 'Одно учреждение сокращено по-разному.',
    en: 'One body is abbreviated in several ways.',
  },
  why: {
    ru: 'По сокращению ищут исполнителя. Три написания читаются как три учреждения, и поиск по одному не найдёт остальных.',
    en: 'People search for an assignee by the abbreviation. Three spellings read as three bodies, and a search for one misses the others.',
  },
  remedy: {
    ru: 'Выберите одно сокращение и введите его при первом упоминании: «… (далее – Центр)».',
    en: 'Choose one abbreviation and introduce it at the first mention: «… (далее – Центр)».',
  },
  examples: {
    bad: [
      example(`1. ГАУ «Центр оценки мастерства и мониторинга качества образования города»:
1.1. Подготовить план работы ЦОМиМКОГ.
Срок – 1 марта 2022 года
2. Отделу кадров:
2.1. Согласовать план работы с ЦОММКОГ.
Срок – 15 марта 2022 года`),
    ],
    good: [
      example(`1. ГАУ «Центр оценки мастерства и мониторинга качества образования города»:
1.1. Подготовить план работы ЦОМиМКОГ.
Срок – 1 марта 2022 года
2. Отделу кадров:
2.1. Согласовать план работы с ЦОМиМКОГ.
Срок – 15 марта 2022 года`),
    ],
  },
  *check({ paper }) {
    for (const { forms, expected } of inconsistentSpellings(paper)) {
      const wrong = forms.filter(({ text }) => text !== expected);
      const [first] = expected === null ? forms.slice(1) : wrong;
      if (first === undefined) continue;
      const names = forms.map(({ text }) => text).join(', ');
      yield {
        message: {
          ru: `одно учреждение сокращено по-разному: ${names}`,
          en: `one body is abbreviated in several ways: ${names}`,
        },
        position: paper.place(first.start, first.end),
        related: forms
          .filter((form) => form !== first)
          .map(({ text, start, end }) => ({
            message: { ru: `написание ${text}`, en: `spelt ${text}` },
            position: paper.place(start, end),
          })),
        ...(expected === null
          ? {}
          : {
              advice: {
                ru: `По полному имени это ${expected}: пишите так везде.`,
                en: `By the full name it is ${expected}: write it so everywhere.`,
              },
            }),
      };
    }
  },
});
