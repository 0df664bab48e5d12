// Writes the register of a made archive as `decisions batch` would: a JSON Lines file of papers with
// their tasks, the same for the same count. For trying commands at scale.
// npx tsx bench/made-archive.ts COUNT FILE
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { madeTexts, random } from './made-tasks.js';

const PLACES =
  'Березовка Заречье Ключи Луговое Приозерье Северный Таежный Усть-Кут Ангарск Братск Зима Черемхово Тулун Саянск Шелехов Бодайбо'.split(
    ' ',
  );
const BODIES = [
  ['отдел образования', 'отделу образования'],
  ['комитет по финансам', 'комитету по финансам'],
  ['управление культуры', 'управлению культуры'],
  ['отдел архитектуры и градостроительства', 'отделу архитектуры и градостроительства'],
  ['комиссия по делам несовершеннолетних', 'комиссии по делам несовершеннолетних'],
  ['управление социальной защиты', 'управлению социальной защиты'],
] as const;

const [countText = '', file = ''] = process.argv.slice(2);
const count = Number(countText);
if (!(count > 0) || file === '') throw new Error('npx tsx bench/made-archive.ts COUNT FILE');

const next = random(42);
const below = (end: number): number => Math.floor(next() * end);
const twoDigits = (number: number): string => String(number).padStart(2, '0');

function documentOf(id: string, paper: number, date: string, place: string, tasks: number) {
  return {
    record: 'document',
    id,
    source: {
      path: `archive/${Math.floor(paper / 500)}/${paper}.docx`,
      format: 'docx',
      encoding: 'utf-8',
      sha256: paper.toString(16).padStart(64, '0'),
    },
    kind: 'resolution',
    title: 'О мерах по исполнению решений',
    issuer: `Администрация муниципального образования «${place}» № ${below(40)}`,
    date,
    number: `${below(900)}-п`,
    signatories: [{ name: 'И.И. Петров', post: 'Глава администрации' }],
    tasks,
    statements: 0,
  };
}

function* lines(): Generator<string> {
  let left = 0;
  let paper = 0;
  let item = 0;
  let document = '';
  for (const text of madeTexts(count)) {
    if (left === 0) {
      left = 5 + below(30);
      item = 0;
      paper += 1;
      const place = PLACES[below(PLACES.length)] ?? '';
      const date = `${2012 + below(12)}-${twoDigits(1 + below(12))}-${twoDigits(1 + below(28))}`;
      document = `${date}-postanovlenie-${paper}`;
      yield JSON.stringify(documentOf(document, paper, date, place, left));
    }
    left -= 1;
    item += 1;
    const [name, printed] = BODIES[below(BODIES.length)] ?? BODIES[0];
    const due = `2024-${twoDigits(1 + below(12))}-${twoDigits(1 + below(28))}`;
    const assignee = { name, text: printed, inherited: true, body: `body-${below(400)}` };
    yield JSON.stringify({
      record: 'task',
      id: String(item),
      document,
      kind: 'task',
      number: String(item),
      label: `${item}.`,
      parent: null,
      section: null,
      heading: `Поручить ${printed}`,
      text,
      assignees: [assignee],
      coAssignees: [],
      deadline: { text: due, edtf: due, type: 'date', start: null, due, bound: 'on' },
      references: [],
      position: {
        start: { line: item * 2, column: 1, offset: item * 200 },
        end: { line: item * 2 + 1, column: 40, offset: item * 200 + 180 },
      },
    });
  }
}

const out = createWriteStream(file);
let waiting = '';
for (const line of lines()) {
  waiting += `${line}\n`;
  if (waiting.length < 1 << 18) continue;
  if (!out.write(waiting)) await once(out, 'drain');
  waiting = '';
}
out.end(waiting);
await once(out, 'finish');
