import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerSchema } from '../../src/register/schema.js';
import { decisions } from './run.js';

const BASE = 'fixtures/amend/base.txt';
const AMENDMENT = 'fixtures/amend/amendment.txt';
const CONSOLIDATED = 'fixtures/amend/consolidated.txt';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'decisions-versions-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('decisions diff', () => {
  it('shows words, deadlines and totals', () => {
    const { code, out } = decisions('diff', BASE, CONSOLIDATED);
    expect(out).toContain('[−план−] {+проект плана+}');
    expect(out).toContain('срок: до 12 июня 2022 года → 1 июля 2022 года (позже на 19 дней)');
    expect(out).toContain('добавлено 2, исключено 2, изменено 5, перенумеровано 0');
    expect(code).toBe(0);
  });

  it('compares a paper with a register of it', () => {
    const register = join(folder, 'base.json');
    decisions('parse', BASE, '-o', register, '--all');
    expect(decisions('diff', register, BASE).out).toBe('редакции не отличаются\n');
  });

  it('writes json, csv, md and html', () => {
    const json: unknown = JSON.parse(decisions('diff', BASE, CONSOLIDATED, '-f', 'json').out);
    expect(json).toMatchObject({
      unchanged: 2,
      changes: [{ kind: 'changed', old: '2.1' }, {}, {}, {}, {}, {}, {}, {}, {}],
    });
    expect(decisions('diff', BASE, CONSOLIDATED, '-f', 'csv').out.split('\r\n')).toHaveLength(11);
    expect(decisions('diff', BASE, CONSOLIDATED, '-f', 'md').out).toContain('| исключён | 2.3 |');
    expect(decisions('diff', BASE, CONSOLIDATED, '-f', 'html').out).toContain(
      '<ins>проект плана</ins>',
    );
  });
});

describe('decisions amend', () => {
  it('writes the consolidated text and says what it could not apply', () => {
    const { code, out, err } = decisions('amend', BASE, AMENDMENT, '-f', 'txt');
    expect(out).toBe(readFileSync(CONSOLIDATED, 'utf8'));
    expect(err).toContain('Не внесено (строка 45, такого пункта нет): Пункт 9 исключить.');
    expect(code).toBe(1);
  });

  it('gives the register with its history as JSON', () => {
    const json = JSON.parse(decisions('amend', BASE, AMENDMENT, '-f', 'json').out);
    const register = registerSchema.parse(json.register);
    expect(register.tasks.map(({ id }) => id)).toEqual([
      '2.1',
      '2.2',
      '3.1',
      '3.2',
      '3.3',
      '4',
      '5.1',
    ]);
    expect(register.documents[0]?.date).toBe('2022-03-17');
    expect(json.history).toHaveLength(9);
    expect(json.unapplied).toHaveLength(3);
  });

  it('writes a register and the text beside it', () => {
    const [register, text] = [join(folder, 'реестр.csv'), join(folder, 'редакция.txt')];
    decisions('amend', BASE, AMENDMENT, '-o', register, '--text', text);
    expect(readFileSync(register, 'utf8')).toContain('Библионочь');
    expect(readFileSync(text, 'utf8')).toBe(readFileSync(CONSOLIDATED, 'utf8'));
  });

  it.each([
    [['amend', BASE], 'нужны решение', 2],
    [['amend', 'package.json', AMENDMENT], 'это реестр', 2],
    [['amend', BASE, 'fixtures/irkutsk-collegium-2021-11-26.txt'], 'не нашлось изменений', 1],
    [['diff', BASE], 'нужны две редакции', 2],
  ])('%j says what is wrong', (args, message, exit) => {
    const { code, err } = decisions(...args);
    expect(err).toContain(message);
    expect(code).toBe(exit);
  });
});
