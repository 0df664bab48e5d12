import { describe, expect, it } from 'vitest';
import { unifyBodies } from '../../src/compare/index.js';
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
