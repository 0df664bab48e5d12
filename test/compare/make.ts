import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { deadlineSchema } from '../../src/register/deadline-schema.js';
import {
  type Register,
  type RegisterDocument,
  type Task,
  taskSchema,
} from '../../src/register/schema.js';

const POSITION = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** A task of a test, with what the test does not care about filled in. */
export function makeTask(task: Partial<Task> & { id: string; text: string }): Task {
  return {
    document: 'paper',
    kind: 'task',
    number: task.id.replace(/#.*/, ''),
    label: null,
    parent: null,
    section: null,
    heading: null,
    assignees: [],
    coAssignees: [],
    deadline: null,
    references: [],
    position: POSITION,
    ...task,
  };
}

/** An addressee as a register holds it. */
export function assignee(name: string, inherited = true): Task['assignees'][number] {
  return { name, text: name, inherited };
}

export function makeDocument(
  document: Partial<RegisterDocument> & { id: string },
): RegisterDocument {
  return {
    source: { path: `${document.id}.txt`, format: 'txt', encoding: 'utf-8', sha256: document.id },
    kind: 'decision',
    title: null,
    issuer: null,
    date: null,
    number: null,
    signatories: [],
    tasks: 0,
    statements: 0,
    ...document,
  };
}

export function makeRegister(documents: RegisterDocument[], all: Task[]): Register {
  return {
    schemaVersion: 1,
    generator: { name: 'decisions', version: '0.0.0' },
    documents,
    tasks: all.filter((task) => task.kind === 'task'),
    statements: all.filter((task) => task.kind === 'statement'),
    duplicates: [],
    diagnostics: [],
  };
}

const goldSchema = z.object({
  issuer: z.string().nullable(),
  date: z.string().nullable(),
  items: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      parent: z.string().nullable(),
      kind: taskSchema.shape.kind,
      text: z.string(),
      assignees: z.array(z.string()),
      coAssignees: z.array(z.string()),
      deadline: z.record(z.string(), z.unknown()).nullable(),
      line: z.number(),
    }),
  ),
});

/** The hand-annotated register of a real decision, as the program would give it. */
export function goldRegister(name: string): Register {
  const json: unknown = JSON.parse(readFileSync(`fixtures/${name}.gold.json`, 'utf8'));
  const gold = goldSchema.parse(json);
  const tasks = gold.items.map((item) =>
    makeTask({
      id: item.id,
      text: item.text,
      document: name,
      number: item.number,
      parent: item.parent,
      kind: item.kind,
      assignees: item.assignees.map((name_) => assignee(name_)),
      coAssignees: item.coAssignees.map((name_) => assignee(name_)),
      deadline: item.deadline === null ? null : goldDeadline(item.deadline),
    }),
  );
  const document = makeDocument({ id: name, issuer: gold.issuer, date: gold.date });
  return makeRegister([document], tasks);
}

/** The gold leaves out what it does not judge; the schema wants it. */
function goldDeadline(deadline: Record<string, unknown>): Task['deadline'] {
  const extra: Record<string, Record<string, unknown>> = {
    date: { bound: 'by' },
    'on-request': { requester: null },
  };
  return deadlineSchema.parse({ ...extra[String(deadline.type)], ...deadline });
}
