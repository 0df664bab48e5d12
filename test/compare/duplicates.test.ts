import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../src/compare/index.js';
import { assignee, goldRegister, makeTask } from './make.js';

const pair = (a: string, b: string) =>
  findDuplicates([makeTask({ id: '1', text: a }), makeTask({ id: '2', text: b })])[0];

describe('findDuplicates on the real decisions', () => {
  it('finds the one pair of the Irkutsk decision, addressed to two bodies', () => {
    const { tasks, statements } = goldRegister('irkutsk-collegium-2021-11-26');
    const document = 'irkutsk-collegium-2021-11-26';
    expect(findDuplicates([...statements, ...tasks])).toEqual([
      {
        a: { document, task: '2.1#2' },
        b: { document, task: '3.6' },
        similarity: 1,
        kind: 'exact',
        sameAssignee: false,
      },
    ]);
  });

  it('finds none in the Ust-Ilimsk decision', () => {
    expect(findDuplicates(goldRegister('ust-ilimsk-collegium-2021-12-15').tasks)).toEqual([]);
  });
});

describe('findDuplicates', () => {
  it.each([
    ['Провести учёт детей.', 'ПРОВЕСТИ УЧЕТ ДЕТЕЙ'],
    ['Создать онлайн-ресурс', 'Создать онлайн ресурс;'],
    ['Создать «Точку роста»  в 2022г.', 'Создать "Точку роста" в 2022 г.'],
  ])('takes %j and %j for exact', (a, b) => {
    expect(pair(a, b)).toMatchObject({ kind: 'exact', similarity: 1 });
  });

  it('tells the same addressees from others, whatever their order', () => {
    const of = (id: string, ...names: string[]) =>
      makeTask({ id, text: 'Провести учет детей', assignees: names.map((name) => assignee(name)) });
    const found = findDuplicates([
      of('1', 'школы', 'Сады'),
      of('2', 'сады', 'школы'),
      of('3', 'школы'),
    ]);
    expect(found.map((one) => one.sameAssignee)).toEqual([true, false, false]);
  });

  it('leaves statements and empty texts out', () => {
    const text = 'Принять к сведению';
    const tasks = [
      makeTask({ id: '1', text, kind: 'statement' }),
      makeTask({ id: '2', text }),
      makeTask({ id: '3', text: '…' }),
      makeTask({ id: '4', text: '—' }),
    ];
    expect(findDuplicates(tasks)).toEqual([]);
  });

  it('knows a duty by its stems, whatever the order and endings', () => {
    const near = pair(
      'Обеспечить проведение мониторинга качества образования в школах района',
      'Провести в школах района мониторинг качества образования',
    );
    expect(near).toMatchObject({ kind: 'near' });
  });
});
