import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import csv, { csvLine, EXCEL_CSV, PLAIN_CSV } from '../../src/export/csv.js';
import { readCsv } from '../../src/export/csv-read.js';
import { defuse, looksLikeFormula } from '../../src/export/defuse.js';
import type { ExportOptions } from '../../src/export/types.js';
import { goldRegister } from './register.js';

const irkutsk = goldRegister('irkutsk-collegium-2021-11-26');
const options: ExportOptions = { lang: 'ru', all: false, width: 80, color: false };

async function written(further: Partial<ExportOptions>): Promise<string> {
  return String(await csv.write(irkutsk, { ...options, ...further }));
}

describe('CSV', () => {
  it('holds a heading and one line for each task', async () => {
    const { lines, separator, mark } = readCsv(await written({}));
    expect(separator).toBe(',');
    expect(mark).toBe(false);
    expect(lines).toHaveLength(24);
    expect(lines[0]?.slice(0, 5)).toEqual(['№', 'Документ', 'Дата', 'Пункт', 'Поручение']);
    const line = lines[1] ?? [];
    expect(line.slice(0, 4)).toEqual([
      '1',
      'РЕШЕНИЕ: коллегия министерства образования Иркутской области',
      '2021-11-26',
      '2.1',
    ]);
    expect(line[4]).toBe(irkutsk.tasks[0]?.text);
    expect(line[10]).toBe('2022-01-30');
  });

  it('ends every line with CRLF and breaks none in between', async () => {
    const text = await written({});
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is made for Excel with a mark, semicolons and points Excel takes for no dates', async () => {
    const text = await written({ excel: true });
    expect(text.startsWith('\uFEFF№;Документ;')).toBe(true);
    const { lines, separator } = readCsv(text);
    expect(separator).toBe(';');
    expect(lines.map((line) => line[3]).slice(0, 4)).toEqual([
      'Пункт',
      'п. 2.1',
      'п. 2.1#2',
      'п. 3.1',
    ]);
  });

  it('writes the columns that were asked for, statements too with all', async () => {
    const text = await written({ columns: ['Пункт', 'due=Исполнить до'], all: true });
    const { lines } = readCsv(text);
    expect(lines.slice(0, 3)).toEqual([
      ['Пункт', 'Исполнить до'],
      ['1', ''],
      ['2.1', '2022-01-30'],
    ]);
    expect(lines).toHaveLength(25);
  });

  it('says the headings in English', async () => {
    expect((await written({ lang: 'en' })).split(',').slice(0, 4)).toEqual([
      'No.',
      'Document',
      'Date',
      'Item',
    ]);
  });

  it('is read back cell by cell, whatever the texts hold', () => {
    const cell = fc.string({
      unit: fc.constantFrom('а', '"', ',', ';', '\n', '\r\n', ' ', '2', '\t'),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(PLAIN_CSV, EXCEL_CSV),
        (lines, dialect) => {
          const heading = csvLine(['один', 'два', 'три'], dialect);
          const text = heading + lines.map((line) => csvLine(line, dialect)).join('');
          expect(readCsv(text).lines.slice(1)).toEqual(lines.map((line) => line.map(defuse)));
        },
      ),
    );
  });

  it('keeps quotes that stand inside a cell, and the rows behind it', () => {
    const text = 'а,б,в\r\n1,"готово, сдано" Иванов,х\r\n2,он сказал "да",у\r\n';
    expect(readCsv(text).lines.slice(1)).toEqual([
      ['1', '"готово, сдано" Иванов', 'х'],
      ['2', 'он сказал "да"', 'у'],
    ]);
  });

  it('never lets a cell end unseen', () => {
    expect(() => readCsv('а,б\r\n1,"не кончено\r\n')).toThrow(/кавычках/);
  });
});

describe('defusing formulas', () => {
  it.each([
    '=HYPERLINK("http://x";"y")',
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "- cmd|' /C calc'!A0",
    '@SUM(1;2)',
    '\t=1+1',
    '\r=1+1',
    ' =1+1',
    '＝1+1',
    '-WEBSERVICE("http://x")',
    '- провести ВЕБСЛУЖБА ("http://x")',
    '-Лист2!A1',
  ])('puts an apostrophe before %j', (text) => {
    expect(defuse(text)).toBe(`'${text}`);
  });

  it.each([
    '– провести совещание',
    '— провести совещание (в срок до 1 марта)',
    '- провести совещание (в срок до 1 марта)',
    '-провести',
    '- МБОУ «Школа № 1»',
    '-5',
    '-1,5 %',
    'а) = 5',
    'Провести',
    '',
  ])('leaves %j as it is printed', (text) => {
    expect(defuse(text)).toBe(text);
  });

  it('lets nothing with a formula sign in front through unless it is a dash or a number', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '@', '\t', '\r'), fc.string(), (sign, rest) => {
        const safe = defuse(sign + rest);
        expect(!looksLikeFormula(safe) || /^\+\d/.test(safe)).toBe(true);
      }),
    );
  });

  it('gives Excel a dash it does not take for a minus', () => {
    expect(csvLine(['- провести'], EXCEL_CSV)).toBe('– провести\r\n');
    expect(csvLine(['- провести'], PLAIN_CSV)).toBe('- провести\r\n');
  });
});
