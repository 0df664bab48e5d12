import { defineRule, stringsOption } from '../define.js';
import { example } from '../example.js';

/** «Контроль за исполнением возложить на …», «оставляю за собой», «взять на контроль». */
const CONTROL = /контрол[ьяею]/i;

export default defineRule({
  id: 'control-missing',
  category: 'document',
  severity: { recommended: 'off', publication: 'warning', strict: 'warning' },
  description: {
    ru: 'Не сказано, кто контролирует исполнение.',
    en: 'Nobody is named to control how the paper is carried out.',
  },
  why: {
    ru: 'Если контроль ни на кого не возложен, о неисполнении узнают последними те, кто решал.',
    en: 'If control is nobody’s, those who decided are the last to hear that nothing was done.',
  },
  remedy: {
    ru: 'Добавьте пункт: «Контроль за исполнением возложить на …».',
    en: 'Add an item: «Контроль за исполнением возложить на …».',
  },
  options: {
    kinds: {
      type: 'strings',
      default: ['order', 'resolution', 'directive'],
      description: {
        ru: 'Виды документов, где контроль обязателен: decision, order, resolution, directive, protocol, assignments.',
        en: 'Kinds of paper that must name it: decision, order, resolution, directive, protocol, assignments.',
      },
    },
  },
  examples: {
    bad: [
      example('1. Отделу кадров подготовить график обучения.', {
        head: 'ПРИКАЗ\nуправления образования города Светлого\n\nот 10 января 2022 года № 3',
        opening: 'ПРИКАЗЫВАЮ:',
      }),
    ],
    good: [
      example(
        `1. Отделу кадров подготовить график обучения.
2. Контроль за исполнением приказа оставляю за собой.`,
        {
          head: 'ПРИКАЗ\nуправления образования города Светлого\n\nот 10 января 2022 года № 3',
          opening: 'ПРИКАЗЫВАЮ:',
        },
      ),
    ],
  },
  *check({ paper, options }) {
    if (!stringsOption(options, 'kinds').includes(paper.document.kind)) return;
    if (paper.leaves.some(({ text }) => CONTROL.test(text))) return;
    yield {
      message: {
        ru: 'нет пункта о контроле за исполнением',
        en: 'no item says who controls the execution',
      },
      position: null,
    };
  },
});
