import { defineRule, stringsOption } from '../define.js';
import { example } from '../example.js';

export default defineRule({
  id: 'number-missing',
  category: 'document',
  severity: { recommended: 'warning', publication: 'warning', strict: 'error' },
  description: {
    ru: 'У документа нет номера.',
    en: 'The paper has no number.',
  },
  why: {
    ru: 'Приказ без регистрационного номера не найти в деле, и сослаться на него можно только по дате.',
    en: 'An order without a registration number cannot be found on file, and can be referred to by date only.',
  },
  remedy: {
    ru: 'Напечатайте номер рядом с датой: «от 10 января 2022 года № 3».',
    en: 'Print the number beside the date: «от 10 января 2022 года № 3».',
  },
  options: {
    kinds: {
      type: 'strings',
      default: ['order', 'resolution', 'directive'],
      description: {
        ru: 'Виды документов, у которых номер обязателен: decision, order, resolution, directive, protocol, assignments.',
        en: 'Kinds of paper that must have a number: decision, order, resolution, directive, protocol, assignments.',
      },
    },
  },
  examples: {
    bad: [
      example('1. Отделу кадров подготовить график обучения.', {
        head: 'ПРИКАЗ\nуправления образования города Светлого\n\nот 10 января 2022 года',
        opening: 'ПРИКАЗЫВАЮ:',
      }),
    ],
    good: [
      example('1. Отделу кадров подготовить график обучения.', {
        head: 'ПРИКАЗ\nуправления образования города Светлого\n\nот 10 января 2022 года № 3',
        opening: 'ПРИКАЗЫВАЮ:',
      }),
    ],
  },
  *check({ paper, options }) {
    const { kind, number } = paper.document;
    if (number !== null || !stringsOption(options, 'kinds').includes(kind)) return;
    yield {
      message: { ru: 'номер документа не найден', en: 'no number of the paper was found' },
      position: null,
    };
  },
});
