import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExportOptions } from '../../../src/export/types.js';
import xlsx from '../../../src/export/xlsx/index.js';
import type { Register } from '../../../src/register/schema.js';
import { goldRegister } from '../register.js';
import { openBook, sheetOf, texts } from './book.js';

const options: ExportOptions = { lang: 'ru', all: false, width: 80, color: false };
const irkutsk = withFinding(goldRegister('irkutsk-collegium-2021-11-26'));

function withFinding(register: Register): Register {
  const document = register.documents[0]?.id ?? '';
  const finding = {
    rule: 'number-unique',
    severity: 'error',
    message: 'Номер 2.1 напечатан дважды',
    document,
    task: '2.1#2',
    position: null,
    related: [],
  } as const;
  return { ...register, diagnostics: [{ ...finding, related: [] }] };
}

async function open(register: Register, further: Partial<ExportOptions> = {}) {
  const bytes = await xlsx.write(register, { ...options, ...further });
  return { bytes, workbook: await openBook(bytes) };
}

describe('an XLSX register', () => {
  let workbook: ExcelJS.Workbook;
  let tasks: ExcelJS.Worksheet;

  beforeAll(async () => {
    ({ workbook } = await open(irkutsk, { asOf: '2022-02-01' }));
    tasks = sheetOf(workbook, 'Поручения');
  });

  it('has its sheets', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Поручения',
      'Документы',
      'Повторы',
      'Замечания',
      'Сводка',
    ]);
  });

  it('has the headings of office work, the technical columns hidden behind them', () => {
    expect(texts(tasks, 1).slice(0, 5)).toEqual(['№', 'Документ', 'Дата', 'Пункт', 'Поручение']);
    expect(texts(tasks, 1).slice(17)).toEqual(['Повтор', 'Замечание', 'Код', 'Сверка']);
    expect([18, 19, 20, 21].map((place) => tasks.getColumn(place).hidden)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('holds every task with its dates as whole days', () => {
    expect(tasks.rowCount).toBe(24);
    const row = tasks.getRow(2);
    expect(row.getCell('C').value).toEqual(new Date('2021-11-26T00:00:00Z'));
    expect(row.getCell('C').numFmt).toBe('dd.mm.yyyy');
    expect(row.getCell('D').value).toBe('2.1');
    expect(row.getCell('E').value).toBe(irkutsk.tasks[0]?.text);
    expect(row.getCell('J').value).toBeNull();
    expect(row.getCell('K').value).toEqual(new Date('2022-01-30T00:00:00Z'));
    expect(row.getCell('O').value).toBe('не начато');
  });

  it('counts the days left by a formula that knows the status', () => {
    const cell = tasks.getCell('N2');
    expect(cell.formula).toBe(
      'IF(OR(K2="",O2="исполнено",O2="исполнено с нарушением срока",O2="снято с контроля"),"",K2-TODAY())',
    );
    expect(cell.result).toBe(-2);
  });

  it('wraps texts, freezes the heading, filters all columns and prints on landscape pages', () => {
    expect(tasks.getCell('E2').alignment).toMatchObject({ wrapText: true, vertical: 'top' });
    expect(tasks.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(tasks.autoFilter).toBe('A1:U24');
    expect(tasks.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
    expect(tasks.getRow(6).height).toBeGreaterThan(tasks.getRow(3).height);
  });

  it('offers the statuses as a list and takes dates only', () => {
    expect(tasks.getCell('O2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"не начато,в работе,исполнено,исполнено с нарушением срока,снято с контроля"'],
    });
    expect(tasks.getCell('P24').dataValidation).toMatchObject({ type: 'date' });
  });

  it('links the halves of a duplicate by key, so that sorting does no harm', () => {
    const link = tasks.getCell('R3');
    expect(link.result).toBe('п. 3.6 (дословно)');
    expect(link.formula).toBe(
      `HYPERLINK("#'Поручения'!D"&IFERROR(MATCH("2021-11-26-irkutsk/3.6",'Поручения'!$T:$T,0),1),"п. 3.6 (дословно)")`,
    );
    expect(tasks.getCell('T9').value).toBe('2021-11-26-irkutsk/3.6');
  });

  it('lists documents, duplicates and findings', () => {
    expect(texts(sheetOf(workbook, 'Документы'), 2).slice(6, 9)).toEqual([
      '23',
      '1',
      'fixtures/irkutsk-collegium-2021-11-26.txt',
    ]);
    const pair = texts(sheetOf(workbook, 'Повторы'), 2);
    expect([pair[2], pair[5], pair[7], pair[8], pair[9]]).toEqual([
      '2.1#2',
      '3.6',
      '1',
      'дословно',
      'нет',
    ]);
    expect(texts(sheetOf(workbook, 'Замечания'), 2).slice(2, 5)).toEqual([
      '2.1#2',
      'ошибка',
      'Номер 2.1 напечатан дважды',
    ]);
  });

  it('sums up by assignee and by month', () => {
    const summary = sheetOf(workbook, 'Сводка');
    const line = (from: number, to: number, row: number) => texts(summary, row).slice(from, to);
    expect(line(0, 3, 5)).toEqual(['Всего', '23', '23']);
    expect(line(0, 3, 6)).toEqual(['муниципальные органы управления образованием', '10', '10']);
    expect(summary.getCell('J5').value).toEqual(new Date('2021-12-01T00:00:00Z'));
    expect(line(10, 11, 5)).toEqual(['1']);
    const overdue = summary.getCell('H5');
    expect(overdue.result).toBe(5);
    expect(overdue.formula).toContain('TODAY()');
  });

  it('has document properties', () => {
    expect(workbook.title).toBe('Реестр поручений');
    expect(workbook.creator).toBe('decisions');
    expect(workbook.created).toEqual(new Date('2022-02-01T00:00:00Z'));
  });
});

describe('what an XLSX register can be told', () => {
  it('writes the chosen columns under the headings asked for', async () => {
    const { workbook } = await open(irkutsk, { columns: ['number', 'text=Что сделать', 'key'] });
    const tasks = sheetOf(workbook, 'Поручения');
    expect(texts(tasks, 1)).toEqual(['Пункт', 'Что сделать', 'Код', 'Сверка']);
    expect(tasks.getColumn(3).hidden).toBe(false);
    expect(sheetOf(workbook, 'Сводка').getCell('B5').value).toBe(23);
  });

  it('speaks English', async () => {
    const { workbook } = await open(irkutsk, { lang: 'en' });
    expect(workbook.worksheets.map(({ name }) => name)).toContain('Summary');
    expect(sheetOf(workbook, 'Tasks').getCell('O2').value).toBe('not started');
  });

  it('gives statements no status and leaves them out of the summary', async () => {
    const { workbook } = await open(irkutsk, { all: true });
    const tasks = sheetOf(workbook, 'Поручения');
    expect(tasks.rowCount).toBe(25);
    expect([tasks.getCell('D2').value, tasks.getCell('O2').value]).toEqual(['1', null]);
    expect(sheetOf(workbook, 'Сводка').getCell('B5').result).toBe(23);
  });

  it('writes a register with no task at all', async () => {
    const empty = {
      ...irkutsk,
      documents: [],
      tasks: [],
      statements: [],
      duplicates: [],
      diagnostics: [],
    };
    const { workbook } = await open(empty);
    expect(texts(sheetOf(workbook, 'Поручения'), 1)).toHaveLength(21);
    expect(sheetOf(workbook, 'Поручения').rowCount).toBe(1);
  });

  it('gives equal bytes for equal input', async () => {
    const [one, other] = [await open(irkutsk), await open(irkutsk)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });
});

describe('texts no sheet can be spoilt by', () => {
  const [first] = irkutsk.tasks;
  async function cellOf(text: string) {
    if (first === undefined) throw new Error('no task');
    const register = { ...irkutsk, tasks: [{ ...first, text }], duplicates: [] };
    const { bytes, workbook } = await open(register);
    const xml = strFromU8(
      unzipSync(new Uint8Array(Buffer.from(bytes)))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    return { cell: sheetOf(workbook, 'Поручения').getCell('E2'), xml };
  }

  it.each(['=HYPERLINK("http://x")', '+7', '-1', '@A1', '– провести', '- провести'])(
    'keeps %j a text, letter for letter',
    async (text) => {
      const { cell } = await cellOf(text);
      expect(cell.value).toBe(text);
      expect(cell.type).toBe(ExcelJS.ValueType.String);
    },
  );

  it('stays typed as text when it is edited', async () => {
    const { cell } = await cellOf('=1+1');
    expect(cell.numFmt).toBe('@');
  });

  it('escapes what XML cannot hold', async () => {
    const { cell, xml } = await cellOf('a<b>&"c"\n \u000B _x0041_');
    expect(xml).toContain('a&lt;b&gt;&amp;&quot;c&quot;\n _x000B_ _x005F_x0041_');
    expect(cell.text.startsWith('a<b>&"c"\n')).toBe(true);
  });

  it('says where a text is longer than a cell may be', async () => {
    const { cell } = await cellOf('я'.repeat(40_000));
    expect(cell.text).toHaveLength(32_767);
    expect(cell.text.endsWith('целиком — в документе]')).toBe(true);
  });
});

describe('a summary too large for formulas', () => {
  it('holds numbers and says so', async () => {
    const [first] = irkutsk.tasks;
    if (first === undefined) throw new Error('no task');
    const tasks = Array.from({ length: 1000 }, (_, place) => ({
      ...first,
      id: String(place),
      assignees: [{ name: `отдел ${place}`, text: '', inherited: false }],
    }));
    const { workbook } = await open({ ...irkutsk, tasks, duplicates: [], diagnostics: [] });
    const summary = sheetOf(workbook, 'Сводка');
    expect(summary.getCell('B6').value).toBe(1);
    expect(summary.getCell('A2').text).toMatch(/посчитаны/);
  });
});
