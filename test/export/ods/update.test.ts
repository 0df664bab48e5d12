import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readKeptWorkbook } from '../../../src/export/book/read-kept.js';
import { updateWorkbook } from '../../../src/export/book/update.js';
import { cellXml } from '../../../src/export/ods/cell-xml.js';
import { gridOf } from '../../../src/export/ods/grid.js';
import ods from '../../../src/export/ods/index.js';
import { readSheets } from '../../../src/export/ods/sheet-image.js';
import { parseDecision } from '../../../src/index.js';
import type { Register } from '../../../src/register/schema.js';

const HEAD = 'РЕШЕНИЕ\nколлегии управления культуры города Лугового\nот 5 марта 2022 года\n';
const paper = (items: string[]): Register =>
  parseDecision(
    `${HEAD}О подготовке к зиме\nКОЛЛЕГИЯ РЕШИЛА:\n${items
      .map((item, place) => `${place + 1}. ${item}`)
      .join('\n')}\n`,
    { path: 'зима.txt' },
  );
const BEFORE = paper([
  'Отделу кадров представить отчёт о кадрах до 1 апреля 2022 года.',
  'Отделу архива сдать дела до 1 мая 2022 года.',
  'Отделу связи проверить линии до 1 июня 2022 года.',
]);
const AFTER = paper([
  'Отделу кадров представить отчёт о кадрах до 1 апреля 2022 года.',
  'Отделу мод обновить форму <А & "Б"> до 15 апреля 2022 года.',
  'Отделу архива сдать дела до 15 мая 2022 года.',
]);
const WRITE = { lang: 'ru', all: false, width: 80, color: false, asOf: '2022-03-01' } as const;
const UPDATE = { lang: 'ru', all: false, asOf: '2022-03-10' } as const;

async function written(register = BEFORE): Promise<Uint8Array> {
  const bytes = await ods.write(register, WRITE);
  if (typeof bytes === 'string') throw new Error('ODS came as text');
  return bytes;
}

/** The bytes with the content changed as a person's program would. */
function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = change(strFromU8(parts['content.xml'] ?? new Uint8Array()));
  return zipSync({ ...parts, 'content.xml': strToU8(xml) });
}

const contentOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());

/** The cells of a sheet by its headings, row by row. */
function rowsOf(bytes: Uint8Array, name = 'Поручения'): Record<string, unknown>[] {
  const sheet = readSheets(contentOf(bytes)).find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const { rows } = gridOf(sheet);
  const headings = rows.get(1)?.cells ?? new Map();
  return [...rows.values()].slice(1).map(({ row, cells }) => ({
    row,
    ...Object.fromEntries(
      [...headings.values()].map(({ column, value }) => [value, cells.get(column)?.value ?? null]),
    ),
  }));
}

const cell = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

/** Marks, a remark, a column of one's own, a sheet of one's own and a formula below the table. */
function marked(xml: string): string {
  const rows = xml.split('<table:table-row ');
  const byText = (part: string): number => rows.findIndex((row) => row.includes(part));
  const set = (part: string, from: string, to: string): void => {
    const at = byText(part);
    expect(rows[at]).toContain(from);
    rows[at] = (rows[at] ?? '').replace(from, to);
  };
  set(
    'отчёт о кадрах',
    '<text:p>не начато</text:p>',
    '<office:annotation><text:p>спросить</text:p></office:annotation><text:p>исполнено</text:p>',
  );
  set(
    'сдать дела',
    '<text:p>Отдел архива</text:p>',
    '<text:p>Отдел <text:span>архива</text:span></text:p>',
  );
  set('Сверка', '</table:table-row>', `${cell('Куратор')}</table:table-row>`);
  set('сдать дела', '</table:table-row>', `${cell('Петрова')}</table:table-row>`);
  return rows
    .join('<table:table-row ')
    .replace(
      '<table:table table:name="Документы"',
      `<table:table table:name="Заметки"><table:table-row>${cell('моё')}` +
        '<table:table-cell table:formula="of:=COUNTA([$Поручения.E2:.E4])" office:value-type="float" office:value="3"/>' +
        '</table:table-row></table:table><table:table table:name="Документы"',
    );
}

test('runs of space, tabs and lines of a cell are kept as the format has them', () => {
  const xml = cellXml(' а  б\tв\n=1\u0001', 'text');
  expect(xml).toContain(
    '<text:s text:c="1"/>а<text:s text:c="2"/>б<text:tab/>в</text:p><text:p>=1<',
  );
  const sheet = `<office:spreadsheet><table:table table:name="Л"><table:table-row>${xml}</table:table-row></table:table></office:spreadsheet>`;
  const [read] = readSheets(sheet);
  expect(read && gridOf(read).rows.get(1)?.cells.get(1)?.value).toBe(' а  б\tв\n=1');
});

describe('a register kept as an OpenDocument spreadsheet', () => {
  let kept: Uint8Array;
  let updated: Uint8Array;
  beforeAll(async () => {
    kept = changed(await written(), marked);
    updated = (await updateWorkbook(kept, AFTER, UPDATE)).data;
  });

  test('is read back whole', async () => {
    const { register } = await readKeptWorkbook(kept, { lang: 'ru', path: 'р.ods' });
    expect(register.tasks.map(({ text }) => text)).toEqual(BEFORE.tasks.map(({ text }) => text));
    expect(register.tasks.map(({ deadline }) => deadline?.due)).toEqual(
      BEFORE.tasks.map(({ deadline }) => deadline?.due),
    );
    expect(register.tasks.map(({ assignees }) => assignees[0]?.name)).toEqual(
      BEFORE.tasks.map(({ assignees }) => assignees[0]?.name),
    );
    expect(register.tasks[0]?.tracking?.status).toBe('исполнено');
    expect(register.tasks[1]?.tracking?.own).toEqual({ Куратор: 'Петрова' });
    expect(register.documents[0]).toMatchObject({
      id: BEFORE.documents[0]?.id,
      date: '2022-03-05',
    });
  });

  test('takes up what is new beside its neighbour and loses nothing a person wrote', () => {
    const rows = rowsOf(updated);
    expect(rows.map((row) => row['Поручение'])).toEqual([
      BEFORE.tasks[0]?.text,
      AFTER.tasks[1]?.text,
      AFTER.tasks[2]?.text,
      BEFORE.tasks[2]?.text,
    ]);
    expect(rows.map((row) => row['Статус'])).toEqual([
      'исполнено',
      'не начато',
      'не начато',
      'не начато',
    ]);
    expect(rows.map((row) => row['Куратор'])).toEqual([null, null, 'Петрова', null]);
    expect(rows.map((row) => row['Срок'])).toEqual([
      '2022-04-01',
      '2022-04-15',
      '2022-05-15',
      '2022-06-01',
    ]);
    expect(rows[3]?.['Изменение']).toMatch(/этого пункта больше нет/);
    expect(contentOf(updated)).toContain('<text:p>спросить</text:p>');
    expect(rowsOf(updated, 'Изменения')).toHaveLength(6);
  });

  test('has formulas, filters and names follow the rows', () => {
    const xml = contentOf(updated);
    expect(xml).toContain('of:=COUNTA([$Поручения.E2:.E5])');
    expect(xml).toMatch(/target-range-address="Поручения\.A1:Поручения\.\w+5"/);
    expect(xml).toContain('of:=IF(OR([.K4]=&quot;&quot;');
    const [first] =
      /<table:table-row[^>]*>(?:(?!<\/table:table-row>).)*обновить.*?<\/table:table-row>/.exec(
        xml,
      ) ?? [''];
    expect(first).toContain('decisions-val1');
    expect(first).toContain('of:=IF(OR([.K3]=');
    expect(first).toContain('обновить форму &lt;А &amp; &quot;Б&quot;&gt;');
  });

  test('is left alone by the same papers, and where nothing was found', async () => {
    const again = await updateWorkbook(updated, AFTER, UPDATE);
    expect(again.data).toBe(updated);
  });

  test('is taken apart where equal rows and cells stand as one', async () => {
    // LibreOffice writes equal neighbours once, with how many they are.
    const copied = changed(await written(), (xml) =>
      xml
        .replace(
          /<table:table-row (?=[^>]*>(?:(?!<\/table:table-row>).)*сдать дела)/,
          '<table:table-row table:number-rows-repeated="3" ',
        )
        .replace(
          /<\/table:table-row>(<calcext)/,
          '</table:table-row><table:table-row table:number-rows-repeated="1047573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>$1',
        ),
    );
    expect(rowsOf(copied)).toHaveLength(5);
    const { data } = await updateWorkbook(copied, AFTER, UPDATE);
    const rows = rowsOf(data);
    expect(rows.map((row) => row['Срок'])).toEqual([
      '2022-04-01',
      '2022-04-15',
      ...Array.from({ length: 3 }, () => '2022-05-15'),
      '2022-06-01',
    ]);
    const sheet = readSheets(contentOf(data))[0];
    const last = sheet?.rows.at(-1);
    expect((last?.row ?? 0) + (last?.repeat ?? 0) - 1).toBeLessThanOrEqual(1_048_576);
  });

  test.each([
    ['half a file', (bytes: Uint8Array) => bytes.subarray(0, 3000), 'format-damaged'],
    [
      'one behind a password',
      (bytes: Uint8Array) =>
        zipSync({
          ...unzipSync(bytes),
          'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>'),
        }),
      'encrypted',
    ],
    [
      'one without tasks',
      (bytes: Uint8Array) =>
        changed(bytes, (xml) =>
          xml
            .replaceAll('Поручение', 'Что')
            .replaceAll('Пункт', 'Номер')
            .replaceAll('decisions.', 'own.')
            .replaceAll('Код<', 'К<'),
        ),
      'register-invalid',
    ],
  ])('refuses %s', async (_, make, code) => {
    const update = async () => updateWorkbook(make(await written()), AFTER, UPDATE);
    await expect(update()).rejects.toMatchObject({ code });
  });
});
