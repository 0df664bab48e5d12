import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registerFromSource } from '../../src/pipeline.js';
import { readSources } from '../../src/source/index.js';

const FOLDER = 'fixtures/files';
const ENDING = '.expected.json';

interface Expected {
  tasks: {
    id: string;
    text: string;
    assignees: string[];
    coAssignees: string[];
    deadline: { type: string; text: string; start: string | null; due: string | null } | null;
  }[];
  /** Rules of the reader's notes. */
  notes: string[];
}

function expected(name: string): Expected {
  return JSON.parse(readFileSync(join(FOLDER, `${name}${ENDING}`), 'utf8'));
}

async function read(name: string): Promise<Expected> {
  const path = join(FOLDER, name);
  const sources = await readSources(new Uint8Array(readFileSync(path)), { path });
  const read = sources.flatMap(({ source }) => registerFromSource(source, { path }).register.tasks);
  const tasks = read.map(({ id, text, assignees, coAssignees, deadline }) => ({
    id,
    text,
    assignees: assignees.map((party) => party.name),
    coAssignees: coAssignees.map((party) => party.name),
    deadline:
      deadline === null
        ? null
        : {
            type: deadline.type,
            text: deadline.text,
            start: deadline.start ?? null,
            due: deadline.due ?? null,
          },
  }));
  return { tasks, notes: sources.flatMap(({ source }) => source.notes.map(({ rule }) => rule)) };
}

const files = readdirSync(FOLDER);
const named = files
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length));

describe('files that were read wrongly once', () => {
  test('each has its register beside it', () => {
    expect(files.filter((file) => !file.endsWith(ENDING) && file !== 'README.md').sort()).toEqual(
      named.sort(),
    );
  });

  test.each(named)('%s', async (name) => {
    expect(await read(name)).toEqual(expected(name));
  });
});
