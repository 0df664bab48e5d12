import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDecision, readSource, registerFromSource, type Task } from '../../src/index.js';
import type { Span } from '../../src/register/schema.js';

/** Letters and figures alone: line breaks and split words leave no trace in them. */
const bare = (text: string): string => text.replace(/[^A-Za-zЀ-ӿ\d№]/g, '');

function printed(text: string, spans: readonly Span[] | undefined): string {
  return bare((spans ?? []).map(({ start, end }) => text.slice(start, end)).join(''));
}

function papers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name));
}

function leaves({ tasks, statements }: { tasks: Task[]; statements: Task[] }): Task[] {
  return [...tasks, ...statements];
}

describe('places', () => {
  test.each(papers('fixtures'))('%s: every field stands where its place says', (path) => {
    const text = readFileSync(path, 'utf8');
    const register = parseDecision(text, { places: true });
    for (const task of leaves(register)) {
      expect(printed(text, task.places?.text)).toBe(bare(task.text));
      task.assignees.forEach((party, at) => {
        expect(printed(text, task.places?.assignees[at])).toContain(bare(party.text));
      });
      if (task.deadline !== null && task.deadline.type !== 'multiple')
        expect(printed(text, task.places?.deadline)).toContain(bare(task.deadline.text));
    }
    for (const document of register.documents) {
      if (document.number !== null)
        expect(printed(text, document.places?.number)).toBe(bare(document.number));
      expect(document.places?.signatories.length).toBe(document.signatories.length);
    }
  });

  test.each(papers('fixtures').slice(0, 20))(
    '%s: without them the register is the same',
    (path) => {
      const text = readFileSync(path, 'utf8');
      const { documents, tasks, statements, ...rest } = parseDecision(text, { places: true });
      const plain = <Record extends { places?: unknown }>({ places, ...record }: Record) => record;
      expect(parseDecision(text)).toEqual({
        ...rest,
        documents: documents.map(plain),
        tasks: tasks.map(plain),
        statements: statements.map(plain),
      });
    },
  );

  test('the head of a paper is found in the case it is printed in', () => {
    const text = readFileSync('fixtures/ust-ilimsk-collegium-2021-12-15.txt', 'utf8');
    const [document] = parseDecision(text, { places: true }).documents;
    const show = (spans: readonly Span[] | undefined) =>
      (spans ?? []).map(({ start, end }) => text.slice(start, end));
    expect(show(document?.places?.date)).toEqual(['15 декабря 2021 года']);
    expect(show(document?.places?.issuer).join(' ')).toMatch(/^Коллегия Управления образования/);
    expect(show(document?.places?.title).join(' ')).toMatch(/^Решения коллегии/);
  });

  test('an inherited assignee and deadline point at their heading', () => {
    const text = `ПРИКАЗ
управления культуры города Лугового
от 5 марта 2022 года № 7

ПРИКАЗЫВАЮ:
1. Отделу кадров, отделу архива в срок до 1 мая 2022 года:
1.1. Провести смотр.
1.2. Провести сход.

Начальник А.Б. Иванов`;
    const [document] = parseDecision(text, { places: true }).documents;
    const { tasks } = parseDecision(text, { places: true });
    const show = (spans: readonly Span[] | undefined) =>
      (spans ?? []).map(({ start, end }) => text.slice(start, end));
    for (const { places } of tasks) {
      expect(places?.assignees.map(show)).toEqual([['Отделу кадров'], ['отделу архива']]);
      expect(show(places?.deadline)).toEqual(['в срок до 1 мая 2022 года']);
    }
    expect(show(document?.places?.number)).toEqual(['7']);
    expect(document?.places?.signatories.map(show)).toEqual([['Начальник А.Б. Иванов']]);
  });

  test('points into the text of a DOCX as into that of a text file', async () => {
    const bytes = readFileSync('fixtures/formats/ust-ilimsk-lists.docx');
    const source = await readSource(new Uint8Array(bytes));
    const { register } = registerFromSource(source, { places: true });
    expect(register.tasks.length).toBeGreaterThan(10);
    for (const task of register.tasks)
      expect(printed(source.text, task.places?.text)).toBe(bare(task.text));
  });
});
