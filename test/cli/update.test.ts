import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decisions, type Run } from './run.js';

const IRKUTSK = 'fixtures/irkutsk-collegium-2021-11-26.txt';
const UST_ILIMSK = 'fixtures/ust-ilimsk-collegium-2021-12-15.txt';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'decisions-update-'));
  path = join(folder, 'реестр.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true }));

function update(paper: string, ...more: string[]): Run {
  return decisions('parse', paper, '-o', path, '--update', '--as-of', '2022-03-01', ...more);
}

const copies = (): string[] => readdirSync(folder).filter((name) => name.includes('.backup-'));

async function edit(change: (sheet: ExcelJS.Worksheet) => void): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet('Поручения');
  if (sheet === undefined) throw new Error('no sheet of tasks');
  change(sheet);
  await workbook.xlsx.writeFile(path);
}

describe('decisions parse --update of a workbook', () => {
  it('makes the register where there is none yet', () => {
    expect(update(UST_ILIMSK).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['реестр.xlsx']);
  });

  it('adds a new paper, keeps what people wrote and leaves a copy', async () => {
    update(UST_ILIMSK);
    await edit((sheet) => {
      sheet.getCell('N2').value = 'исполнено';
    });
    const before = readFileSync(path);
    const { code, err } = update(IRKUTSK);
    expect(code).toBe(0);
    expect(err).toMatch(/добавлено 23, .* исчезло 0/);
    const [copy = ''] = copies();
    expect(err).toContain(copy);
    expect(readFileSync(join(folder, copy)).equals(before)).toBe(true);
    await edit((sheet) => {
      expect(sheet.getCell('N2').value).toBe('исполнено');
      expect(sheet.rowCount).toBe(1 + 14 + 23);
    });
  });

  it('touches nothing when there is nothing new', () => {
    update(UST_ILIMSK);
    const before = readFileSync(path);
    const { code, err } = update(UST_ILIMSK);
    expect(code).toBe(0);
    expect(err).toMatch(/изменений нет/);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(copies()).toEqual([]);
  });

  it.each(['~$реестр.xlsx', '.~lock.реестр.xlsx#'])('waits for who has it open: %s', (lock) => {
    update(UST_ILIMSK);
    const before = readFileSync(path);
    writeFileSync(join(folder, lock), '');
    const { code, err } = update(IRKUTSK);
    expect(code).toBe(2);
    expect(err).toMatch(/реестр.xlsx: реестр сейчас открыт в другой программе; закройте его/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('leaves a damaged register as it is', () => {
    writeFileSync(path, 'это не книга');
    const { code, err } = update(IRKUTSK);
    expect(code).toBe(2);
    expect(err).toMatch(/реестр.xlsx: реестр повреждён: он не читается; откройте его/);
    expect(readFileSync(path, 'utf8')).toBe('это не книга');
    expect(readdirSync(folder)).toEqual(['реестр.xlsx']);
  });

  it('says what it cannot do before it reads anything', () => {
    expect(decisions('parse', 'нет.txt', '-f', 'xlsx', '--update').err).toMatch(
      /-o реестр.xlsx --update/,
    );
    expect(decisions('parse', 'нет.txt', '-o', 'x.md', '--update').err).toMatch(
      /формата md нельзя/,
    );
    expect(update('нет.txt', '--assignee', 'ЦРО').err).toMatch(/вместе не бывают/);
  });
});
