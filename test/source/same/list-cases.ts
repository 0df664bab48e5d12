import type { Level, Paper, Point } from './model.js';
import { FOOT, HEAD, type SameCase } from './same-case.js';

const SHEETS = ['xlsx', 'ods'];

function list(levels: Level[], ...points: Point[]): Paper {
  return [...HEAD, { kind: 'list', list: { levels, points } }, ...FOOT];
}

const decimal = (pattern = '%.'): Level => ({ counts: 'decimal', pattern });

/** Two points with orders of their own. */
const TWO: Point[] = [
  { depth: 1, text: 'Отделу культуры провести смотр. Срок – май 2021 года.' },
  { depth: 1, text: 'Отделу ремонта составить перечень. Срок – июнь 2021 года.' },
];

function two(name: string, level: Level, first: string, second: string): SameCase {
  return {
    name,
    without: SHEETS,
    paper: list([level], ...TWO),
    tasks: [
      `${first} | Отделу культуры провести смотр. | Отдел культуры |  | май 2021 года`,
      `${second} | Отделу ремонта составить перечень. | Отдел ремонта |  | июнь 2021 года`,
    ],
  };
}

/** A heading with its addressee, and points of one or two levels below it. */
const NESTED: Point[] = [
  { depth: 1, text: 'Отделу культуры:' },
  { depth: 2, text: 'Провести смотр. Срок – май 2021 года.' },
  { depth: 2, text: 'Составить перечень. Срок – июнь 2021 года.' },
  { depth: 1, text: 'Отделу ремонта заключить договоры. Срок – июль 2021 года.' },
];

function nested(name: string, levels: [Level, Level], ids: [string, string, string]): SameCase {
  return {
    name,
    without: SHEETS,
    paper: list(levels, ...NESTED),
    tasks: [
      `${ids[0]} | Провести смотр. | Отдел культуры |  | май 2021 года`,
      `${ids[1]} | Составить перечень. | Отдел культуры |  | июнь 2021 года`,
      `${ids[2]} | Отделу ремонта заключить договоры. | Отдел ремонта |  | июль 2021 года`,
    ],
  };
}

export const LISTS: SameCase[] = [
  two('1.', decimal(), '1', '2'),
  two('1/', decimal('%/'), '1', '2'),
  two('§ 1.', decimal('§ %.'), '1', '2'),
  two('№ 1.', decimal('№ %.'), '1', '2'),
  two('(1)', decimal('(%)'), '1', '2'),
  two('1)', decimal('%)'), '1', '2'),
  two('A.', { counts: 'upper-latin', pattern: '%.' }, 'A', 'B'),
  two('I.', { counts: 'upper-roman', pattern: '%.' }, 'I', 'II'),
  nested('1. → a.', [decimal(), { counts: 'lower-latin', pattern: '%.' }], ['1.a', '1.b', '2']),
  nested('1. → (a)', [decimal(), { counts: 'lower-latin', pattern: '(%)' }], ['1.a', '1.b', '2']),
  nested('1. → i.', [decimal(), { counts: 'lower-roman', pattern: '%.' }], ['1.i', '1.ii', '2']),
  nested('1. → а)', [decimal(), { counts: 'cyrillic', pattern: '%)' }], ['1.а', '1.б', '2']),
  nested('1. → 1)', [decimal(), decimal('%)')], ['1.1', '1.2', '2']),
  nested('I. → 1.', [{ counts: 'upper-roman', pattern: '%.' }, decimal()], ['1', '2', 'II']),
  nested('A. → 1.', [{ counts: 'upper-latin', pattern: '%.' }, decimal()], ['A.1', 'A.2', 'B']),
  {
    name: '1. → a. → i.',
    without: SHEETS,
    paper: list(
      [
        decimal(),
        { counts: 'lower-latin', pattern: '%.' },
        { counts: 'lower-roman', pattern: '%.' },
      ],
      { depth: 1, text: 'Отделу культуры:' },
      { depth: 2, text: 'Провести смотр. Срок – май 2021 года.' },
      { depth: 2, text: 'Обеспечить:' },
      { depth: 3, text: 'Собрать заявки до 1 апреля 2021 года.' },
      { depth: 3, text: 'Проверить заявки до 5 апреля 2021 года.' },
      { depth: 2, text: 'Отчитаться. Срок – июнь 2021 года.' },
    ),
    tasks: [
      '1.a | Провести смотр. | Отдел культуры |  | май 2021 года',
      '1.b.i | Собрать заявки до 1 апреля 2021 года. | Отдел культуры |  | до 1 апреля 2021 года',
      '1.b.ii | Проверить заявки до 5 апреля 2021 года. | Отдел культуры |  | до 5 апреля 2021 года',
      '1.c | Отчитаться. | Отдел культуры |  | июнь 2021 года',
    ],
  },
  {
    name: 'struck-out words',
    notes: ['struck-out'],
    paper: [
      ...HEAD,
      {
        kind: 'line',
        runs: [
          { text: '1. Отделу кадров представить отчёт до ' },
          { text: '1 апреля ', struck: true },
          { text: '15 мая 2021 года.' },
        ],
      },
      ...FOOT,
    ],
    tasks: [
      '1 | Отделу кадров представить отчёт до 15 мая 2021 года. | Отдел кадров |  | до 15 мая 2021 года',
    ],
  },
];
