import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { Workspace } from './workspace.js';

const HEAD = 'РЕШЕНИЕ\nколлегии управления культуры города Лугового\n';
const PAPER = `${HEAD}от 5 марта 2022 года № 7
О подготовке к зиме
КОЛЛЕГИЯ РЕШИЛА:
1. Отделу кадров представить отчёт до 1 апреля 2022 года.
2. Отделу архива сдать дела до 1 мая 2022 года.
`;
const AMENDMENT = `${HEAD}от 5 апреля 2022 года № 9
О внесении изменений в решение от 5 марта 2022 года № 7
КОЛЛЕГИЯ РЕШИЛА:
1. В пункте 2 решения коллегии от 5 марта 2022 года № 7 слова «до 1 мая 2022 года» заменить словами «до 1 июня 2022 года».
`;
const KEPT = ['json', 'jsonl', 'csv', 'xlsx', 'ods'] as const;

/** A register that a person works in, as JSON and in the format asked for. */
function kept(format: string): { work: Workspace; name: string } {
  const work = new Workspace({ 'a.txt': PAPER, 'изм.txt': AMENDMENT });
  expect(work.run(['parse', 'a.txt', '-o', 'м.json']).code).toBe(0);
  const register: { tasks: Record<string, unknown>[] } = JSON.parse(work.read('м.json'));
  for (const task of register.tasks.slice(0, 1)) {
    task['tracking'] = {
      status: 'исполнено',
      completed: '2022-03-30',
      note: 'письмо № 5',
      own: { Куратор: 'Петрова' },
    };
  }
  work.write('м.json', JSON.stringify(register));
  const name = `р.${format}`;
  // JSON Lines are for streams: read like all, and not brought up to date.
  const living = format === 'jsonl' ? [] : ['--update'];
  expect(work.run(['parse', 'м.json', '-o', name, ...living]).code).toBe(0);
  return { work, name };
}

/** The words of a file, whatever it is made of. */
function wordsOf(work: Workspace, name: string): string {
  if (!/\.(?:docx|xlsx|ods)$/.test(name)) return work.read(name);
  const program = `import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
print(' '.join(z.read(n).decode('utf-8') for n in z.namelist() if n.endswith('.xml')))`;
  const args = ['-c', program, work.path(name)];
  return execFileSync('/usr/bin/python3', args, { encoding: 'utf8', maxBuffer: 1 << 26 });
}

describe('a kept register becomes anything else, with what people wrote', () => {
  test.each(KEPT)(
    'from %s',
    (format) => {
      const { work, name } = kept(format);
      for (const target of ['html', 'docx', 'md', 'xlsx', 'ods', 'csv', 'json', 'jsonl']) {
        const made = `в.${target}`;
        expect(work.run(['parse', name, '-o', made]).err).toContain(`записано: ${made}`);
        const words = wordsOf(work, made);
        for (const word of ['исполнено', 'письмо № 5', 'сдать дела']) expect(words).toContain(word);
        if (target !== 'docx' && target !== 'html') expect(words).toContain('Петрова');
      }
      expect(work.run(['parse', name, '-o', 'в.ics', '--todo']).code).toBe(0);
      expect(work.read('в.ics')).toMatch(/STATUS:COMPLETED/);
      expect(work.run(['parse', name, '-o', 'в.parquet']).code).toBe(0);
      expect(work.run(['parse', name, '-o', 'обратно.json']).code).toBe(0);
      const back: { tasks: { tracking?: unknown; deadline: { due: string } }[] } = JSON.parse(
        work.read('обратно.json'),
      );
      expect(back.tasks[0]?.tracking).toMatchObject({
        status: 'исполнено',
        completed: '2022-03-30',
        note: 'письмо № 5',
        own: { Куратор: 'Петрова' },
      });
      expect(back.tasks.map(({ deadline }) => deadline.due)).toEqual(['2022-04-01', '2022-05-01']);
      const due = work.run(['due', name, '--as-of', '10.04.2022', '--within', '30']).out;
      expect(due).toContain('сдать дела');
      expect(due).not.toContain('представить отчёт');
      expect(work.run(['letters', name, '-o', 'письма']).code).toBe(0);
    },
    120_000,
  );

  test.each(['xlsx', 'ods', 'csv', 'json'])(
    'takes up an amendment: %s',
    (format) => {
      const { work, name } = kept(format);
      // A register made by --update has the marks an update needs, in a CSV too.
      expect(work.run(['parse', 'a.txt', '-o', name, '--update']).code).toBe(0);
      const amend = ['amend', 'a.txt', 'изм.txt', '-o', name, '--update'];
      expect(work.run(amend).err).toMatch(/добавлено 0, изменено в документах 1, .* исчезло 0/);
      expect(work.run(amend).err).toMatch(/изменений нет/);
      const { out } = work.run(['parse', name, '-f', 'json']);
      const { tasks }: { tasks: { tracking?: { status?: string }; deadline: { due: string } }[] } =
        JSON.parse(out);
      expect(tasks.map(({ deadline }) => deadline.due)).toEqual(['2022-04-01', '2022-06-01']);
      expect(tasks[0]?.tracking?.status).toBe('исполнено');
      // Withdrawn, it is in no list; what people wrote stays.
      expect(work.run(['withdraw', name, 'a.txt']).err).toMatch(/отозванных документов: 2/);
      expect(work.run(['due', name, '--as-of', '10.04.2022']).out).not.toContain('сдать дела');
      expect(work.run(['parse', name, '-f', 'json']).out).toContain('письмо № 5');
    },
    120_000,
  );

  test.each(['xlsx', 'ods', 'csv', 'json'])(
    'two copies become one: %s',
    (format) => {
      const { work, name } = kept(format);
      const second = `второй.${format}`;
      execFileSync('cp', [work.path(name), work.path(second)]);
      expect(work.run(['parse', 'изм.txt', '-o', second, '--update']).code).toBe(0);
      const { code, err } = work.run(['merge', name, second, '-o', `общий.${format}`]);
      expect([code, err]).toEqual([0, expect.stringMatching(/общий/)]);
      const { out } = work.run(['parse', `общий.${format}`, '-f', 'json']);
      const { tasks }: { tasks: { tracking?: { status?: string } }[] } = JSON.parse(out);
      expect(tasks.length).toBeGreaterThanOrEqual(2);
      expect(tasks.filter(({ tracking }) => tracking?.status === 'исполнено')).toHaveLength(1);
    },
    120_000,
  );
});
