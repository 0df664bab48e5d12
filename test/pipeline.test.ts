import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDecision, registerSchema, type Task } from '../src/index.js';

interface GoldItem {
  id: string;
  number: string;
  parent: string | null;
  kind: string;
  text: string;
  assignees: string[];
  coAssignees: string[];
  deadline: Record<string, unknown> | null;
  line: number;
}
interface Gold {
  kind: string;
  issuer: string;
  date: string;
  number: string | null;
  signatories: string[];
  items: GoldItem[];
  duplicates: [string, string][];
}

const read = (name: string) => readFileSync(`fixtures/${name}`, 'utf8');

/** A record reduced to what the annotation says. */
function annotated(task: Task, gold: GoldItem): GoldItem {
  const deadline = task.deadline as Record<string, unknown> | null;
  return {
    id: task.id,
    number: task.number,
    parent: task.parent,
    kind: task.kind,
    text: task.text,
    assignees: task.assignees.map(({ name }) => name),
    coAssignees: task.coAssignees.map(({ name }) => name),
    deadline:
      deadline === null
        ? null
        : Object.fromEntries(
            Object.keys(gold.deadline ?? { type: '' }).map((key) => [key, deadline[key]]),
          ),
    line: task.position.start.line,
  };
}

describe.each(['irkutsk-collegium-2021-11-26', 'ust-ilimsk-collegium-2021-12-15'])('%s', (name) => {
  const gold: Gold = JSON.parse(read(`${name}.gold.json`));
  const text = read(`${name}.txt`);
  const register = parseDecision(text, { path: `${name}.txt` });
  const byPlace = [...register.tasks, ...register.statements].sort(
    (a, b) => a.position.start.offset - b.position.start.offset,
  );

  test('the items come out as annotated by hand', () => {
    expect(byPlace.map(({ id }) => id)).toEqual(gold.items.map(({ id }) => id));
    gold.items.forEach((item, index) => {
      const task = byPlace[index];
      expect(task && annotated(task, item)).toEqual(item);
    });
  });

  test('the header and the signatures come out as annotated by hand', () => {
    const [document] = register.documents;
    expect(document).toMatchObject({
      kind: gold.kind,
      issuer: gold.issuer,
      date: gold.date,
      number: gold.number,
    });
    expect(document?.signatories.map(({ name: signatory }) => signatory)).toEqual(gold.signatories);
  });

  test('the duplicates are the annotated ones and no others', () => {
    expect(register.duplicates.map(({ a, b }) => [a.task, b.task])).toEqual(gold.duplicates);
    for (const duplicate of register.duplicates) {
      expect(duplicate).toMatchObject({ kind: 'exact', similarity: 1, sameAssignee: false });
    }
  });

  test('the register fits its schema', () => {
    expect(registerSchema.parse(register)).toEqual(register);
  });

  test('positions point at what they say', () => {
    for (const { position, text: words } of byPlace) {
      const printed = text.slice(position.start.offset, position.end.offset);
      const flat = printed.replace(/\s+/g, ' ');
      expect(flat).toContain(words.slice(0, 40));
      const lineStart = text.lastIndexOf('\n', position.start.offset - 1) + 1;
      expect(position.start.column).toBe(position.start.offset - lineStart + 1);
      expect(position.start.line).toBe(text.slice(0, lineStart).split('\n').length);
    }
  });
});
