import { describe, expect, it } from 'vitest';
import { DecisionsError } from '../../src/errors.js';
import { ALL_COLUMNS, chooseColumns, findColumn } from '../../src/export/choose-columns.js';
import { type CellValue, DEFAULT_COLUMNS } from '../../src/export/columns.js';
import { recurrenceWords } from '../../src/export/recurrence.js';
import { type RegisterRow, registerRows } from '../../src/export/rows.js';
import { documentLabel } from '../../src/export/words.js';
import type { Register } from '../../src/register/schema.js';
import { goldRegister } from './register.js';

const irkutsk = goldRegister('irkutsk-collegium-2021-11-26');

function rowOf(register: Register, id: string): RegisterRow {
  const row = [...registerRows(register, { all: true })].find(({ task }) => task.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

function cell(row: RegisterRow, key: string, asOf?: string): CellValue | undefined {
  return findColumn(key)?.value(row, asOf === undefined ? { lang: 'ru' } : { lang: 'ru', asOf });
}

describe('rows', () => {
  it('gives tasks only, statements too when all are wanted, in the order of the paper', () => {
    const tasks = [...registerRows(irkutsk, { all: false })];
    const all = [...registerRows(irkutsk, { all: true })];
    expect(tasks).toHaveLength(23);
    expect(all).toHaveLength(24);
    expect(all.map(({ task }) => task.id).slice(0, 4)).toEqual(['1', '2.1', '2.1#2', '3.1']);
    expect(tasks.map(({ index }) => index)).toEqual(Array.from({ length: 23 }, (_, i) => i + 1));
  });

  it('keeps the documents in the order of the register', () => {
    const other = goldRegister('ust-ilimsk-collegium-2021-12-15');
    const both = {
      ...irkutsk,
      documents: [...other.documents, ...irkutsk.documents],
      tasks: [...irkutsk.tasks, ...other.tasks],
    };
    const order = [...registerRows(both, { all: false })].map(({ document }) => document.id);
    expect([...new Set(order)]).toEqual([other.documents[0]?.id, irkutsk.documents[0]?.id]);
    expect(order).toHaveLength(37);
  });

  it('links both halves of a duplicate to each other', () => {
    expect(cell(rowOf(irkutsk, '2.1#2'), 'duplicate')).toBe('п. 3.6 (дословно)');
    expect(cell(rowOf(irkutsk, '3.6'), 'duplicate')).toBe('п. 2.1#2 (дословно)');
    expect(cell(rowOf(irkutsk, '3.1'), 'duplicate')).toBeNull();
  });
});

describe('columns', () => {
  it('stand in the order office work keeps them', () => {
    expect(DEFAULT_COLUMNS.map(({ heading }) => heading.ru)).toEqual([
      '№',
      'Документ',
      'Дата',
      'Пункт',
      'Поручение',
      'Исполнитель',
      'Соисполнители',
      'Срок (как в тексте)',
      'Вид срока',
      'Начало',
      'Срок',
      'Рабочий день перед сроком',
      'Повторение',
      'Осталось дней',
      'Статус',
      'Дата исполнения',
      'Отметка',
      'Повтор',
      'Замечание',
    ]);
  });

  it('have keys and headings that name one column each', () => {
    for (const names of [
      ALL_COLUMNS.map(({ key }) => key),
      ALL_COLUMNS.map(({ heading }) => heading.ru),
      ALL_COLUMNS.map(({ heading }) => heading.en),
    ]) {
      expect(new Set(names).size).toBe(ALL_COLUMNS.length);
    }
  });

  it('read a task of a real decision', () => {
    const row = rowOf(irkutsk, '2.1');
    expect(cell(row, 'due')).toBe('2022-01-30');
    expect(cell(row, 'start')).toBeNull();
    expect(cell(row, 'deadline')).toBe('30 января 2022 года');
    expect(cell(row, 'deadlineType')).toBe('дата');
    expect(cell(row, 'assignees')).toBe('министерство образования Иркутской области');
    expect(cell(row, 'status')).toBe('не начато');
    expect(cell(row, 'daysLeft')).toBeNull();
    expect(cell(row, 'daysLeft', '2022-02-02')).toBe(-3);
  });

  it('give a statement no status', () => {
    expect(cell(rowOf(irkutsk, '1'), 'status')).toBeNull();
  });
});

describe('the choice of columns', () => {
  it('takes keys, headings in both languages and headings of one’s own', () => {
    const chosen = chooseColumns(['due', 'Поручение', 'ASSIGNEE', 'status=Как дела'], 'ru');
    expect(chosen.map(({ key }) => key)).toEqual(['due', 'text', 'assignees', 'status']);
    expect(chosen[3]?.heading.ru).toBe('Как дела');
  });

  it('is all default columns when nothing is named', () => {
    expect(chooseColumns(undefined, 'ru')).toBe(DEFAULT_COLUMNS);
    expect(chooseColumns([' '], 'ru')).toBe(DEFAULT_COLUMNS);
  });

  it('refuses an unknown name and says which there are', () => {
    const error = thrown(() => chooseColumns(['due', 'colour'], 'en'));
    expect(error.message).toContain('colour');
    expect(error.remedy).toContain('assignees (Assignee)');
  });

  it('refuses the same column twice', () => {
    expect(thrown(() => chooseColumns(['due', 'Срок'], 'ru')).message).toContain('due');
  });
});

function thrown(action: () => unknown): DecisionsError {
  try {
    action();
  } catch (error) {
    if (error instanceof DecisionsError) return error;
  }
  throw new Error('no DecisionsError was thrown');
}

describe('words', () => {
  it('say a recurrence rule where they can and repeat it where they cannot', () => {
    expect(recurrenceWords('FREQ=YEARLY;BYMONTH=5', 'ru')).toBe('ежегодно: май');
    expect(recurrenceWords('FREQ=MONTHLY;INTERVAL=3', 'ru')).toBe('ежеквартально');
    expect(recurrenceWords('FREQ=MONTHLY;BYMONTHDAY=10', 'ru')).toBe('ежемесячно: 10 число');
    expect(recurrenceWords('FREQ=WEEKLY;BYDAY=MO,FR', 'en')).toBe('weekly: Mon, Fri');
    expect(recurrenceWords('FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=-1', 'ru')).toBe(
      'ежегодно: последний день месяца, март, июнь',
    );
    for (const rule of ['FREQ=MONTHLY;BYDAY=1MO', 'FREQ=YEARLY;BYSETPOS=1', 'FREQ=SECONDLY']) {
      expect(recurrenceWords(rule, 'ru')).toBe(rule);
    }
  });

  it('name a document by its title and number, the number once', () => {
    const document = irkutsk.documents[0];
    if (document === undefined) throw new Error('no document');
    expect(documentLabel({ ...document, title: 'Приказ', number: '5' })).toBe('Приказ № 5');
    expect(documentLabel({ ...document, title: 'Приказ №5', number: '5' })).toBe('Приказ №5');
    expect(documentLabel({ ...document, title: 'План на 2025 год', number: '5' })).toBe(
      'План на 2025 год № 5',
    );
    expect(documentLabel({ ...document, title: null })).toBe(document.issuer);
  });
});
