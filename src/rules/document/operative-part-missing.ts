import { defineRule } from '../define.js';
import { example } from '../example.js';

export default defineRule({
  id: 'operative-part-missing',
  category: 'document',
  severity: { recommended: 'info', publication: 'warning', strict: 'warning' },
  appliesTo: 'any',
  description: {
    ru: 'Постановляющая часть не найдена: проверять нечего.',
    en: 'No operative part was found: there is nothing to check.',
  },
  why: {
    ru: 'Страница без решения проходит проверку молча. Если это всё же решение, его не прочтут и программы, и люди.',
    en: 'A page without a decision passes every check in silence. If it is one after all, neither people nor programs can read it.',
  },
  remedy: {
    ru: 'Если это не решение, исключите файл через «ignore». Если решение, начните его часть словами «РЕШИЛИ:», «ПРИКАЗЫВАЮ:», «ПОСТАНОВЛЯЕТ:».',
    en: 'If it is no decision, leave the file out with "ignore". If it is one, open its part with «РЕШИЛИ:», «ПРИКАЗЫВАЮ:», «ПОСТАНОВЛЯЕТ:».',
  },
  examples: {
    bad: [
      {
        paper: `Новости

В городе Светлом прошло заседание коллегии управления образования.
`,
      },
    ],
    good: [example('1. Отделу кадров подготовить график обучения до 1 марта 2022 года.')],
  },
  *check({ paper }) {
    if (paper.document.kind !== 'none') return;
    yield {
      message: { ru: 'постановляющая часть не найдена', en: 'no operative part was found' },
      position: null,
    };
  },
});
