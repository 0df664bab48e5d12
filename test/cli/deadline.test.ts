import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decisions } from './run.js';

describe('decisions deadline', () => {
  test('explains a recurring deadline with its rule and next days', () => {
    const { code, out } = decisions(
      'deadline',
      'до 1 марта 2022 г., далее – ежеквартально',
      '--date',
      '2021-11-26',
    );
    expect(code).toBe(0);
    expect(out).toContain('Читается как:   до 1 марта 2022 г., далее - ежеквартально');
    expect(out).toContain('марта [month 3]');
    expect(out).toContain('периодичность «ежеквартально»');
    expect(out).toContain('RRULE:          FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=1');
    expect(out).toContain('2022-03-01 (вторник), 2022-06-01 (среда), 2022-09-01 (четверг)');
  });

  test('says what was filled in, in English too', () => {
    const { code, out } = decisions(
      'deadline',
      'до 1 марта',
      '--date',
      '2021-11-26',
      '--lang',
      'en',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^Last day: +2022-03-01 \(Tuesday\)$/m);
    expect(out).toMatch(/^EDTF: +\.\.\/2022-03-01$/m);
    expect(out).toMatch(/^Filled in: +year, from the document date$/m);
  });

  test('a phrase that is not understood: the reason, and exit code 1', () => {
    const impossible = decisions('deadline', '31 апреля 2022 г.');
    expect(impossible.code).toBe(1);
    expect(impossible.out).toContain('такого дня нет в календаре');
    const yearless = decisions('deadline', '1 марта');
    expect(yearless.code).toBe(1);
    expect(yearless.out).toContain('--date');
  });

  test('JSON for programs', () => {
    const { code, out } = decisions(
      'deadline',
      'до 8 марта 2022 г.',
      '-f',
      'json',
      '--calendar',
      'official',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      phrase: 'до 8 марта 2022 г.',
      deadline: { type: 'date', due: '2022-03-08', bound: 'by' },
      daysOff: ['2022-03-08'],
      parts: [{ rule: 'terms' }],
    });
  });

  test('a hint for a day off, the date as it was', () => {
    const { out } = decisions('deadline', 'до 8 марта 2022 г.', '--calendar', 'official');
    expect(out).toMatch(/Последний день: +2022-03-08/);
    expect(out).toContain('выходной или праздничный день; дата не перенесена');
  });

  test('days off from a file of one’s own', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'decisions-')), 'days.json');
    writeFileSync(file, JSON.stringify({ off: ['2021-11-29'] }));
    const args = ['deadline', 'в течение 1 рабочего дня со дня подписания', '--date', '2021-11-26'];
    expect(decisions(...args).out).toContain('2021-11-29');
    expect(decisions(...args, '--calendar', file).out).toContain('2021-11-30');
    writeFileSync(file, '{"off": ["31 апреля"]}');
    const bad = decisions(...args, '--calendar', file);
    expect(bad.code).toBe(2);
    expect(bad.err).toMatch(
      /^decisions: календарь .*не прочитан.*; укажите official или файл JSON/,
    );
  });

  test('conversational dates are read last and marked', () => {
    const { code, out } = decisions('deadline', 'позавчера', '--date', '2021-11-26', '-f', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out).deadline).toMatchObject({ due: '2021-11-24', inferred: ['date'] });
  });

  test('wrong usage', () => {
    expect(decisions('deadline').code).toBe(2);
    expect(decisions('deadline', '1 марта', '--date', '31.13.2021').code).toBe(2);
    const end = decisions('deadline', '1 марта', '--school-year-end', 'май');
    expect(end.code).toBe(2);
    expect(end.err).toContain('05-31');
  });
});
