import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Workspace } from './workspace.js';

const PARTS = 3;
const PAPERS = 9;

function paper(number: number): string {
  return `ПРИКАЗ
управления культуры города Лугового
от 5 марта 2022 года № ${number}

ПРИКАЗЫВАЮ:
1. Отделу кадров № ${number} представить отчёт до ${number} апреля 2022 года.

Начальник А.Б. Иванов
`;
}

function archive(): Workspace {
  const files = Array.from({ length: PAPERS }, (_, at) => [`архив/${at + 1}.txt`, paper(at + 1)]);
  return new Workspace(Object.fromEntries(files));
}

/** The tasks of a combined register, whatever their order. */
function tasks(space: Workspace, folder: string): string[] {
  return space
    .read(join(folder, 'register.jsonl'))
    .split('\n')
    .filter((line) => line.includes('"record":"task"'))
    .map((line) => JSON.parse(line).text)
    .sort();
}

test('parts read apart are the whole archive, each paper once', () => {
  const space = archive();
  expect(space.run(['batch', 'архив', '-o', 'целое', '--jobs', '1']).code).toBe(0);
  const found: string[] = [];
  for (let part = 1; part <= PARTS; part++) {
    const env =
      part === 1
        ? {
            SLURM_ARRAY_TASK_ID: '1',
            SLURM_ARRAY_TASK_MIN: '1',
            SLURM_ARRAY_TASK_COUNT: String(PARTS),
          }
        : {};
    const option = part === 1 ? [] : ['--shard', `${part}/${PARTS}`];
    const { code, err } = space.run(
      ['batch', 'архив', '-o', 'части', '--jobs', '1', ...option],
      '',
      env,
    );
    expect(code).toBe(0);
    if (part === 1) expect(err).toContain('часть 1 из 3 (SLURM_ARRAY_TASK_ID)');
    found.push(...tasks(space, `части/part-${part}-of-${PARTS}`));
  }
  expect(found.sort()).toEqual(tasks(space, 'целое'));
});

test('a list names the papers: lines, zero bytes, standard input; what is gone is told', () => {
  const space = archive();
  space.write('список', 'архив/1.txt\nархив/2.txt\r\nархив/1.txt\nархив/нет.txt\n');
  const listed = space.run(['batch', '--files-from', 'список', '-o', 'а', '--jobs', '1']);
  expect(listed.code).toBe(1);
  expect(JSON.parse(space.read('а/batch.json'))).toMatchObject({
    totals: { read: 2, failed: 1 },
    failed: [{ path: 'архив/нет.txt' }],
  });
  expect(existsSync(space.path('а/papers/архив/1.txt.json'))).toBe(true);
  const piped = space.run(
    ['batch', '--files-from', '-', '-o', 'б', '--jobs', '1'],
    'архив/3.txt\0архив/4.txt\0',
  );
  expect(piped.code).toBe(0);
  expect(tasks(space, 'б')).toHaveLength(2);
  const nothing = space.run(['batch', '-o', 'в']);
  expect(nothing.code).toBe(2);
  expect(nothing.err).toContain('не указано, что читать');
  expect(space.run(['batch', '--files-from', 'нет', '-o', 'в']).code).toBe(2);
});

test('paths in, records out: one paper after the other, a bad one does not stop them', () => {
  const space = archive();
  const { code, out, err } = space.run(
    ['parse', '--stdin-paths', '-f', 'jsonl'],
    'архив/1.txt\nархив/нет.txt\nархив/2.txt\n',
  );
  expect(code).toBe(1);
  expect(err).toContain('архив/нет.txt');
  const records = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records.filter(({ record }) => record === 'document')).toHaveLength(2);
  expect(records.filter(({ record }) => record === 'task')).toHaveLength(2);
  expect(space.run(['parse', '--stdin-paths', '-o', 'x.jsonl']).code).toBe(2);
});
