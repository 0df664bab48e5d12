import type { Paper, Point } from './paper.js';

/** What a page is made of, before a program prints it. */
export type Part =
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; rows: string[][]; widths: number[]; ruled: boolean };

export interface Layout {
  name: string;
  justified: boolean;
  columns: 1 | 2;
  parts(paper: Paper): Part[];
}

const paragraphs = (lines: readonly string[]): Part[] =>
  lines.map((text) => ({ kind: 'paragraph', text }));

function plain(paper: Paper): Part[] {
  const points = paper.points.flatMap(({ line, deadline }) =>
    deadline === null ? [line] : [line, deadline.line],
  );
  return paragraphs([...paper.head, ...points, ...paper.foot]);
}

function withTable(
  headings: string[],
  widths: number[],
  ruled: boolean,
  row: (point: Point) => string[] | null,
): (paper: Paper) => Part[] {
  return (paper) => [
    ...paragraphs(paper.head),
    {
      kind: 'table',
      rows: [headings, ...paper.points.flatMap((point) => [row(point) ?? []])].filter(
        (cells) => cells.length > 0,
      ),
      widths,
      ruled,
    },
    ...paragraphs(paper.foot),
  ];
}

/** Widths in hundredths of the text's. */
const twoColumns = (ruled: boolean): ((paper: Paper) => Part[]) =>
  withTable(['Поручение', 'Срок исполнения'], [72, 28], ruled, ({ line, deadline }) => [
    line,
    deadline?.text ?? '',
  ]);

const fiveColumns = (ruled: boolean): ((paper: Paper) => Part[]) =>
  withTable(
    ['№ п/п', 'Поручение', 'Ответственный исполнитель', 'Срок исполнения', 'Отметка об исполнении'],
    [9, 35, 24, 17, 15],
    ruled,
    ({ number, text, who, deadline, isHeading }) =>
      isHeading ? null : [number, text, who, deadline?.text ?? '', ''],
  );

export const LAYOUTS: Layout[] = [
  { name: 'text', justified: false, columns: 1, parts: plain },
  { name: 'justified', justified: true, columns: 1, parts: plain },
  { name: 'table of two', justified: false, columns: 1, parts: twoColumns(true) },
  { name: 'table of five', justified: false, columns: 1, parts: fiveColumns(true) },
  { name: 'two, no rules', justified: false, columns: 1, parts: twoColumns(false) },
  { name: 'five, no rules', justified: false, columns: 1, parts: fiveColumns(false) },
  { name: 'page of two columns', justified: true, columns: 2, parts: plain },
];
