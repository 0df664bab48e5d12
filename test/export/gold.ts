import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Register, registerSchema, type Task } from '../../src/register/schema.js';

const goldSchema = z.object({
  issuer: z.string(),
  date: z.string(),
  number: z.string().nullable(),
  signatories: z.array(z.string()),
  items: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      parent: z.string().nullable(),
      kind: z.enum(['task', 'statement']),
      text: z.string(),
      assignees: z.array(z.string()),
      coAssignees: z.array(z.string()),
      deadline: z.looseObject({ type: z.string() }).nullable(),
      line: z.number(),
    }),
  ),
});

/** What a hand-made reading leaves out and the schema asks for. */
const FILL: Record<string, object> = {
  date: { bound: 'by' },
  'on-request': { requester: null },
};

/** A register made of the hand-annotated reading of a seed, and the paper's text. */
export function goldRegister(name: string, id: string): { register: Register; text: string } {
  const text = readFileSync(`fixtures/${name}.txt`, 'utf8');
  const lines = text.split('\n');
  const gold = goldSchema.parse(JSON.parse(readFileSync(`fixtures/${name}.gold.json`, 'utf8')));
  const items = gold.items.map((item) => {
    const offset = lines.slice(0, item.line - 1).join('\n').length + 1;
    const length = lines[item.line - 1]?.length ?? 0;
    return {
      ...item,
      line: undefined,
      document: id,
      label: `${item.number}.`,
      section: null,
      heading: null,
      assignees: item.assignees.map((party) => ({ name: party, text: party, inherited: true })),
      coAssignees: item.coAssignees.map((party) => ({ name: party, text: party, inherited: true })),
      deadline: item.deadline && { ...FILL[item.deadline.type], ...item.deadline },
      references: [],
      position: {
        start: { line: item.line, column: 1, offset },
        end: { line: item.line, column: length + 1, offset: offset + length },
      },
    };
  });
  const tasks = items.filter(({ kind }) => kind === 'task');
  const statements = items.filter(({ kind }) => kind === 'statement');
  const register = registerSchema.parse(
    strip({
      schemaVersion: 1,
      generator: { name: 'decisions', version: '0.0.0' },
      documents: [
        {
          id,
          source: { path: `fixtures/${name}.txt`, format: 'txt', encoding: 'utf-8', sha256: '' },
          kind: 'decision',
          title: `РЕШЕНИЕ ${gold.issuer}`,
          issuer: gold.issuer,
          date: gold.date,
          number: gold.number,
          signatories: gold.signatories.map((signer) => ({ name: signer, post: 'Председатель' })),
          tasks: tasks.length,
          statements: statements.length,
        },
      ],
      tasks,
      statements,
      duplicates: [],
      diagnostics: [],
    }),
  );
  return { register, text };
}

/** Drops the keys whose value is undefined. */
function strip(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

export const IRKUTSK = goldRegister(
  'irkutsk-collegium-2021-11-26',
  '2021-11-26-kollegiya-ministerstva-obrazovaniya-irkutskoy-oblasti',
);
export const UST_ILIMSK = goldRegister(
  'ust-ilimsk-collegium-2021-12-15',
  '2021-12-15-kollegiya-upravleniya-obrazovaniya',
);

/** Both seeds as one register. */
export const BOTH: Register = {
  ...IRKUTSK.register,
  documents: [...IRKUTSK.register.documents, ...UST_ILIMSK.register.documents],
  tasks: [...IRKUTSK.register.tasks, ...UST_ILIMSK.register.tasks],
  statements: [...IRKUTSK.register.statements, ...UST_ILIMSK.register.statements],
};

/** A register with one task changed, for a case the seeds do not have. */
export function withTask(changes: Partial<Task>): Register {
  const [first] = IRKUTSK.register.tasks;
  if (!first) throw new Error('the seed has no task');
  return { ...IRKUTSK.register, tasks: [{ ...first, ...changes }] };
}
