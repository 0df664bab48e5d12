import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Postgres } from './postgres.js';
import { runProgram } from './program.js';

interface Paper {
  issuer: string;
  number: number;
  year: number;
  items: string[];
}

const paper = ({ issuer, number, year, items }: Paper): string => `ПРИКАЗ
${issuer}
от 10 января ${year} года № ${number}

ПРИКАЗЫВАЮ:
${items.map((item, place) => `${place + 1}. ${item}`).join('\n')}

Начальник А.Б. Иванов
`;

const REPORT = 'представить отчёт о работе кружков и студий до 15 марта 2022 года.';
const CULTURE = 'управления культуры города Лугового';
const SCHOOLS = 'управления образования города Лугового';

/** What each file orders; «ЛЦК» is a spelling that only a table can explain. */
const PAPERS: Record<string, Paper> = {
  культура: { issuer: CULTURE, number: 1, year: 2022, items: [`Отделу кадров ${REPORT}`] },
  снова: {
    issuer: CULTURE,
    number: 2,
    year: 2022,
    items: [`ЛЦК ${REPORT.replace('кружков и студий', 'кружков, студий и секций')}`],
  },
  раньше: {
    issuer: CULTURE,
    number: 3,
    year: 2021,
    items: [`Отделу кадров ${REPORT.replace('кружков и студий', 'кружков, секций и студий')}`],
  },
  школы: { issuer: SCHOOLS, number: 4, year: 2022, items: [`Отделу кадров ${REPORT}`] },
};

const scratch = mkdtempSync(join(tmpdir(), 'decisions-store-compare-'));
let server: Postgres;

function run(...args: string[]) {
  return runProgram(scratch, args, {
    NO_COLOR: '1',
    DECISIONS_STORE: server.url,
  });
}

/** The numbers of the papers of each group, exact ones marked. */
function groups(): string[] {
  const { out } = run('duplicates', '-f', 'json', '-q');
  const { groups: found }: { groups: { match: string; tasks: { document: string }[] }[] } =
    JSON.parse(out);
  return found
    .map(({ match, tasks }) => {
      const numbers = tasks.map(
        ({ document }) => /^\d{4}-\d\d-\d\d-(\d)-/.exec(document)?.[1] ?? '',
      );
      return `${match} ${numbers.sort().join(' ')}`;
    })
    .sort();
}

beforeAll(async () => {
  mkdirSync(join(scratch, 'papers'));
  for (const [name, one] of Object.entries(PAPERS))
    writeFileSync(join(scratch, 'papers', `${name}.txt`), paper(one));
  writeFileSync(
    join(scratch, 'имена.json'),
    '{"Луговской центр культуры": ["ЛЦК", "Отдел кадров"]}',
  );
  server = await Postgres.start();
  expect(run('batch', 'papers', '--store', server.url).code).toBe(0);
});

afterAll(() => {
  server.stop();
  rmSync(scratch, { recursive: true });
});

test('the same words are found everywhere, near ones within an issuer and a year', () => {
  expect(groups()).toEqual(['exact 1 4', 'near 1 2']);
  const { out, err } = run('duplicates', '-f', 'csv');
  expect(err).toContain('4');
  expect(out).toContain('школы.txt');
  expect(run('duplicates', 'papers', '--store', server.url).err).toContain('и хранилище, и файлы');
});

describe('bodies of the archive', () => {
  const found = (...args: string[]): number =>
    run('query', ...args, '-f', 'csv')
      .out.trim()
      .split('\r\n').length - 1;

  test('are one however papers spell them, and the table of the user wins', () => {
    expect(found('--assignee', 'Отдел кадров')).toBe(3);
    expect(run('plan', 'papers', '--aliases', 'имена.json').out).toContain('читать нечего');
    for (const name of ['ЛЦК', 'Отдел кадров', 'Луговской центр культуры'])
      expect([name, found('--assignee', name)]).toEqual([name, 4]);
    const { out } = run('query', 'select body, tasks from by_assignee', '-f', 'json');
    expect(JSON.parse(out)).toEqual([{ body: 'Луговской центр культуры', tasks: 4 }]);
    const due = run('due', '--assignee', 'ЛЦК', '--as-of', '2022-02-01', '-f', 'json');
    expect(JSON.parse(due.out).counts).toMatchObject({ upcoming: 4 });
    const records = JSON.parse(run('query', '--assignee', 'ЛЦК', '-f', 'json').out);
    const ids = records.tasks.map(
      ({ assignees: [first] }: { assignees: { body: string }[] }) => first?.body,
    );
    expect(new Set(ids)).toEqual(new Set(['луговской-центр-культуры']));
    expect(run('duplicates', '-f', 'json', '-q').out).toContain(
      '"name":"Луговской центр культуры"',
    );
  });
});

describe('a trace over the store', () => {
  const upper = `ПРИКАЗ
министерства культуры Луговской области
от 1 января 2022 года № 100

ПРИКАЗЫВАЮ:
1. Управлению культуры города Лугового представить отчёт о работе кружков и студий до 1 марта 2022 года.

Министр В.Г. Петров
`;

  test('asks those whom the upper paper addresses, from its day on', () => {
    writeFileSync(join(scratch, 'сверху.txt'), upper);
    const { code, out } = run('trace', 'сверху.txt', '-f', 'json');
    const { columns, links } = JSON.parse(out);
    expect(columns.map(({ body }: { body: string }) => body)).toEqual([
      expect.stringMatching(/управлени[ея] культуры города Лугового/i),
    ]);
    // Number 3 is older than the upper paper; the schools are not addressed.
    expect(links).toHaveLength(2);
    expect(links.every(({ late }: { late: boolean }) => late)).toBe(true);
    expect(code).toBe(1);
  });

  test('says so where no paper could carry it out', () => {
    writeFileSync(join(scratch, 'позже.txt'), upper.replaceAll('2022', '2025'));
    const { code, err } = run('trace', 'позже.txt');
    expect([code, err]).toEqual([2, expect.stringContaining('нет документов, которые могли бы')]);
  });
});
