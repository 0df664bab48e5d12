import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localToday } from '../../../src/cli/duration.js';
import { updateWorkbook } from '../../../src/export/book/update.js';
import csv from '../../../src/export/csv.js';
import { readCsv } from '../../../src/export/csv-read.js';
import ods from '../../../src/export/ods/index.js';
import xlsx from '../../../src/export/xlsx/index.js';
import { goldRegister } from '../register.js';
import { openBook, rowWith, sheetOf, texts } from './book.js';
import { editInOffice, recalculateInOffice, shownSheet } from './office.js';

const UST = goldRegister('ust-ilimsk-collegium-2021-12-15');
const IRKUTSK = goldRegister('irkutsk-collegium-2021-11-26');
const WRITE = { lang: 'ru', all: false, width: 80, color: false } as const;
const MINUTES = 200_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'decisions-office-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function write(name: string, register = IRKUTSK): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await xlsx.write(register, WRITE));
  return path;
}

describe('LibreOffice', () => {
  it(
    'shows what the register holds and works its formulas out',
    async () => {
      const path = await write('register.xlsx');
      const { lines } = readCsv(shownSheet(folder, path, 'Поручения'));
      const expected = readCsv(String(await csv.write(IRKUTSK, WRITE))).lines;
      // The CSV filter writes days as the United States do, whatever the cell's format.
      const american = (day: string): string => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2/$3/$1');
      expect(lines).toHaveLength(24);
      for (const [row, line] of lines.entries()) {
        // «Осталось дней» is a formula there and empty here.
        const shown = line
          .slice(0, 19)
          .map((cell, column) => (row > 0 && column === 13 ? '' : cell));
        expect(shown).toEqual(expected[row]?.map(american));
      }
      const left = lines.slice(1).map((line) => line[13] ?? '');
      const dated = lines.slice(1).map((line) => line[10] !== '');
      expect(left.map((days) => /^-\d+$/.test(days))).toEqual(dated);
      expect(lines.flat().filter((cell) => /^(#|Err:)/.test(cell))).toEqual([]);
      const summary = readCsv(readFileSync(join(folder, 'register-Сводка.csv'), 'utf8')).lines;
      expect(summary[4]?.slice(0, 3)).toEqual(['Всего', '23', '23']);
      expect(summary[5]?.slice(0, 2)).toEqual([
        'муниципальные органы управления образованием',
        '10',
      ]);
      const months = summary.slice(4).filter((line) => (line[9] ?? '') !== '');
      expect(months.reduce((sum, line) => sum + Number(line[10]), 0)).toBe(23);
    },
    MINUTES,
  );

  it(
    'edits and saves a register, and an update keeps every edit',
    async () => {
      const path = await write('kept.xlsx', UST);
      editInOffice(
        folder,
        path,
        `
  sheet.getCellRangeByName("O2").String = "исполнено"
  sheet.getCellRangeByName("P2").Formula = "2022-01-20"
  sheet.getCellRangeByName("Q3").String = "письмо № 5"
  sheet.getCellRangeByName("E4").CellBackColor = RGB(255, 255, 0)
  sheet.Columns.getByIndex(4).Width = 15000
  sheet.getCellRangeByName("V1").String = "Куратор"
  sheet.getCellRangeByName("V5").String = "Петрова"
  Dim field(0) As New com.sun.star.table.TableSortField
  field(0).Field = 3
  field(0).IsAscending = False
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "SortFields"
  how(0).Value = field()
  how(1).Name = "ContainsHeader"
  how(1).Value = True
  sheet.getCellRangeByName("A1:V15").sort(how())
`,
      );
      const sorted = sheetOf(await openBook(readFileSync(path)), 'Поручения');
      const order = Array.from({ length: 14 }, (_, place) => sorted.getCell(`D${place + 2}`).text);
      expect(order).not.toEqual(UST.tasks.map(({ id }) => id));
      const done = sorted.getCell(`D${rowWith(sorted, 'O', 'исполнено')}`).text;
      expect(done).toBe('3.1');

      const fresh = {
        ...IRKUTSK,
        documents: [...UST.documents, ...IRKUTSK.documents],
        tasks: [...UST.tasks, ...IRKUTSK.tasks],
      };
      const update = { lang: 'ru', all: false, asOf: '2022-03-01' } as const;
      const { data, plan } = await updateWorkbook(readFileSync(path), fresh, update);
      expect([plan.additions.length, plan.edits.flatMap(({ changes }) => changes)]).toEqual([
        23,
        [],
      ]);
      const updated = join(folder, 'updated.xlsx');
      writeFileSync(updated, data);
      const tasks = sheetOf(await openBook(data), 'Поручения');
      expect(Array.from({ length: 14 }, (_, place) => tasks.getCell(`D${place + 2}`).text)).toEqual(
        order,
      );
      expect(texts(tasks, 1).slice(21)).toEqual(['Куратор', 'Изменение']);
      expect(tasks.getCell(`P${rowWith(tasks, 'D', '3.1')}`).value).toEqual(
        new Date('2022-01-20T00:00:00Z'),
      );
      expect(tasks.getCell(`Q${rowWith(tasks, 'D', '3.2')}`).value).toBe('письмо № 5');
      expect(tasks.getCell(`E${rowWith(tasks, 'D', '3.3')}`).fill).toMatchObject({
        fgColor: { argb: 'FFFFFF00' },
      });
      expect(tasks.getCell(`V${rowWith(tasks, 'D', '4.1')}`).value).toBe('Петрова');
      expect(tasks.getColumn(5).width).toBeGreaterThan(60);
      expect(tasks.getCell('O38').dataValidation).toMatchObject({ type: 'list' });

      const { lines } = readCsv(shownSheet(folder, updated, 'Поручения'));
      expect(lines).toHaveLength(38);
      expect(lines.flat().filter((cell) => /^(#|Err:)/.test(cell))).toEqual([]);
      const summary = readCsv(readFileSync(join(folder, 'updated-Сводка.csv'), 'utf8')).lines;
      expect(summary[4]?.slice(0, 5)).toEqual(['Всего', '37', '36', '0', '1']);
    },
    MINUTES,
  );

  it.each(['xlsx', 'ods'] as const)(
    'works out what the program has written beside every formula: %s',
    async (format) => {
      const statuses = [
        'исполнено',
        'в работе',
        'снято с контроля',
        'исполнено с нарушением срока',
      ];
      const register = structuredClone(IRKUTSK);
      for (const [place, task] of register.tasks.entries()) {
        if (place % 3 === 0) task.tracking = { status: statuses[(place / 3) % 4] ?? '' };
        if (place % 11 === 5) task.tracking = { vanished: '2022-02-02' };
      }
      const exporter = format === 'xlsx' ? xlsx : ods;
      const options = { ...WRITE, asOf: localToday() };
      const path = join(folder, `formulas.${format}`);
      writeFileSync(path, await exporter.write(register, options));
      const sheets = ['Поручения', 'Сводка', 'Повторы', 'Замечания'];
      const before = sheets.map((sheet) => shownSheet(folder, path, sheet));
      expect(before[1]).toMatch(/Не учтено.*: 2/);
      recalculateInOffice(folder, path);
      expect(sheets.map((sheet) => shownSheet(folder, path, sheet))).toEqual(before);
    },
    MINUTES,
  );
});
