import type ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { DecisionsError } from '../../../src/errors.js';
import { updateWorkbook } from '../../../src/export/book/update.js';
import xlsx from '../../../src/export/xlsx/index.js';
import type { Register } from '../../../src/register/schema.js';
import { goldRegister } from '../register.js';
import { openBook, rowWith, saveBook, sheetOf, texts } from '../xlsx/book.js';

const UST = goldRegister('ust-ilimsk-collegium-2021-12-15');
const IRKUTSK = goldRegister('irkutsk-collegium-2021-11-26');
const WRITE = { lang: 'ru', all: false, width: 80, color: false, asOf: '2022-02-01' } as const;
const UPDATE = { lang: 'ru', all: false, asOf: '2022-03-01' } as const;

async function written(register: Register = UST): Promise<Uint8Array> {
  const bytes = await xlsx.write(register, WRITE);
  if (typeof bytes === 'string') throw new Error('XLSX came as text');
  return bytes;
}

/** Ust-Ilimsk as it might come in again: one text longer, one deadline moved, one item gone. */
function revised(): Register {
  const copy = structuredClone(UST);
  for (const task of copy.tasks) {
    if (task.id === '3.1') task.text += ' Представить отчёт.';
    if (task.id === '3.3' || task.id === '4.2') {
      task.deadline = {
        type: 'date',
        text: 'до 5 мая 2022 г.',
        start: null,
        due: '2022-05-05',
        bound: 'by',
      };
    }
  }
  copy.tasks = copy.tasks.filter(({ id }) => id !== '4.4');
  for (const document of copy.documents) document.tasks = copy.tasks.length;
  return copy;
}

function both(one: Register, other: Register): Register {
  return {
    ...one,
    documents: [...one.documents, ...other.documents],
    tasks: [...one.tasks, ...other.tasks],
    statements: [...one.statements, ...other.statements],
    duplicates: [...one.duplicates, ...other.duplicates],
  };
}

async function update(bytes: Uint8Array, register: Register) {
  const { data, plan } = await updateWorkbook(bytes, register, UPDATE);
  return { data, plan, workbook: await openBook(data) };
}

const fill = (argb: string): ExcelJS.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});

describe('a register people worked with', () => {
  let before: Uint8Array;
  let after: ExcelJS.Workbook;
  let tasks: ExcelJS.Worksheet;
  let data: Uint8Array;

  beforeAll(async () => {
    const workbook = await openBook(await written());
    const sheet = sheetOf(workbook, 'Поручения');
    sheet.getCell('O3').value = 'исполнено';
    sheet.getCell('P3').value = new Date('2022-01-15T00:00:00Z');
    sheet.getCell('Q3').value = 'письмо № 5';
    sheet.getCell('K4').value = new Date('2022-03-03T00:00:00Z');
    // exceljs gives cells that look alike one style, so it has to be a new one.
    sheet.getCell('E3').style = { ...sheet.getCell('E3').style, fill: fill('FFFFFF00') };
    sheet.getColumn(5).width = 33;
    sheet.getCell('V1').value = 'Куратор';
    sheet.getCell('V3').value = 'Петрова';
    sheet.getCell('V5').value = { formula: 'K5+7' };
    // Their own row, and the rows in another order: the last first.
    sheet.getCell('E16').value = 'Поручение, записанное от руки';
    workbook.addWorksheet('Заметки').getCell('A1').value = {
      formula: "COUNTA('Поручения'!E2:E16)",
    };
    before = await saveBook(workbook);
    ({ data, workbook: after } = await update(before, both(revised(), IRKUTSK)));
    tasks = sheetOf(after, 'Поручения');
  });

  it('keeps what people wrote, coloured and set', () => {
    expect(texts(tasks, 3).slice(14, 17)).toEqual([
      'исполнено',
      String(new Date('2022-01-15T00:00:00Z')),
      'письмо № 5',
    ]);
    expect(tasks.getCell('E3').fill).toMatchObject(fill('FFFFFF00'));
    expect(tasks.getColumn(5).width).toBe(33);
    expect([tasks.getCell('V1').value, tasks.getCell('V3').value]).toEqual(['Куратор', 'Петрова']);
    expect(tasks.getCell('V5').formula).toBe('K5+7');
    expect(tasks.getCell('E16').value).toBe('Поручение, записанное от руки');
    expect(sheetOf(after, 'Заметки').getCell('A1').formula).toBe("COUNTA('Поручения'!E2:E39)");
  });

  it('adds the new paper behind, formatted like the rows above and uncoloured', () => {
    expect(tasks.rowCount).toBe(16 + 23);
    expect([tasks.getCell('A17').value, tasks.getCell('D17').value]).toEqual([15, '2.1']);
    expect(tasks.getCell('K17').value).toEqual(new Date('2022-01-30T00:00:00Z'));
    expect(tasks.getCell('E18').fill).not.toMatchObject(fill('FFFFFF00'));
    expect(tasks.getCell('N17').formula).toMatch(/^IF\(OR\(K17="",O17="исполнено"/);
    expect(tasks.getCell('W17').value).toBe('01.03.2022: добавлено');
    expect(tasks.getCell('O17').dataValidation).toMatchObject({ type: 'list' });
  });

  it('takes over what nobody touched and says what was there', () => {
    const text = rowWith(tasks, 'D', '3.1');
    expect(tasks.getCell(`E${text}`).text).toMatch(/Представить отчёт\.$/);
    expect(tasks.getCell(`W${text}`).text).toMatch(
      /^01\.03\.2022: Поручение: было «Включить .*», стало «Включить .*отчёт\.»$/,
    );
    const deadline = rowWith(tasks, 'D', '4.2');
    expect(tasks.getCell(`K${deadline}`).value).toEqual(new Date('2022-05-05T00:00:00Z'));
    expect(tasks.getCell(`J${deadline}`).value).toBeNull();
    expect(tasks.getCell(`W${deadline}`).text).toContain(
      'Срок: было «31.05.2022», стало «05.05.2022»',
    );
  });

  it('keeps a deadline people had moved and shows the new one beside it', () => {
    const row = rowWith(tasks, 'D', '3.3');
    expect(tasks.getCell(`K${row}`).value).toEqual(new Date('2022-03-03T00:00:00Z'));
    expect(tasks.getCell(`W${row}`).text).toContain(
      'Срок: в документе теперь «05.05.2022», в реестре оставлено «03.03.2022»',
    );
  });

  it('marks what vanished and leaves it there', () => {
    const row = rowWith(tasks, 'D', '4.4');
    expect(tasks.getCell(`W${row}`).text).toBe('01.03.2022: в документе этого пункта больше нет');
  });

  it('logs every change', () => {
    const log = sheetOf(after, 'Изменения');
    expect(texts(log, 1)[0]).toBe('Дата обновления');
    const hows = new Set<string>();
    for (let row = 2; row <= log.rowCount; row += 1) hows.add(log.getCell(`G${row}`).text);
    expect([...hows].sort()).toEqual([
      'добавлено',
      'заменено',
      'оставлено как исправил человек',
      'отмечено, что пункта больше нет',
    ]);
    expect(log.getCell('A2').value).toEqual(new Date('2022-03-01T00:00:00Z'));
  });

  it('lists the new paper and counts anew', () => {
    const documents = sheetOf(after, 'Документы');
    expect(documents.rowCount).toBe(3);
    expect([documents.getCell('G2').value, documents.getCell('G3').value]).toEqual([13, 23]);
    expect(sheetOf(after, 'Повторы').getCell('C2').result).toBe('2.1#2');
    const summary = sheetOf(after, 'Сводка');
    expect([summary.getCell('B5').result, summary.getCell('E5').result]).toEqual([36, 1]);
    expect(summary.getCell('B5').formula).toContain('$O$2:$O$1039');
  });

  it('filters and sorts all columns, the people’s own too', () => {
    expect(tasks.autoFilter).toBe('A1:W39');
  });

  it('has nothing left to do the second time', async () => {
    const again = await update(data, both(revised(), IRKUTSK));
    expect(again.data).toBe(data);
  });
});

describe('a workbook in the strict form of the standard', () => {
  it('is brought up to date in that form, days written as ISO days too', async () => {
    const parts = unzipSync(await written());
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => {
        const xml = strFromU8(bytes)
          .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', STRICT.main)
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            STRICT.relationships,
          );
        const dated = name.endsWith('sheet1.xml')
          ? xml.replace(
              /(<c r="K\d+" s="\d+")><v>44592<\/v>/g,
              '$1 t="d"><v>2022-01-31T00:00:00</v>',
            )
          : xml;
        return [name, strToU8(dated)];
      }),
    );
    const { data, plan } = await updateWorkbook(zipSync(strict), revised(), UPDATE);
    // No day is taken for one that a person has changed.
    expect(
      plan.edits.flatMap(({ changes }) => changes).filter(({ kind }) => kind === 'kept'),
    ).toEqual([]);
    const after = unzipSync(data);
    const names = Object.keys(after).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(names).toHaveLength(6);
    for (const name of names) {
      expect(strFromU8(after[name] ?? new Uint8Array())).toContain(`xmlns="${STRICT.main}"`);
    }
    const relations = strFromU8(after['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
    expect(relations).not.toContain('schemas.openxmlformats.org/officeDocument');
    expect(relations.match(/relationships\/worksheet"/g)).toHaveLength(6);
  });
});

const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

describe('names that lead astray', () => {
  it('give way to the headings, where a program moved the columns without them', async () => {
    const parts = unzipSync(await written());
    const name = 'xl/workbook.xml';
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const wrong = xml
      .replace(/(name="decisions\.text"[^>]*>)([^<]*)/, "$1'Поручения'!$F$1")
      .replace(/(name="decisions\.assignees"[^>]*>)([^<]*)/, "$1'Поручения'!$G$1");
    expect(wrong).not.toBe(xml);
    const { plan } = await update(zipSync({ ...parts, [name]: strToU8(wrong) }), UST);
    expect(plan.edits).toEqual([]);
    expect(plan.additions).toEqual([]);
  });
});

describe('a register in another order', () => {
  it('is found again by its keys, row by row, however it was sorted and its columns moved', async () => {
    const workbook = await openBook(await written());
    const sheet = sheetOf(workbook, 'Поручения');
    const rows = Array.from({ length: 14 }, (_, place) => sheet.getRow(15 - place).values);
    for (const [place, values] of rows.entries()) {
      const row = sheet.getRow(place + 2);
      row.values = values;
      row.getCell('Q').value = `отметка к ${row.getCell('D').text}`;
    }
    const { workbook: after, plan } = await update(await saveBook(workbook), revised());
    const tasks = sheetOf(after, 'Поручения');
    expect(plan.additions).toEqual([]);
    for (let row = 2; row <= 15; row += 1) {
      expect(tasks.getCell(`Q${row}`).text).toBe(`отметка к ${tasks.getCell(`D${row}`).text}`);
    }
    expect(tasks.getCell(`E${rowWith(tasks, 'D', '3.1')}`).text).toMatch(/отчёт\.$/);
  });

  it('is found by its headings where the hidden names and keys are gone', async () => {
    const workbook = await openBook(await written());
    workbook.definedNames.model = [];
    const sheet = sheetOf(workbook, 'Поручения');
    sheet.spliceColumns(20, 2);
    const { workbook: after, plan } = await update(await saveBook(workbook), UST);
    expect(plan.additions).toEqual([]);
    expect(plan.edits.flatMap(({ changes }) => changes)).toEqual([]);
    expect(texts(sheetOf(after, 'Поручения'), 1).slice(19)).toEqual(['Код', 'Сверка', 'Изменение']);
  });

  it('is found by its names where people renamed the headings', async () => {
    const workbook = await openBook(await written());
    const sheet = sheetOf(workbook, 'Поручения');
    sheet.getCell('E1').value = 'Что сделать';
    sheet.getCell('K1').value = 'Исполнить до';
    const { plan, workbook: after } = await update(await saveBook(workbook), revised());
    expect(plan.additions).toEqual([]);
    expect(sheetOf(after, 'Поручения').getCell('E1').text).toBe('Что сделать');
  });
});

describe('parts of a workbook this program knows nothing of', () => {
  it('come out byte for byte as they were', async () => {
    const parts = unzipSync(await written());
    const own = {
      'xl/media/логотип.png': new Uint8Array([1, 2, 3]),
      'customXml/item1.xml': strToU8('<x/>'),
    };
    const { data } = await update(zipSync({ ...parts, ...own }), both(UST, IRKUTSK));
    const after = unzipSync(data);
    for (const [name, bytes] of Object.entries(own)) expect(after[name]).toEqual(bytes);
    expect(after['docProps/core.xml']).toEqual(parts['docProps/core.xml']);
    expect(strFromU8(after['xl/drawings/drawing1.xml'] ?? new Uint8Array())).toContain('rId2');
  });

  it('draws the charts over the new lines', async () => {
    const { data } = await update(await written(), both(UST, IRKUTSK));
    const chart = strFromU8(unzipSync(data)['xl/charts/chart1.xml'] ?? new Uint8Array());
    const months = sheetOf(await openBook(data), 'Сводка');
    let last = 5;
    while (months.getCell(`J${last + 1}`).value instanceof Date) last += 1;
    expect(chart).toContain(`<c:f>'Сводка'!$J$5:$J$${last}</c:f>`);
  });
});

describe('a file that is no register', () => {
  it.each([
    ['no archive', () => strToU8('просто текст'), 'format-damaged'],
    ['an archive cut off', async () => (await written()).slice(0, 4000), 'format-damaged'],
    ['an archive of something else', () => zipSync({ a: strToU8('b') }), 'format-damaged'],
    ['a workbook behind a password', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'encrypted'],
    [
      'a workbook with no table of tasks',
      async () => {
        const workbook = await openBook(await written());
        for (const { name } of [...workbook.worksheets])
          if (name !== 'Сводка') workbook.removeWorksheet(name);
        workbook.definedNames.model = [];
        return saveBook(workbook);
      },
      'register-invalid',
    ],
  ])('is refused: %s', async (_, make, code) => {
    const bytes = await make();
    const error = await updateWorkbook(bytes, UST, UPDATE).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DecisionsError);
    expect(error).toMatchObject({ code });
  });
});
