import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/export/csv-read.js';
import { decisions } from './run.js';

const IRKUTSK = 'fixtures/irkutsk-collegium-2021-11-26.txt';
const UST_ILIMSK = 'fixtures/ust-ilimsk-collegium-2021-12-15.txt';

describe('decisions parse to spreadsheets', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'decisions-sheets-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes a workbook of several papers', async () => {
    const path = join(folder, 'реестр.xlsx');
    const { code, err } = decisions(
      'parse',
      IRKUTSK,
      UST_ILIMSK,
      '-o',
      path,
      '--as-of',
      '2022-02-01',
    );
    expect(code).toBe(0);
    expect(err).toContain('реестр.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const tasks = workbook.getWorksheet('Поручения');
    expect(tasks?.rowCount).toBe(1 + 23 + 14);
    expect(tasks?.getCell('K2').value).toEqual(new Date('2022-01-30T00:00:00Z'));
    expect(tasks?.getCell('N2').result).toBe(-2);
    expect(workbook.getWorksheet('Документы')?.rowCount).toBe(3);
    expect(workbook.getWorksheet('Повторы')?.rowCount).toBe(2);
  });

  it('writes CSV to the screen and CSV for Excel to a file', () => {
    const { lines, separator } = readCsv(decisions('parse', IRKUTSK, '-f', 'csv').out);
    expect([lines.length, separator]).toEqual([24, ',']);
    const path = join(folder, 'реестр.csv');
    expect(decisions('parse', IRKUTSK, '-o', path, '--excel').code).toBe(0);
    expect(readFileSync(path, 'utf8').startsWith('\uFEFF№;Документ;')).toBe(true);
  });

  it('chooses and renames columns', () => {
    const { out } = decisions(
      'parse',
      IRKUTSK,
      '-f',
      'csv',
      '--columns',
      'Пункт, due=Исполнить до',
    );
    expect(out.split('\r\n').slice(0, 2)).toEqual(['Пункт,Исполнить до', '2.1,2022-01-30']);
  });

  it('says which columns there are when one is unknown, and writes nothing', () => {
    const path = join(folder, 'нет.xlsx');
    const { code, err } = decisions('parse', IRKUTSK, '-o', path, '--columns', 'пункт,цвет');
    expect(code).toBe(2);
    expect(err).toMatch(/нет столбца «цвет».*assignees \(Исполнитель\)/);
    expect(existsSync(path)).toBe(false);
  });

  it('leaves an existing file untouched when it fails', () => {
    const path = join(folder, 'старый.xlsx');
    writeFileSync(path, 'прежний');
    expect(decisions('parse', 'нет-такого.txt', '-o', path).code).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe('прежний');
  });
});
