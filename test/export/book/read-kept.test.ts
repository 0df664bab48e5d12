import { expect, test } from 'vitest';
import { readKeptWorkbook } from '../../../src/export/book/read-kept.js';
import xlsx from '../../../src/export/xlsx/index.js';
import { dueList } from '../../../src/register/due-list.js';
import { registerSchema } from '../../../src/register/schema.js';
import { BOTH } from '../gold.js';
import { openBook, saveBook } from '../xlsx/book.js';

const PLACE = { lang: 'ru', path: 'реестр.xlsx' } as const;

/** The workbook as exceljs writes it again, after somebody changed cells: item, heading, value. */
async function edited(...changes: [item: string, heading: string, value: string | Date][]) {
  const written = await xlsx.write(BOTH, { lang: 'ru', all: false, width: 80, color: false });
  const book = await openBook(written);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  const headings = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, column) => headings.set(cell.text, column));
  for (const [item, heading, value] of changes) {
    sheet.eachRow((row) => {
      if (row.getCell(headings.get('Пункт') ?? 0).text !== item) return;
      row.getCell(headings.get(heading) ?? 0).value = value;
    });
  }
  return saveBook(book);
}

test('a workbook gives back tasks under their own names, with the deadlines of the paper', async () => {
  const { register, marks } = await readKeptWorkbook(await edited(), PLACE);
  expect(registerSchema.parse(register)).toEqual(register);
  expect(register.tasks.map(({ id, document }) => [document, id])).toEqual(
    BOTH.tasks.map(({ id, document }) => [document, id]),
  );
  expect(marks.size).toBe(0);
  const days = (from: typeof register) =>
    dueList(from, { asOf: '2026-02-01', within: 400 }).groups.map(({ state, entries }) => [
      state,
      entries.map(({ due }) => due),
    ]);
  expect(days(register)).toEqual(days(BOTH));
});

test('what people set in the workbook counts: statuses, days done, a later deadline', async () => {
  const bytes = await edited(
    ['2.1', 'Статус', 'исполнено'],
    ['3.10', 'Статус', 'снято с контроля'],
    ['9.2', 'Дата исполнения', new Date('2022-03-01T00:00:00Z')],
    ['9.3', 'Срок', new Date('2023-06-30T00:00:00Z')],
  );
  const { register, marks } = await readKeptWorkbook(bytes, PLACE);
  const short = [...marks].map(([key, mark]) => [key.split('/')[1], mark.dropped, mark.completed]);
  expect(short).toEqual([
    ['2.1', false, null],
    ['3.10', true, null],
    ['9.2', false, '2022-03-01'],
  ]);
  expect(register.tasks.find(({ id }) => id === '9.3')?.deadline).toMatchObject({
    due: '2023-06-30',
  });
});
