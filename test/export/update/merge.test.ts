import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/export/columns.js';
import { checkMarks, marksOf, readMarks } from '../../../src/export/update/check.js';
import { matchTasks } from '../../../src/export/update/match.js';
import { planMerge } from '../../../src/export/update/merge.js';
import {
  CHECK,
  type FreshRow,
  KEY,
  type LivingRow,
  type MergePlan,
} from '../../../src/export/update/plan.js';

const DOCUMENT = { id: 'd', label: 'Приказ № 1', date: '2022-01-10' };
const COLUMNS = ['document', 'date', 'number', 'text', 'assignees', 'start', 'due', 'status'];

type Values = Record<string, CellValue>;

function task(number: string, text: string, rest: Values = {}): FreshRow {
  const given = { document: DOCUMENT.label, date: DOCUMENT.date, number, text, ...rest };
  const values = new Map(Object.entries(given));
  return { key: `d/${number}`, document: 'd', values, marks: marksOf(values) };
}

/** A row as the program once wrote it, and as people then changed it. */
function row({ key, values }: FreshRow, changed: Values = {}): LivingRow {
  const written = new Map([...values, [KEY, key], [CHECK, checkMarks(values)]] as const);
  return { values: new Map([...written, ...Object.entries(changed)]) };
}

function merge(
  rows: LivingRow[],
  fresh: FreshRow[],
  columns = [...COLUMNS, KEY, CHECK],
): MergePlan {
  return planMerge({ rows, columns: new Set(columns), fresh, documents: [DOCUMENT] });
}

const kinds = (plan: MergePlan): string[] =>
  plan.edits
    .flatMap(({ changes }) => changes.map(({ kind, column }) => `${kind} ${column ?? ''}`))
    .sort();

describe('a register that nothing happened to', () => {
  it('needs nothing', () => {
    const tasks = [task('1', 'Провести', { due: '2022-02-01' }), task('2', 'Представить')];
    expect(
      merge(
        tasks.map((one) => row(one)),
        tasks,
      ),
    ).toMatchObject({
      edits: [],
      additions: [],
      same: 2,
    });
  });

  it('needs nothing whatever people wrote into their own columns', () => {
    const tasks = [task('1', 'Провести', { status: 'не начато' })];
    const rows = [row(tasks[0] ?? task('', ''), { status: 'исполнено', note: 'письмо' })];
    expect(merge(rows, tasks).edits).toEqual([]);
  });

  it('needs nothing though its columns stand in another order and spaces changed', () => {
    const one = task('1', 'Провести  проверку', { assignees: 'отдел', due: '2022-02-01' });
    const turned = new Map([...row(one).values].reverse());
    turned.set('text', 'Провести проверку ');
    expect(merge([{ values: turned }], [one]).edits).toEqual([]);
  });
});

describe('a document that says something else now', () => {
  const before = task('1', 'Провести проверку', { due: '2022-02-01', start: null });
  const after = task('1', 'Провести проверку', { due: '2022-03-01', start: '2022-02-01' });

  it('is taken over where nobody touched the deadline, and shown', () => {
    const plan = merge([row(before)], [after]);
    expect(kinds(plan)).toEqual(['replaced due', 'replaced start']);
    expect(plan.edits[0]?.values.get('due')).toBe('2022-03-01');
  });

  it('is shown only where people had changed any part of the deadline', () => {
    const plan = merge([row(before, { due: '2022-02-15' })], [after]);
    expect(kinds(plan)).toEqual(['kept due', 'kept start']);
    expect(plan.edits[0]?.values.has('due')).toBe(false);
    expect(plan.edits[0]?.values.has('start')).toBe(false);
  });

  it('is said once, not at every update', () => {
    const living = row(before, { due: '2022-02-15' });
    const plan = merge([living], [after]);
    const next = { values: new Map([...living.values, ...(plan.edits[0]?.values ?? [])]) };
    expect(merge([next], [after]).edits).toEqual([]);
  });

  it('leaves a correction of people alone while the document stays the same', () => {
    expect(merge([row(before, { due: '2022-02-15', text: 'Проверить' })], [before]).edits).toEqual(
      [],
    );
  });

  it('stays as it is where no marks tell who wrote it', () => {
    const plain = { values: new Map([...before.values, [KEY, before.key]] as const) };
    expect(kinds(merge([plain], [after]))).toEqual(['kept due', 'kept start']);
  });

  it('may change the text a little under the same number', () => {
    const changed = task('1', 'Провести проверку и представить отчёт');
    const plan = merge([row(task('1', 'Провести проверку'))], [changed]);
    expect(kinds(plan)).toEqual(['replaced text']);
  });

  it('may count its items anew', () => {
    const old = [task('1', 'Провести проверку'), task('2', 'Представить отчёт в отдел')];
    const now = [
      task('1', 'Создать комиссию'),
      task('2', 'Провести проверку'),
      task('3', 'Представить отчёт в отдел'),
    ];
    const plan = merge(
      old.map((one) => row(one)),
      now,
    );
    expect(plan.additions.map(({ fresh }) => fresh.key)).toEqual(['d/1']);
    expect(kinds(plan)).toEqual(['replaced number', 'replaced number']);
    expect(plan.edits.map(({ values }) => values.get(KEY))).toEqual(['d/2', 'd/3']);
  });
});

describe('a task its document no longer has', () => {
  const tasks = [task('1', 'Провести проверку'), task('2', 'Утвердить график отпусков')];
  const rows = tasks.map((one) => row(one, { status: 'в работе' }));

  it('is marked once and stays', () => {
    const plan = merge(rows, tasks.slice(0, 1));
    expect(kinds(plan)).toEqual(['vanished ']);
    const [edit] = plan.edits;
    expect([...(edit?.values.keys() ?? [])]).toEqual([CHECK]);
    const marked = rows.map((one, place) =>
      place === edit?.row ? { values: new Map([...one.values, ...edit.values]) } : one,
    );
    expect(merge(marked, tasks.slice(0, 1)).edits).toEqual([]);
    expect(kinds(merge(marked, tasks))).toEqual(['returned ']);
  });

  it('is not one of a document that was not read', () => {
    const other = { id: 'e', label: 'Приказ № 2', date: null };
    const plan = planMerge({ rows, columns: new Set(COLUMNS), fresh: [], documents: [other] });
    expect(plan.edits).toEqual([]);
  });
});

describe('rows without a key', () => {
  const one = task('1', 'Провести проверку');

  it('are found by the document’s name and date', () => {
    const plan = merge([{ values: one.values }], [one], COLUMNS);
    expect(plan).toMatchObject({ same: 1, additions: [] });
  });

  it('belong to nobody when another document is named', () => {
    const foreign = new Map([...one.values, ['document', 'Приказ № 7']] as const);
    expect(merge([{ values: foreign }], [one], COLUMNS)).toMatchObject({ edits: [], same: 0 });
  });

  it('are the people’s own when they hold no task', () => {
    const own = { values: new Map([['status', 'в работе']]) };
    expect(merge([own], [one])).toMatchObject({ edits: [] });
  });
});

describe('matching', () => {
  const texts = fc.uniqueArray(
    fc.array(fc.constantFrom('провести', 'отчёт', 'школа', 'проверка', 'план', 'срок'), {
      minLength: 1,
      maxLength: 6,
    }),
    { minLength: 1, maxLength: 8, selector: (words) => words.join(' ') },
  );

  it('finds every unchanged text, however the numbers were dealt out', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (all, turn) => {
        const before = all.map((words, place) => ({
          key: `d/${place}`,
          number: String(place),
          text: words.join(' '),
          mark: null,
        }));
        const cut = turn % all.length;
        const after = [...before.slice(cut), ...before.slice(0, cut)].map(({ text }, place) => ({
          key: `d/${place}`,
          number: String(place),
          text,
          mark: null,
        }));
        const found = matchTasks(before, after);
        expect(found.map((place) => before[place ?? -1]?.text)).toEqual(
          after.map(({ text }) => text),
        );
      }),
    );
  });

  it('gives no row away twice', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const rows = (all: string[][]) =>
          all.map((words, place) => ({
            key: null,
            number: String(place),
            text: words.join(' '),
            mark: null,
          }));
        const found = matchTasks(rows(one), rows(other)).filter((place) => place !== null);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('marks', () => {
  it('are read back as written', () => {
    const values = new Map<string, CellValue>([
      ['text', 'Провести'],
      ['due', '2022-01-30'],
      ['note', 'своё'],
    ]);
    expect(readMarks(checkMarks(values))).toEqual(marksOf(values));
    expect([...marksOf(values).keys()].sort()).toEqual(['text', 'when']);
    expect(readMarks('')).toBeNull();
  });
});
