import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { updateWorkbook } from '../../../src/export/book/update.js';
import xlsx from '../../../src/export/xlsx/index.js';
import { goldRegister } from '../register.js';
import { openBook, saveBook, texts } from './book.js';

const UST = goldRegister('ust-ilimsk-collegium-2021-12-15');
const IRKUTSK = goldRegister('irkutsk-collegium-2021-11-26');
const WRITE = { lang: 'ru', all: false, width: 80, color: false, asOf: '2022-02-01' } as const;

const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function template(row: string[] | null): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Контроль');
  sheet.mergeCells('A1:E1');
  sheet.getCell('A1').value = 'Администрация района';
  sheet.getCell('A2').value = 'По документу {{document}}, всего {{count}}, на {{asOf}}';
  const image = workbook.addImage({ base64: DOT, extension: 'png' });
  sheet.addImage(image, 'G1:G2');
  sheet.getRow(4).values =
    row === null
      ? ['№', 'Поручение', 'Исполнитель', 'Срок', 'Подпись']
      : ['№ п/п', 'Что сделать', 'Кто', 'Когда', 'Подпись'];
  if (row !== null) sheet.getRow(5).values = row;
  sheet.getCell('D5').numFmt = 'dd.mm.yy';
  sheet.getCell('E5').border = { bottom: { style: 'double' } };
  sheet.getCell('B8').value = 'Секретарь ______ Иванова';
  sheet.mergeCells('B8:C8');
  sheet.getCell('D8').value = { formula: 'COUNTA(B5:B5)' };
  return workbook;
}

async function filled(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  const bytes = await xlsx.write(UST, { ...WRITE, template: await saveBook(workbook) });
  if (typeof bytes === 'string') throw new Error('XLSX came as text');
  return bytes;
}

function first(workbook: ExcelJS.Workbook): ExcelJS.Worksheet {
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('a template with places in a row', () => {
  let bytes: Uint8Array;
  let sheet: ExcelJS.Worksheet;
  beforeAll(async () => {
    bytes = await filled(template(['{{index}}', '{{text}}', '{{Исполнитель}}', '{{due}}', '']));
    sheet = first(await openBook(bytes));
  });

  it('repeats the row for every task in its looks', () => {
    expect(texts(sheet, 5).slice(0, 2)).toEqual(['1', UST.tasks[0]?.text]);
    expect(sheet.getCell('A18').value).toBe(14);
    expect(sheet.getCell('D5').value).toEqual(new Date('2022-02-28T00:00:00Z'));
    for (const row of [5, 12, 18]) {
      expect(sheet.getCell(`D${row}`).numFmt).toBe('dd.mm.yy');
      expect(sheet.getCell(`E${row}`).border).toMatchObject({ bottom: { style: 'double' } });
    }
  });

  it('makes every row as high as its text is long, the first one too', () => {
    for (const row of [5, 6, 18]) {
      const text = sheet.getCell(`B${row}`).text;
      const width = sheet.getColumn(2).width ?? 9;
      const lines = Math.ceil(text.length / width);
      expect(sheet.getRow(row).height ?? 0).toBeGreaterThanOrEqual(Math.min(lines * 12, 400));
    }
  });

  it('keeps headings, title, picture and widths, and moves what stands below', () => {
    expect(texts(sheet, 4).slice(0, 5)).toEqual([
      '№ п/п',
      'Что сделать',
      'Кто',
      'Когда',
      'Подпись',
    ]);
    expect(sheet.getCell('A1').value).toBe('Администрация района');
    expect(sheet.getImages()).toHaveLength(1);
    expect(sheet.getCell('B21').value).toBe('Секретарь ______ Иванова');
    expect(sheet.getCell('C21').isMerged).toBe(true);
    expect(sheet.getCell('D21').formula).toBe('COUNTA(B5:B18)');
  });

  it('fills the places outside the row', () => {
    expect(sheet.getCell('A2').value).toBe(
      `По документу ${UST.documents[0]?.title}, всего 14, на 01.02.2022`,
    );
  });

  it('can be kept up to date', async () => {
    const update = { lang: 'ru', all: false, asOf: '2022-03-01' } as const;
    const { data, plan } = await updateWorkbook(bytes, IRKUTSK, update);
    const after = first(await openBook(data));
    expect(plan.additions).toHaveLength(23);
    expect([after.getCell('A19').value, after.getCell('A41').value]).toEqual([15, 37]);
    expect(after.getCell('B44').value).toBe('Секретарь ______ Иванова');
    expect((await updateWorkbook(data, UST, update)).plan.additions).toEqual([]);
  });
});

describe('a template with known headings', () => {
  it('gets the tasks under them', async () => {
    const sheet = first(await openBook(await filled(template(null))));
    expect([sheet.getCell('A5').value, sheet.getCell('A18').value]).toEqual([1, 14]);
    expect(sheet.getCell('D5').value).toEqual(new Date('2022-02-28T00:00:00Z'));
  });
});

describe('a workbook with no place for tasks', () => {
  it('is refused with what to write into it', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Пусто').getCell('A1').value = 'ничего';
    await expect(filled(workbook)).rejects.toMatchObject({
      code: 'register-invalid',
      remedy: expect.stringContaining('{{text}}'),
    });
  });
});
