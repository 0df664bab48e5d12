import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  type Assignee,
  type Register,
  registerSchema,
  type Task,
  taskSchema,
} from '../../src/register/schema.js';

const gold = z.object({
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
      deadline: z.record(z.string(), z.unknown()).nullable(),
      line: z.number(),
    }),
  ),
  duplicates: z.array(z.tuple([z.string(), z.string()])),
});

const party = (name: string): Assignee => ({ name, text: name, inherited: true });

/** The register of a hand-annotated fixture, made without the parser. */
export function goldRegister(name: string): Register {
  const paper = gold.parse(JSON.parse(readFileSync(`fixtures/${name}.gold.json`, 'utf8')));
  const document = `${paper.date}-${name.split('-')[0]}`;
  const items = paper.items.map((item): Task => {
    const { line, ...rest } = item;
    const point = { line, column: 1, offset: line * 100 };
    return taskSchema.parse({
      ...rest,
      document,
      label: `${item.number}.`,
      section: null,
      heading: null,
      assignees: item.assignees.map(party),
      coAssignees: item.coAssignees.map(party),
      deadline: item.deadline === null ? null : goldDeadline(item.deadline),
      references: [],
      position: { start: point, end: point },
    });
  });
  const tasks = items.filter(({ kind }) => kind === 'task');
  const statements = items.filter(({ kind }) => kind === 'statement');
  return registerSchema.parse({
    schemaVersion: 1,
    generator: { name: 'decisions', version: '0.1.0' },
    documents: [
      {
        id: document,
        source: {
          path: `fixtures/${name}.txt`,
          format: 'txt',
          encoding: 'utf-8',
          sha256: 'a'.repeat(64),
        },
        kind: 'decision',
        title: `РЕШЕНИЕ: ${paper.issuer}`,
        issuer: paper.issuer,
        date: paper.date,
        number: paper.number,
        signatories: paper.signatories.map((signatory) => ({ name: signatory, post: null })),
        tasks: tasks.length,
        statements: statements.length,
      },
    ],
    tasks,
    statements,
    duplicates: paper.duplicates.map(([a, b]) => ({
      a: { document, task: a },
      b: { document, task: b },
      similarity: 1,
      kind: 'exact',
      sameAssignee: false,
    })),
    diagnostics: [],
  });
}

/** Fills in what the annotation leaves out because it does not compare it. */
function goldDeadline(deadline: Record<string, unknown>): Record<string, unknown> {
  const missing: Record<string, Record<string, unknown>> = {
    date: { bound: 'by' },
    'on-request': { requester: null },
    relative: { days: 'calendar', anchor: null },
    event: { event: deadline.text },
    schedule: { schedule: deadline.text },
    unknown: { reason: 'unknown' },
  };
  return { ...missing[String(deadline.type)], ...deadline };
}
