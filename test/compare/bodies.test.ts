import { describe, expect, it } from 'vitest';
import { AliasTable, trace, unifyBodies } from '../../src/compare/index.js';
import { registerSchema } from '../../src/register/schema.js';
import { assignee, makeDocument, makeRegister, makeTask } from './make.js';

const register = (...names: (string | [string, string])[]) =>
  makeRegister(
    [makeDocument({ id: 'paper' })],
    names.map((name, at) =>
      makeTask({
        id: String(at + 1),
        text: 'Провести учет',
        assignees: [
          typeof name === 'string' ? assignee(name) : { ...assignee(name[0]), body: name[1] },
        ],
      }),
    ),
  );
const idsOf = (result: ReturnType<typeof unifyBodies>) =>
  result.register.tasks.map((task) => task.assignees[0]?.body);

describe('unifyBodies', () => {
  it('gives spellings that differ in case, quotes, dashes and ё one id', () => {
    const result = unifyBodies(register('МКУ «Учёт-Центр»', 'МКУ "Учет-центр"', 'МКУ "Архив"'));
    const [a, b, c] = idsOf(result);
    expect(a).toBe(b);
    expect(c).not.toBe(a);
    expect(result.bodies[0]?.spellings).toEqual(['МКУ «Учёт-Центр»', 'МКУ "Учет-центр"']);
    expect(registerSchema.safeParse(result.register).success).toBe(true);
  });

  it('keeps together what the parser joined in one paper, across papers', () => {
    const result = unifyBodies(
      register(
        ['Центр развития образования', 'tsro'],
        ['ЦРО', 'tsro'],
        'центр развития образования',
      ),
    );
    expect(new Set(idsOf(result)).size).toBe(1);
    expect(result.bodies).toHaveLength(1);
    expect(result.bodies[0]?.name).toBe('Центр развития образования');
  });

  it('lets the table of the user win', () => {
    const names = register(['Центр культуры', 'x'], ['ЦК', 'x'], 'Дом культуры');
    const result = unifyBodies(names, { 'Дом культуры «Заря»': ['ЦК', 'Дом культуры'] });
    const [a, b, c] = idsOf(result);
    expect(b).toBe(c);
    expect(a).not.toBe(b);
    expect(result.bodies.map(({ name }) => name)).toContain('Дом культуры «Заря»');
  });
});

describe('trace with a table of names', () => {
  const paper = (id: string, issuer: string, body: string) =>
    makeRegister(
      [makeDocument({ id, issuer })],
      [
        makeTask({
          id: '1',
          document: id,
          text: 'Провести ремонт библиотек',
          assignees: [assignee(body)],
        }),
      ],
    );

  it('finds the tasks of a body under the name the table gives it', () => {
    const upper = paper('upper', 'Министерство', 'Сектор творчества');
    const lowers = [
      paper('a', 'Отдел культуры', 'Библиотека'),
      paper('b', 'ОК города', 'Библиотека'),
    ];
    const aliases = new AliasTable({ 'Отдел культуры': ['Сектор творчества', 'ОК города'] });
    expect(trace(upper, lowers).columns.map(({ addressed }) => addressed)).toEqual(['all', 'all']);
    const { columns } = trace(upper, lowers, { aliases });
    expect(columns).toHaveLength(1);
    expect(columns[0]).toMatchObject({
      body: 'Отдел культуры',
      documents: ['a', 'b'],
      addressed: 'names',
      tasks: ['1'],
    });
  });
});
