import { expect, test } from 'vitest';
import { partiesTyped } from '../../src/app/page/parties.js';
import type { Assignee } from '../../src/index.js';

const party = (name: string, more: Partial<Assignee> = {}): Assignee => ({
  name,
  text: name,
  inherited: true,
  ...more,
});
const by = (due: string) =>
  ({ type: 'date', text: `до ${due}`, start: null, due, bound: 'by' }) as const;
const may = by('2022-05-01');
const june = by('2022-06-01');
const STAFF = party('отдел кадров', { person: 'Петрова А.А.', deadline: may });
const ARCHIVE = party('архив', { deadline: june });

test('a name that is left alone keeps all that is known of it', () => {
  const typed = partiesTyped('архив;  отдел кадров (Петрова А.А.) ; отдел связи', [STAFF, ARCHIVE]);
  expect(typed).toEqual([ARCHIVE, STAFF, party('отдел связи', { inherited: false })]);
});

test('a retyped name keeps the deadline of its place, and its person where it still stands there', () => {
  const [staff, archive] = partiesTyped('отдел персонала (Петрова А.А.); архив', [STAFF, ARCHIVE]);
  expect(staff).toEqual({
    name: 'отдел персонала',
    text: 'отдел персонала',
    person: 'Петрова А.А.',
    inherited: false,
    deadline: may,
  });
  expect(archive).toEqual(ARCHIVE);
});

test('a person that was taken away is gone, another one is read', () => {
  expect(partiesTyped('отдел кадров', [STAFF])[0]).not.toHaveProperty('person');
  expect(partiesTyped('отдел кадров (Иванов И.И.)', [STAFF])[0]?.person).toBe('Иванов И.И.');
  expect(partiesTyped('архив (по согласованию)', [ARCHIVE])[0]).toMatchObject({
    name: 'архив (по согласованию)',
    deadline: june,
  });
});

test('where the number has changed, nobody is given a deadline of somebody else', () => {
  const typed = partiesTyped('отдел персонала', [STAFF, ARCHIVE]);
  expect(typed).toEqual([party('отдел персонала', { inherited: false })]);
  expect(partiesTyped(' ; ', [STAFF])).toEqual([]);
});

test('two of the same name stay two', () => {
  const twice = [party('отдел', { deadline: may }), party('отдел', { deadline: june })];
  expect(partiesTyped('отдел; отдел', twice)).toEqual(twice);
});
