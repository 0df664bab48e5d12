/**
 * Makes fixtures/formats/ from the two real decisions with the programs that papers come from: the
 * `docx` package, LibreOffice, pandoc and Chromium. Run it again only to change the fixtures:
 * `npx tsx scripts/make-format-fixtures.ts`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openOffice } from './corpus/office.js';

const target = resolve('fixtures/formats');
const office = openOffice();

const SEEDS = {
  irkutsk: 'fixtures/irkutsk-collegium-2021-11-26.txt',
  'ust-ilimsk': 'fixtures/ust-ilimsk-collegium-2021-12-15.txt',
};

type Part = Paragraph | Table;

const plain = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });

const item = (text: string, reference: string, level: number): Paragraph =>
  new Paragraph({ children: [new TextRun(text)], numbering: { reference, level } });

function table(rows: string[][], widths: number[]): Table {
  return new Table({
    width: { size: 9000, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell, index) =>
              new TableCell({
                width: { size: widths[index] ?? 4500, type: WidthType.DXA },
                children: cell.split('\n').map(plain),
              }),
          ),
        }),
    ),
  });
}

/** Every line a paragraph, numbers typed. */
function typed(lines: string[]): Part[] {
  return lines.map(plain);
}

/** Numbers by Word, signatures in a table. */
function irkutskLists(lines: string[]): Part[] {
  const parts: Part[] = [];
  let seen21 = false;
  for (const line of lines) {
    if (line.startsWith('Председатель коллегии')) break;
    const number = /^(\d+)\.(\d+)?\.? (.*)$/.exec(line);
    if (number === null) parts.push(plain(line));
    else if (number[2] === undefined) parts.push(item(number[3] ?? '', 'points', 0));
    else if (line.startsWith('2.1.') && seen21) parts.push(item(number[3] ?? '', 'again', 1));
    else parts.push(item(number[3] ?? '', 'points', 1));
    if (line.startsWith('2.1.')) seen21 = true;
  }
  parts.push(
    table(
      [
        ['Председатель коллегии\nминистерства образования\nИркутской области', 'М.А. Парфенов'],
        ['Секретарь коллегии', 'И.М. Большакова'],
      ],
      [6000, 3000],
    ),
  );
  return parts;
}

/** Numbers by Word, each deadline behind a line break, so that nothing stands between the items. */
function irkutskBreaks(lines: string[]): Part[] {
  const parts: Part[] = [];
  const full = lines.filter((line) => line !== '');
  const from = full.findIndex((line) => line.startsWith('1. '));
  const to = full.findIndex((line) => line.startsWith('Председатель коллегии'));
  parts.push(...full.slice(0, from).map(plain));
  for (let index = from; index < to; index++) {
    const number = /^(\d+)\.(\d+)?\.? (.*)$/.exec(full[index] ?? '');
    const next = full[index + 1] ?? '';
    const children = [new TextRun(number?.[3] ?? '')];
    if (next.startsWith('Срок')) {
      children.push(new TextRun({ text: next, break: 1 }));
      index++;
    }
    const level = number?.[2] === undefined ? 0 : 1;
    parts.push(new Paragraph({ children, numbering: { reference: 'points', level } }));
  }
  return [...parts, ...full.slice(to).map(plain)];
}

/** Dashes as a bullet list, the agenda as a table. */
function ustIlimskLists(lines: string[]): Part[] {
  const parts: Part[] = [];
  const agenda: string[][] = [];
  const from = lines.indexOf('Повестка');
  const to = lines.findIndex((line) => line.startsWith('Решения коллегии'));
  for (const [index, line] of lines.entries()) {
    const text = line.replace(/^- /, '');
    if (index > from && index < to) {
      const cells = /^(.*\.) ?([А-Я][а-я]+ [А-Я]\.[А-Я]\. ?\(скачать\))$/.exec(text);
      agenda.push([cells?.[1] ?? text, cells?.[2] ?? '']);
      continue;
    }
    if (index === to) parts.push(table(agenda, [6000, 3000]));
    parts.push(line.startsWith('- ') ? item(text, 'dashes', 0) : plain(text));
  }
  return parts;
}

const level = (
  index: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  start = 1,
) => ({
  level: index,
  format,
  text,
  start,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 360, hanging: 360 } } },
});

async function word(parts: Part[]): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: { font: 'DejaVu Serif', size: 24 } } } },
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.DECIMAL, '%1.%2.')],
        },
        {
          reference: 'again',
          levels: [
            level(0, LevelFormat.DECIMAL, '%1.', 2),
            level(1, LevelFormat.DECIMAL, '%1.%2.'),
          ],
        },
        { reference: 'dashes', levels: [level(0, LevelFormat.BULLET, '–')] },
      ],
    },
    sections: [{ children: parts }],
  });
  return withoutOverrides(new Uint8Array(await Packer.toBuffer(document)));
}

/** The package gives every list a start of its own; Word does so only where a list starts anew. */
function withoutOverrides(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const numbering = parts['word/numbering.xml'];
  if (numbering !== undefined)
    parts['word/numbering.xml'] = strToU8(
      strFromU8(numbering).replace(/<w:lvlOverride.*?<\/w:lvlOverride>/g, ''),
    );
  return zipSync(parts);
}

/**
 * What a paper's nested lists allow: pandoc forgets the level of a list that a paragraph
 * interrupts, and a browser prints nested numbers alone, so their output is no fair fixture then.
 */
type Nested = 'none' | 'lists' | 'interrupted';

function makeAll(source: string, name: string, nested: Nested): void {
  for (const format of ['docx', 'odt', 'rtf', 'doc', 'pdf', 'html'])
    office.convert(source, format, join(target, `${name}.libreoffice.${format}`));
  if (nested === 'interrupted') return;
  const html = join(target, `${name}.pandoc.html`);
  execFileSync('pandoc', ['-s', '--metadata', 'title= ', '-o', html, source]);
  for (const wrap of ['none', 'auto'])
    execFileSync('pandoc', [
      '-t',
      'gfm',
      `--wrap=${wrap}`,
      '-o',
      join(target, `${name}.pandoc-${wrap}.md`),
      source,
    ]);
  if (nested === 'lists') return;
  execFileSync(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--print-to-pdf=${join(target, `${name}.chromium.pdf`)}`,
      `file://${html}`,
    ],
    { stdio: 'ignore' },
  );
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
try {
  for (const [name, seed] of Object.entries(SEEDS)) {
    const lines = readFileSync(seed, 'utf8').trim().split(/\r?\n/);
    const lists = name === 'irkutsk' ? irkutskLists(lines) : ustIlimskLists(lines);
    const variants: [string, Part[], Nested][] = [
      ['typed', typed(lines), 'none'],
      ['lists', lists, name === 'irkutsk' ? 'interrupted' : 'none'],
    ];
    // The repeated 2.1 becomes 2.2: one list cannot print a number twice.
    if (name === 'irkutsk') variants.push(['breaks', irkutskBreaks(lines), 'lists']);
    for (const [variant, parts, nested] of variants) {
      const source = join(target, `${name}-${variant}.docx`);
      writeFileSync(source, await word([...parts]));
      makeAll(source, `${name}-${variant}`, nested);
    }
  }
} finally {
  office.close();
}
