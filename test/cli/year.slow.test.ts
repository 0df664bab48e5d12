import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editInOffice } from '../export/xlsx/office.js';
import { Workspace } from './workspace.js';

/** Debian's own Python, which has Debian's python3-openpyxl. */
const PYTHON = '/usr/bin/python3';

const HEAD = 'РЕШЕНИЕ\nколлегии управления культуры города Лугового\nот 5 марта 2022 года\n';
const WINTER = `${HEAD}О подготовке к зиме
КОЛЛЕГИЯ РЕШИЛА:
1. Отделу кадров представить отчёт о кадрах до 1 апреля 2022 года.
2. Отделу архива сдать дела постоянного хранения до 1 мая 2022 года.
3. Отделу связи проверить телефонные линии до 1 июня 2022 года.
4. Отделу снабжения закупить топливо до 1 июля 2022 года.
`;
/** The second item is new, the telephone lines are gone, fuel is due later. */
const WINTER_AGAIN = `${HEAD}О подготовке к зиме
КОЛЛЕГИЯ РЕШИЛА:
1. Отделу кадров представить отчёт о кадрах до 1 апреля 2022 года.
2. Отделу мод обновить форменную одежду до 15 апреля 2022 года.
3. Отделу архива сдать дела постоянного хранения до 1 мая 2022 года.
4. Отделу снабжения закупить топливо до 15 июля 2022 года.
`;
const FEAST = `${HEAD}О проведении фестиваля
КОЛЛЕГИЯ РЕШИЛА:
1. Отделу афиш напечатать программу до 1 июня 2022 года.
2. Отделу сцены построить помост до 1 июля 2022 года.
`;

/** Has LibreOffice write a file in another format; gives its path. */
function converted(work: Workspace, name: string, format: string, folder = work.folder): string {
  const profile = `-env:UserInstallation=file://${work.path('profile-convert')}`;
  const args = [profile, '--headless', '--convert-to', format, '--outdir', folder, work.path(name)];
  execFileSync('soffice', args, { stdio: 'ignore', timeout: 120_000 });
  const made = join(folder, `${stemOf(basename(name))}.${format}`);
  expect(existsSync(made)).toBe(true);
  return made;
}

/**
 * Runs openpyxl over a workbook; `wb`, `ws` and `h` (heading → column) are ready. One of
 * OpenDocument goes through LibreOffice on its way there and back.
 */
function openpyxl(work: Workspace, name: string, body: string, writes = true): string {
  const ods = name.endsWith('.ods');
  const folder = work.path('через');
  const path = ods ? converted(work, name, 'xlsx', folder) : work.path(name);
  const program = `
import sys, json, warnings
warnings.simplefilter('ignore')
import openpyxl
from openpyxl.styles import PatternFill
path = sys.argv[1]
wb = openpyxl.load_workbook(path)
ws = wb['Поручения']
h = {c.value: c.column for c in ws[1] if c.value}
def row_of(part):
    return next(r for r in range(2, ws.max_row + 1) if part in str(ws.cell(r, h['Поручение']).value))
${body}
`;
  const out = execFileSync(PYTHON, ['-c', program, path], { encoding: 'utf8' });
  if (ods && writes)
    renameSync(
      converted(work, join('через', `${stemOf(name)}.xlsx`), 'ods', folder),
      work.path(name),
    );
  return out;
}

const stemOf = (name: string): string => name.replace(/\.\w+$/, '');

interface Row {
  text: string;
  status: string;
  note: string | null;
  own: string | null;
  who: string;
  color: string | null;
  change: string | null;
  index: number;
}

/** What a person sees: every row, the sheets, that LibreOffice renders it. */
function seen(work: Workspace, name: string): { rows: Row[]; sheets: string[] } {
  const out = openpyxl(
    work,
    name,
    `
rows = []
for r in range(2, ws.max_row + 1):
    v = lambda key: ws.cell(r, h[key]).value if key in h else None
    if not v('Поручение'): continue
    fill = ws.cell(r, h['Поручение']).fill
    rows.append(dict(text=v('Поручение'), status=v('Статус'), note=v('Отметка'), own=v('Куратор'),
        who=v('Исполнитель'), change=v('Изменение'), index=r,
        color=fill.fgColor.rgb if fill.fill_type == 'solid' else None))
print(json.dumps(dict(rows=rows, sheets=wb.sheetnames)))`,
    false,
  );
  const pdf = work.path(`${stemOf(name)}.pdf`);
  rmSync(pdf, { force: true });
  converted(work, name, 'pdf');
  const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  expect(printed).not.toMatch(/#N\/A|#Н\/Д|#REF|#NAME|Err:/);
  return JSON.parse(out);
}

const find = (rows: readonly Row[], part: string): Row[] =>
  rows.filter(({ text }) => text.includes(part));

/** Everything people wrote, by the words of the row it belongs to. */
function expectMarks(rows: readonly Row[]): void {
  const [staff] = find(rows, 'отчёт о кадрах');
  expect(staff).toMatchObject({
    status: 'исполнено',
    note: 'письмо № 5, "сдано"',
    color: 'FFFFFF00',
  });
  const archive = find(rows, 'сдать дела');
  expect(archive.map(({ who }) => who).sort()).toEqual(['Музей (копия)', 'Отдел архива']);
  expect(archive.find(({ who }) => who === 'Музей (копия)')?.note).toBe('второй исполнитель');
  expect(archive.find(({ who }) => who === 'Отдел архива')?.own).toBe('Петрова');
  expect(find(rows, 'телефонные линии')[0]?.note).toBe('ждём');
  expect(find(rows, 'помост')[0]).toMatchObject({ status: 'в работе' });
}

describe('a register through a year of work', () => {
  test.each(['xlsx', 'ods'])(
    'nothing a person wrote is lost or moves, whatever comes: %s',
    (format) => {
      const work = new Workspace({ 'зима.txt': WINTER, 'праздник.txt': FEAST });
      const kept = `р.${format}`;
      const second = `второй.${format}`;
      const whole = `общий.${format}`;
      const update = (...papers: string[]) =>
        work.run(['parse', ...papers, '-o', kept, '--update', '--as-of', '10.03.2022']);
      expect(update('зима.txt', 'праздник.txt').code).toBe(0);
      // Mark, colour, an own column, a sheet of one's own, a row copied for a second assignee.
      openpyxl(
        work,
        kept,
        `
r = row_of('отчёт о кадрах')
ws.cell(r, h['Статус']).value = 'исполнено'
ws.cell(r, h['Отметка']).value = 'письмо № 5, "сдано"'
ws.cell(r, h['Поручение']).fill = PatternFill('solid', fgColor='FFFFFF00')
ws.cell(row_of('телефонные линии'), h['Отметка']).value = 'ждём'
ws.cell(row_of('помост'), h['Статус']).value = 'в работе'
own = ws.max_column + 1
ws.cell(1, own).value = 'Куратор'
a = row_of('сдать дела')
ws.cell(a, own).value = 'Петрова'
last = ws.max_row + 1
for c in range(1, ws.max_column + 1):
    ws.cell(last, c).value = ws.cell(a, c).value
ws.cell(last, own).value = None
ws.cell(last, h['Исполнитель']).value = 'Музей (копия)'
ws.cell(last, h['Отметка']).value = 'второй исполнитель'
wb.create_sheet('Заметки')['A1'] = 'моё'
wb.save(path)`,
      );
      expectMarks(seen(work, kept).rows);
      expect(work.run(['parse', 'зима.txt', 'праздник.txt', '-o', kept]).code).toBe(2);
      // Sorted by another column, in LibreOffice.
      editInOffice(
        work.folder,
        work.path(kept),
        `Dim field(0) As New com.sun.star.table.TableSortField
  field(0).Field = 4
  field(0).IsAscending = False
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "SortFields"
  how(0).Value = field()
  how(1).Name = "ContainsHeader"
  how(1).Value = True
  sheet.getCellRangeByName("A1:U8").sort(how())`,
      );
      expectMarks(seen(work, kept).rows);
      // The paper comes again: renumbered, a point new, one gone, one put off.
      work.write('зима.txt', WINTER_AGAIN);
      const again = update('зима.txt');
      expect(again.err).toMatch(/добавлено 1, изменено в документах \d+, .* исчезло 1/);
      const after = seen(work, kept);
      expectMarks(after.rows);
      expect(after.sheets).toEqual(expect.arrayContaining(['Заметки', 'Изменения']));
      const [fresh] = find(after.rows, 'форменную одежду');
      const [neighbour] = find(after.rows, 'отчёт о кадрах');
      expect(fresh?.index).toBe((neighbour?.index ?? 0) + 1);
      expect(find(after.rows, 'телефонные линии')[0]?.change).toMatch(/больше нет/);
      expect(find(after.rows, 'топливо')[0]?.text).toContain('15 июля');
      // What is gone is in no list.
      const due = work.run(['due', kept, '--as-of', '10.03.2022', '--within', '365']).out;
      expect(due).not.toContain('телефонные линии');
      expect(due).toContain('Пункта в документе больше нет, или документ отозван: 1');
      expect(update('зима.txt').err).toMatch(/изменений нет/);
      // The feast is called off.
      expect(work.run(['withdraw', kept, 'праздник.txt']).code).toBe(0);
      expectMarks(seen(work, kept).rows);
      expect(work.run(['due', kept, '--as-of', '10.03.2022']).out).not.toContain('помост');
      // Two people work in copies.
      work.run(['parse', kept, '-o', second]);
      execFileSync('cp', [work.path(kept), work.path(second)]);
      const write = (name: string, words: string): void => {
        openpyxl(
          work,
          name,
          `ws.cell(row_of('топливо'), h['Отметка']).value = '${words}'\nwb.save(path)`,
        );
      };
      write(kept, 'договор');
      execFileSync('sleep', ['1.1']);
      write(second, 'счёт');
      const merged = work.run(['merge', kept, second, '-o', whole]);
      expect(merged.code).toBe(1);
      expect(merged.err).toContain('«Отметка»: «договор» и «счёт»; взято «счёт»');
      const common = seen(work, whole);
      expectMarks(common.rows);
      expect(common.sheets).toEqual(expect.arrayContaining(['Заметки', 'Расхождения']));
      expect(find(common.rows, 'топливо')[0]?.note).toBe('счёт');
    },
    900_000,
  );
});
