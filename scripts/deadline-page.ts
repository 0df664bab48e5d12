import { readTable } from '../test/deadline/table.js';

const NOTE =
  '<!-- Written by `npm run docs:deadlines` from test/deadline/data; changes made here are lost. -->';
/** Types in the order of the page, each with what it is. */
const TYPES: [type: string, meaning: string][] = [
  ['date', 'One day. `start` is null, `due` is the last day on which the task is done in time.'],
  ['period', 'First and last day, both inclusive.'],
  ['recurring', 'An RRULE of RFC 5545 that stands alone; `start` and `due` are the first time.'],
  ['relative', 'An ISO 8601 duration and what it counts from.'],
  ['event', 'It hangs on something happening; no dates.'],
  ['schedule', 'It is set in another paper; no dates.'],
  ['on-request', 'Somebody has to ask; no dates.'],
  [
    'continuous',
    'It has no last day. `start` where it begins on a day («с 1 сентября 2022 года»): nobody is late on it.',
  ],
  ['multiple', 'Several deadlines; `due` is the last.'],
  ['unknown', 'Not understood, always with a reason. Nothing is guessed.'],
];
/** Columns that are shown; the document's date where it differs from the usual one. */
const SHOWN = [
  'start',
  'due',
  'bound',
  'granularity',
  'rrule',
  'duration',
  'days',
  'anchor',
  'requester',
  'members',
  'inferred',
  'reason',
];
const EXAMPLES = 4;

/** The page of deadline types, written from the rows of the test tables that carry a note. */
export function deadlinePage(): string {
  const lines = [
    NOTE,
    '# Deadlines',
    '',
    'How deadline phrases of Russian office work are read. Every example below is a row of the test',
    'tables in `test/deadline/data`; the document is dated 2021-11-26 (a Friday) unless a date is shown.',
    'To teach the program a phrase, add a row there: tab-separated, one file per type.',
    '',
    '`dueWorkday` stands beside a `due` that is a day off by the calendar: the working day before it, by',
    'which office work wants an assignment done. `due` itself is never moved. Years whose transfers of',
    'days off are not known are counted by weekends and the holidays of art. 112 of the Labour Code, and a',
    'diagnostic says so (`calendar-year-unknown`).',
    '',
    'Inside a sentence a day is read wherever it stands, whole or as `unknown` with a diagnostic: «до 31',
    'апреля», «до 01.04.20__», «до 1 апреля года, следующего за …» are `unknown`; names («улица 8 Марта»),',
    'words in quotes, the days of other acts («решение от 5 марта 2022 года № 7») and of a state of things',
    '(«по состоянию на 1 июня») are none. A day that is left unread in an item without a deadline is told',
    '(`deadline-doubtful`). A term without an anchor in an order that comes round («при выявлении … в',
    'течение трёх дней уведомлять») has no day of its own.',
  ];
  for (const [type, meaning] of TYPES) lines.push('', `## ${type}`, '', meaning, ...section(type));
  return `${lines.join('\n')}\n`;
}

function section(type: string): string[] {
  const lines: string[] = [];
  let left = 0;
  for (const { phrase, cells } of readTable(type)) {
    if (cells.note) {
      lines.push('', cells.note, '');
      left = EXAMPLES;
    }
    if (left-- <= 0 || phrase === '') continue;
    const told = SHOWN.filter((column) => cells[column]).map(
      (column) => `${column} \`${cells[column]}\``,
    );
    const dated = cells.document ? ` (document of ${cells.document})` : '';
    const result = told.length > 0 ? ` → ${told.join(', ')}` : '';
    lines.push(`- «${phrase}»${dated}${result}`);
  }
  return lines;
}
