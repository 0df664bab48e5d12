import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Footer,
  type IRunOptions,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Lang } from '../../locale/index.js';
import type { Register } from '../../register/schema.js';
import type { DOCX_WORDS } from './words.js';

export type PageWords = (typeof DOCX_WORDS)[Lang];

/** Marks a place that is filled in later; {@link clean} leaves none in what a paper says. */
export const MARK = '\uFDD0';

/** Characters XML cannot hold would damage the whole file. */
export function clean(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r\u0080-\u009F]/gu, ' ')
    .replace(/\p{Cs}|[\uFDD0\uFFFE\uFFFF]/gu, '\uFFFD');
}

export function run(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, text: clean(text) });
}

export function centered(text: string, options: IRunOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [run(text, options)],
  });
}

export function plain(text: string, options: IRunOptions = {}): Paragraph {
  return new Paragraph({ spacing: { after: 160 }, children: [run(text, options)] });
}

/** «Страница 1 из 3» */
export function pageFooter(words: PageWords): Footer {
  const [before = '', rest = ''] = words.page.split('{page}');
  const [between = '', after = ''] = rest.split('{pages}');
  const numbers = new TextRun({
    size: 18,
    children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
  });
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [numbers] })],
  });
}

/**
 * Who signs: those who signed the paper when it is one, else an empty line for post, signature and
 * name (ГОСТ Р 7.0.97, реквизит 22).
 */
export function signatures(register: Register, words: PageWords): FileChild[] {
  const signers = signersOf(register);
  if (signers.length === 0) return [signatureLine('', '', 480), signatureHint(words)];
  return signers.map(({ name, post }) => signatureLine(post ?? '', name, 480));
}

/** The same for a letter, where a long post has its lines and the name stands beside it. */
export function letterSignatures(register: Register, words: PageWords): FileChild[] {
  const signers = signersOf(register);
  if (signers.length === 0) return signatures(register, words);
  return signers.flatMap(({ name, post }) => [
    new Paragraph({ spacing: { before: 360 }, keepNext: true, children: [] }),
    signatureTable(post ?? '', name),
  ]);
}

/** Who signs for one paper; of several nobody is known. */
function signersOf({ documents }: Register): Register['documents'][number]['signatories'] {
  const [only, ...others] = documents;
  return only && others.length === 0 ? only.signatories.slice(0, 1) : [];
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const UNFRAMED = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** The post, room for the signature, and the name beside it, however long the post is. */
function signatureTable(post: string, name: string): Table {
  const cells = [
    { text: post || BLANK, width: 4700, alignment: AlignmentType.LEFT },
    { text: '__________________', width: 2500, alignment: AlignmentType.CENTER },
    { text: name || BLANK, width: 2800, alignment: AlignmentType.LEFT },
  ];
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: { ...UNFRAMED, insideHorizontal: NONE, insideVertical: NONE },
    width: { size: 10_000, type: WidthType.DXA },
    columnWidths: cells.map(({ width }) => width),
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          ({ text, width, alignment }) =>
            new TableCell({
              borders: UNFRAMED,
              width: { size: width, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.BOTTOM,
              children: [new Paragraph({ alignment, children: [run(text)] })],
            }),
        ),
      }),
    ],
  });
}

/** «С перечнем ознакомлен(а): ____ / Дата ____» */
export function acquaintance(words: PageWords): Paragraph[] {
  return [
    new Paragraph({ spacing: { before: 480 }, keepNext: true, children: [run(words.acquainted)] }),
    signatureLine('', '', 240),
    signatureHint(words),
    new Paragraph({
      spacing: { before: 200 },
      children: [run(`${words.date} «___» ____________ 20___`)],
    }),
  ];
}

const BLANK = '____________________';
const TABS = [
  { type: TabStopType.LEFT, position: 5200 },
  { type: TabStopType.LEFT, position: 8000 },
];

function signatureLine(post: string, name: string, before: number): Paragraph {
  return new Paragraph({
    spacing: { before },
    keepNext: true,
    keepLines: true,
    tabStops: TABS,
    children: [run(`${post || BLANK}\t__________________\t${name || BLANK}`)],
  });
}

function signatureHint(words: PageWords): Paragraph {
  return new Paragraph({
    tabStops: TABS,
    children: [run(`(${words.post})\t(${words.signature})\t(${words.name})`, { size: 18 })],
  });
}

/** A thin black line, as office tables have. */
export const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
