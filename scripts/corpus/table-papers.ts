import {
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** A paper whose points stand in a table. */
export interface TablePaper {
  name: string;
  landscape: boolean;
  /** In twentieths of a point. */
  widths: number[];
  headings: string[];
  rows: string[][];
}

const POINTS: [order: string, who: string, when: string][] = [
  [
    'Провести обследование дорожной сети города и представить в администрацию перечень участков, требующих первоочередного ремонта, с указанием протяжённости и стоимости работ',
    'Отдел дорожного хозяйства',
    'до 15 марта 2022 года',
  ],
  ['Подготовить график уборки улиц', 'Управление благоустройства', '1 апреля 2022 года'],
  [
    'Организовать встречи с жителями многоквартирных домов по вопросам содержания придомовых территорий, вывоза отходов и озеленения дворов, включая дворы, прилегающие к школам и детским садам, с участием председателей советов домов',
    'Отдел по работе с населением',
    'ежеквартально, до 10 числа следующего месяца',
  ],
  ['Представить доклад о расходах', 'Комитет финансов', 'до 30 июня 2022 года'],
  [
    'Обеспечить информирование жителей о ходе работ по ремонту дорог и благоустройству дворов на официальном сайте города и в социальных сетях',
    'Отдел информации',
    'постоянно',
  ],
];

function point(index: number): string[] {
  return [`${index + 1}.`, ...(POINTS[index % POINTS.length] ?? [])];
}

/** Soft hyphens are where a word processor may split a word. */
export const TABLE_PAPERS: TablePaper[] = [
  {
    name: 'wrapped',
    landscape: false,
    widths: [700, 4200, 2000, 2200],
    headings: [
      '№ п/п',
      'Содержание поручения',
      'Ответ\u00ADственный исполнитель',
      'Срок ис\u00ADпол\u00ADнения',
    ],
    rows: Array.from({ length: 5 }, (_, index) => point(index)),
  },
  {
    name: 'narrow',
    landscape: false,
    widths: [600, 2600, 3600, 2200],
    headings: ['№', 'Мероприятие', 'Ответственный', 'Срок исполнения'],
    rows: Array.from({ length: 10 }, (_, index) => point(index)),
  },
  {
    name: 'landscape',
    landscape: true,
    widths: [900, 7000, 3500, 2400],
    headings: ['№ п/п', 'Наименование мероприятия', 'Исполнитель', 'Срок'],
    rows: Array.from({ length: 25 }, (_, index) => point(index)),
  },
];

const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });

function row(cells: string[], widths: number[], tableHeader: boolean): TableRow {
  return new TableRow({
    tableHeader,
    children: cells.map(
      (cell, index) =>
        new TableCell({
          width: { size: widths[index] ?? 1000, type: WidthType.DXA },
          children: [paragraph(cell)],
        }),
    ),
  });
}

export async function tablePaper(paper: TablePaper): Promise<Uint8Array> {
  const { widths } = paper;
  const orientation = paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const document = new Document({
    styles: { default: { document: { run: { font: 'DejaVu Serif', size: 24 } } } },
    sections: [
      {
        properties: { page: { size: { orientation, width: 11906, height: 16838 } } },
        children: [
          paragraph('ПРОТОКОЛ'),
          paragraph('заседания совета по благоустройству города Лугового'),
          paragraph('от 14 февраля 2022 года № 2'),
          paragraph('РЕШИЛИ:'),
          new Table({
            width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
            columnWidths: widths,
            rows: [
              row(paper.headings, widths, true),
              ...paper.rows.map((cells) => row(cells, widths, false)),
            ],
          }),
          paragraph('Председатель совета И.И. Волков'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
