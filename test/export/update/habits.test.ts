import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { combineWorkbooks } from '../../../src/export/book/combine.js';
import { updateWorkbook } from '../../../src/export/book/update.js';
import { shiftFormulas } from '../../../src/export/xlsx/edit/sheet-editor.js';
import { shiftFormula } from '../../../src/export/xlsx/edit/shift.js';
import xlsx from '../../../src/export/xlsx/index.js';
import { parseDecision } from '../../../src/index.js';
import type { Register } from '../../../src/register/schema.js';

const paper = (...items: string[]): Register =>
  parseDecision(
    `РЕШЕНИЕ\nколлегии управления культуры города Лугового\nот 5 марта 2022 года\nО подготовке к зиме\nКОЛЛЕГИЯ РЕШИЛА:\n${items
      .map((item, at) => `${at + 1}. ${item}`)
      .join('\n')}\n`,
  );
const STAFF = 'Отделу кадров представить отчёт о кадрах до 1 апреля 2022 года.';
const ARCHIVE = 'Отделу архива сдать дела постоянного хранения до 1 мая 2022 года.';
const FASHION = 'Отделу мод обновить форменную одежду до 15 апреля 2022 года.';
const UPDATE = { lang: 'ru', all: false, asOf: '2022-03-10' } as const;

async function written(register: Register): Promise<ExcelJS.Workbook> {
  const data = await xlsx.write(register, { ...UPDATE, living: true, width: 80, color: false });
  return await loaded(data);
}

async function loaded(data: string | Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(Buffer.from(data)).buffer);
  return book;
}

async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Cells of a row by the row's words. */
function rowOf(book: ExcelJS.Workbook, words: string): { number: number; cells: string[] } {
  const sheet = book.getWorksheet('Поручения');
  let found = { number: 0, cells: [''] };
  sheet?.eachRow((row, number) => {
    const cells: string[] = [];
    row.eachCell((cell) => cells.push(cell.formula ? `=${cell.formula}` : String(cell.value)));
    if (cells.some((cell) => cell.includes(words))) found = { number, cells };
  });
  return found;
}

describe('formulas of people', () => {
  const shift = { sheet: 'Поручения', after: 2, by: 1 };
  it.each([
    ['K5+5', 'K6+5'],
    ['IF(K3>14,30,K$4*2.5)', 'IF(K4>14,30,K$5*2.5)'],
    ['SUM($3:$9)+9', 'SUM($4:$10)+9'],
  ])('move with their rows, and keep their numbers: %s', (before, after) => {
    expect(shiftFormula(before, shift, true)).toBe(after);
  });

  it('are understood where a program writes letters as numbers', () => {
    const name = [...'Поручения'].map((letter) => `&#${letter.codePointAt(0)};`).join('');
    const sheet = `<c r="A1"><f>${name}!E5&amp;"&lt;5"</f></c>`;
    expect(shiftFormulas(sheet, shift, false)).toBe(
      '<c r="A1"><f>Поручения!E6&amp;&quot;&lt;5&quot;</f></c>',
    );
  });
});

describe('a workbook with habits of its own', () => {
  it('has a title above, with names that no longer lead to the heading', async () => {
    const book = await written(paper(STAFF, ARCHIVE));
    const sheet = book.getWorksheet('Поручения');
    sheet?.spliceRows(1, 0, ['РЕЕСТР ПОРУЧЕНИЙ'], ['вела Иванова'], []);
    const heading = sheet?.getRow(4);
    const own = (heading?.cellCount ?? 0) + 1;
    if (heading) heading.getCell(own).value = 'Куратор';
    if (sheet) sheet.getRow(6).getCell(own).value = 'Петрова';
    const { data } = await updateWorkbook(
      await bytesOf(book),
      paper(STAFF, FASHION, ARCHIVE),
      UPDATE,
    );
    const after = await loaded(data);
    expect(after.getWorksheet('Поручения')?.getCell('A1').value).toBe('РЕЕСТР ПОРУЧЕНИЙ');
    expect(rowOf(after, 'сдать дела').cells).toContain('Петрова');
    expect(rowOf(after, 'форменную').cells).not.toContain('Петрова');
  });

  it('has notes beside the table under no heading: no new column takes their place', async () => {
    const book = await written(paper(STAFF, ARCHIVE));
    const sheet = book.getWorksheet('Поручения');
    if (sheet) sheet.getRow(3).getCell((sheet.getRow(1).cellCount ?? 0) + 1).value = 'позвонить';
    const fresh = paper(STAFF, ARCHIVE.replace('1 мая', '15 мая'));
    const { data } = await updateWorkbook(await bytesOf(book), fresh, UPDATE);
    const { cells } = rowOf(await loaded(data), 'сдать дела');
    expect(cells).toContain('позвонить');
    expect(cells.at(-1)).toContain('стало');
  });
});

describe('copies of which one knows a newer reading', () => {
  it.each([true, false])(
    'give marks to the point they were made at: second newer %s',
    async (newer) => {
      const book = await written(paper(STAFF, ARCHIVE));
      const sheet = book.getWorksheet('Поручения');
      const headings = sheet?.getRow(1).values;
      const note = Array.isArray(headings) ? headings.indexOf('Отметка') : 0;
      const old = await bytesOf(book);
      if (sheet) sheet.getRow(3).getCell(note).value = 'акт № 7';
      const marked = await bytesOf(book);
      const updated = await updateWorkbook(old, paper(STAFF, FASHION, ARCHIVE), UPDATE);
      const { data, plan } = await combineWorkbooks(
        { bytes: updated.data, path: 'а.xlsx' },
        { bytes: marked, path: 'б.xlsx' },
        { lang: 'ru', secondIsNewer: newer, asOf: '2022-03-11' },
      );
      expect(plan).toMatchObject({ additions: [], conflicts: [] });
      const after = await loaded(data);
      expect(rowOf(after, 'сдать дела').cells).toContain('акт № 7');
      expect(rowOf(after, 'форменную').cells).not.toContain('акт № 7');
    },
  );
});
