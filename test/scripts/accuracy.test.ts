import { describe, expect, it } from 'vitest';
import { belowFloor, raiseFloor } from '../../scripts/corpus/floor.js';
import { align, likeness, plain, plainName } from '../../scripts/corpus/likeness.js';
import { mismatchLines } from '../../scripts/corpus/mismatches.js';
import type { ItemReading, Reading } from '../../scripts/corpus/reading.js';
import {
  addScore,
  emptyScore,
  f1,
  figure,
  precision,
  recall,
  scorePaper,
} from '../../scripts/corpus/score.js';
import { markdownTable } from '../../scripts/corpus/table.js';

function item(id: string, text: string, change: Partial<ItemReading> = {}): ItemReading {
  return {
    id,
    number: id,
    parent: null,
    kind: 'task',
    text,
    assignees: ['отдел кадров'],
    coAssignees: [],
    deadline: { text: 'до 1 марта 2024 г', type: 'date', start: null, due: '2024-03-01' },
    line: Number(id),
    ...change,
  };
}

const items = [
  item('1', 'Провести проверку личных дел всех работников.'),
  item('2', 'Подготовить график отпусков на следующий год.'),
  item('3', 'Закупить бланки трудовых договоров.', { assignees: [], deadline: null }),
];
const gold: Reading = {
  kind: 'order',
  issuer: 'Дирекция «Маяк»',
  date: '2024-02-01',
  number: '5-к',
  signatories: ['А.А. Яхонтов'],
  items,
  duplicates: [],
};
const read = (change: Partial<Reading>): Reading => ({ ...gold, ...change });
const figureOf = (change: Partial<Reading>, field: Parameters<typeof figure>[1]): number =>
  figure(scorePaper(gold, read(change)).score, field);

describe('likeness', () => {
  it('is 1 for the same words, 0 for none in common', () => {
    expect(likeness('Провести осмотр', 'провести   осмотр!')).toBe(1);
    expect(likeness('Провести осмотр', 'закупить бланки')).toBe(0);
  });
  it('counts repeated words', () => {
    expect(likeness('а а б', 'а б б')).toBeCloseTo(2 / 3);
  });
  it('takes layout for layout and letters for letters', () => {
    expect(plain('план –\n«А»;')).toBe('план - "А"');
    expect(plainName('Пётр М. А.  Ель')).toBe(plainName('петр М.А. Ель'));
    expect(plainName('отдел кадров')).not.toBe(plainName('отделу кадров'));
  });
});

describe('alignment', () => {
  it('follows the text when numbers and lines are wrong', () => {
    const moved = [
      item('7', items[1]?.text ?? '', { line: 1 }),
      item('8', items[0]?.text ?? '', { line: 2 }),
    ];
    expect(align(items, moved)).toEqual([
      { gold: 0, read: 1 },
      { gold: 1, read: 0 },
    ]);
  });
  it('tells items of the same words by their lines', () => {
    const twice = [
      item('1', 'Провести осмотр', { line: 5 }),
      item('2', 'Провести осмотр', { line: 9 }),
    ];
    expect(align(twice, [...twice].reverse())).toEqual([
      { gold: 0, read: 1 },
      { gold: 1, read: 0 },
    ]);
  });
  it('leaves unlike items alone', () => {
    expect(align(items, [item('1', 'Снести забор', { line: 1 })])).toEqual([]);
  });
});

describe('score', () => {
  it('is full for the annotation itself', () => {
    const { score, mismatches } = scorePaper(gold, gold);
    expect(mismatches).toEqual([]);
    expect(figure(score, 'items')).toBe(1);
    expect(score.items).toEqual({ found: 3, expected: 3, given: 3, either: 3 });
  });
  it('does not count what neither side has', () => {
    const { score } = scorePaper(gold, gold);
    expect(score.assignees.expected).toBe(2);
    expect(score.deadline.expected).toBe(2);
    expect(score.coAssignees.either).toBe(0);
    expect(score.duplicates.either).toBe(0);
  });
  it('gives precision for an invented item and recall for a missed one', () => {
    const extra = read({ items: [...items, item('4', 'Снести забор у склада')] });
    expect(precision(scorePaper(gold, extra).score.items)).toBeCloseTo(3 / 4);
    expect(recall(scorePaper(gold, extra).score.items)).toBe(1);
    const missed = scorePaper(gold, read({ items: items.slice(1) })).score;
    expect(recall(missed.items)).toBeCloseTo(2 / 3);
    expect(precision(missed.items)).toBe(1);
    expect(f1(missed.items)).toBeCloseTo(0.8);
  });
  it('counts a missed item as a missed text, assignee and deadline', () => {
    const without = { items: items.slice(1) };
    expect(figureOf(without, 'text')).toBeCloseTo(2 / 3);
    expect(figureOf(without, 'assignees')).toBeCloseTo(1 / 2);
    expect(figureOf(without, 'deadline')).toBeCloseTo(1 / 2);
  });
  it('counts a wrong number once', () => {
    const [first, ...rest] = items;
    const renumbered = { items: [{ ...(first ?? item('1', '')), id: '9', number: '9' }, ...rest] };
    expect(figureOf(renumbered, 'id')).toBeCloseTo(2 / 3);
    expect(figureOf(renumbered, 'items')).toBe(1);
    expect(figureOf(renumbered, 'text')).toBe(1);
  });
  it('counts an invented assignee and an invented deadline', () => {
    const last = item('3', 'Закупить бланки трудовых договоров.');
    const invented = { items: [...items.slice(0, 2), last] };
    expect(figureOf(invented, 'assignees')).toBeCloseTo(2 / 3);
    expect(figureOf(invented, 'deadline')).toBeCloseTo(2 / 3);
  });
  it('takes assignees as a whole, in any order', () => {
    const two = { ...gold, items: [item('1', 'Провести осмотр', { assignees: ['а', 'б'] })] };
    const given = (assignees: string[]) =>
      scorePaper(two, { ...two, items: [item('1', 'Провести осмотр', { assignees })] }).score;
    expect(figure(given(['б', 'А']), 'assignees')).toBe(1);
    expect(figure(given(['а']), 'assignees')).toBe(0);
  });
  it('scores type, start and due of a deadline apart and together', () => {
    const month = { text: 'март', type: 'period', start: '2024-03-01', due: '2024-03-31' };
    const one = { ...gold, items: [item('1', 'Провести осмотр', { deadline: month })] };
    const late = { ...month, due: '2024-03-30' };
    const { score } = scorePaper(one, {
      ...one,
      items: [item('1', 'Провести осмотр', { deadline: late })],
    });
    expect(figure(score, 'deadlineType')).toBe(1);
    expect(figure(score, 'deadlineStart')).toBe(1);
    expect(figure(score, 'deadlineDue')).toBe(0);
    expect(figure(score, 'deadline')).toBe(0);
  });
  it('takes the parts of a recurrence rule in any order', () => {
    const yearly = (rrule: string): Reading => ({
      ...gold,
      items: [
        item('1', 'Провести осмотр', {
          deadline: { text: 'ежегодно', type: 'recurring', start: null, due: null, rrule },
        }),
      ],
    });
    const a = yearly('FREQ=YEARLY;BYMONTH=5');
    expect(figure(scorePaper(a, yearly('BYMONTH=5;FREQ=YEARLY')).score, 'rrule')).toBe(1);
    expect(figure(scorePaper(a, yearly('FREQ=YEARLY')).score, 'rrule')).toBe(0);
  });
  it('scores the header and each signature', () => {
    expect(figureOf({ issuer: 'дирекция "Маяк"' }, 'issuer')).toBe(1);
    expect(figureOf({ issuer: null }, 'issuer')).toBe(0);
    expect(figureOf({ date: '2024-02-02' }, 'date')).toBe(0);
    expect(figureOf({ number: null }, 'docNumber')).toBe(0);
    const slip = scorePaper({ ...gold, number: '3l0-р' }, read({ number: '310-р' })).score;
    expect(figure(slip, 'docNumber')).toBe(1);
    expect(figureOf({ kind: 'decision' }, 'docKind')).toBe(0);
    expect(figureOf({ signatories: ['А. А. Яхонтов', 'Б.Б. Ель'] }, 'signatories')).toBeCloseTo(
      2 / 3,
    );
  });
  it('follows duplicates through wrong numbers', () => {
    const twice = { ...gold, duplicates: [['1', '2'] as [string, string]] };
    const renumbered = {
      ...twice,
      items: items.map((each) => ({ ...each, id: `${each.id}0` })),
      duplicates: [['20', '10'] as [string, string]],
    };
    expect(figure(scorePaper(twice, renumbered).score, 'duplicates')).toBe(1);
    expect(figure(scorePaper(twice, gold).score, 'duplicates')).toBe(0);
    expect(figure(scorePaper(gold, twice).score, 'duplicates')).toBe(0);
  });
  it('counts tasks on a page without a decision', () => {
    const page: Reading = {
      kind: 'none',
      issuer: null,
      date: null,
      number: null,
      signatories: [],
      items: [],
      duplicates: [],
    };
    expect(scorePaper(page, page).score.inventedTasks).toBe(0);
    expect(scorePaper(page, gold).score.inventedTasks).toBe(3);
    expect(scorePaper(page, { ...page, date: '2024-01-01' }).mismatches).toEqual([]);
  });
  it('adds up', () => {
    const sum = addScore(
      addScore(emptyScore(), scorePaper(gold, gold).score),
      scorePaper(gold, read({ items: [] })).score,
    );
    expect(sum.papers).toBe(2);
    expect(sum.items).toEqual({ found: 3, expected: 6, given: 3, either: 6 });
  });
});

describe('the list of mismatches', () => {
  it('tells a missed item once', () => {
    const { mismatches } = scorePaper(gold, read({ items: items.slice(1) }));
    expect(mismatchLines(mismatches)).toEqual([
      '1 items',
      '  expected: 1: Провести проверку личных дел всех работников.',
      '  given:    —',
    ]);
  });
  it('tells a wrong deadline once, and each other wrong field', () => {
    const first = item('1', items[0]?.text ?? '', { deadline: null, kind: 'statement' });
    const { mismatches } = scorePaper(gold, read({ items: [first, ...items.slice(1)] }));
    const told = mismatchLines(mismatches).filter((line) => !line.startsWith(' '));
    expect(told).toEqual(['1 kind', '1 deadline', '1 deadlineText']);
  });
});

describe('the floor', () => {
  const full = scorePaper(gold, gold).score;
  const poor = scorePaper(gold, read({ items: items.slice(1) })).score;
  it('names what fell', () => {
    const floors = raiseFloor({}, 'made', 'a', full);
    expect(belowFloor(floors, 'made', 'a', full)).toEqual([]);
    expect(belowFloor(floors, 'made', 'a', poor).join()).toMatch(/items fell from 1 to 0\.8/u);
  });
  it('rises and never sinks for the same papers', () => {
    const low = raiseFloor({}, 'made', 'a', poor);
    const raised = raiseFloor(low, 'made', 'a', full);
    expect(raised.made?.figures.items).toBe(1);
    expect(raiseFloor(raised, 'made', 'a', poor)).toEqual(raised);
  });
  it('asks for a new floor when the papers changed', () => {
    const floors = raiseFloor({}, 'made', 'a', full);
    expect(belowFloor(floors, 'made', 'b', full).join()).toMatch(/papers changed/u);
    expect(belowFloor(floors, 'real', 'a', full).join()).toMatch(/papers changed/u);
  });
  it('minds tasks on pages without a decision', () => {
    const floors = raiseFloor({}, 'made', 'a', full);
    const worse = { ...full, inventedTasks: 1 };
    expect(belowFloor(floors, 'made', 'a', worse).join()).toMatch(/rose from 0 to 1/u);
  });
});

describe('the table', () => {
  it('cuts figures and leaves out what was not measured', () => {
    const table = markdownTable('set', [
      ['made', scorePaper(gold, read({ items: items.slice(1) })).score],
    ]);
    const [titles, , row] = table.split('\n').map((line) => line.split(' | '));
    expect(row?.[titles?.indexOf('recall') ?? -1]).toBe('66.6');
    expect(row?.[titles?.indexOf('items F1') ?? -1]).toBe('80.0');
    expect(row?.[titles?.indexOf('duplicates') ?? -1]).toBe('–');
  });
});
