import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What a run of the built program gave. */
export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built program in a folder and waits for it. */
export function runProgram(cwd: string, args: readonly string[], env: Record<string, string>): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('bin/decisions.js'), ...args],
    { cwd, encoding: 'utf8', env: { ...process.env, LC_ALL: 'ru_RU.UTF-8', ...env } },
  );
  return { code: status, out: stdout, err: stderr };
}

/** An order with a deadline behind its label and one within its sentence. */
export const order = (number: number, term: string): string => `ПРИКАЗ
управления культуры города Лугового
от 10 января 2022 года № ${number}

ПРИКАЗЫВАЮ:
1. Отделу кадров составить списки участников смотра. Срок – ${term}
2. Директорам школ искусств организовать отдых детей до 15 мая 2022 года.

Начальник А.Б. Иванов
`;
