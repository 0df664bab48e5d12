import { figureDate } from '../calendar/iso.js';
import { fill, type Lang } from '../locale/index.js';
import type { Deadline } from '../model/deadline.js';
import type { Assignee, Register } from '../register/schema.js';
import { partyKey } from '../register/select.js';
import { BulkRows } from './docx/bulk-rows.js';
import { LetterForms } from './docx/letter-forms.js';
import { type TaskColumn, taskColumns, taskTable } from './docx/table.js';
import { DOCX_WORDS } from './docx/words.js';
import { type RegisterRow, registerRows } from './rows.js';
import { safeFileName } from './safe-name.js';
import { datedLabel, partyNames } from './words.js';

/** A letter to one assignee. */
export interface Letter {
  /** The assignee as named in the register. */
  assignee: string;
  /** Tasks in it. */
  tasks: number;
  /** Safe on any system, unique among the letters even where case does not count. */
  fileName: string;
  data: Uint8Array;
}

/**
 * A letter for every assignee of a register (or those that `to` picks) with the extracts that
 * concern them, as assignee or as co-assignee, in the order in which the papers name them.
 */
export async function* letters(
  register: Register,
  options: { lang: Lang; to?: (party: Assignee) => boolean },
): AsyncGenerator<Letter> {
  const taken = new Set<string>();
  const { lang } = options;
  const forms = new LetterForms(DOCX_WORDS[lang], letterColumns(lang));
  for (const { party, rows } of recipients(register)) {
    if (options.to && !options.to(party)) continue;
    const assignee = partyNames([party]);
    yield {
      assignee,
      tasks: rows.length,
      fileName: `${unique(safeFileName(assignee, 'letter'), taken)}.docx`,
      data: await letter(register, party, rows, { forms, lang }),
    };
  }
}

/** How many tasks name nobody, and so are in no letter. */
export function unaddressed(register: Register): number {
  return register.tasks.filter(
    ({ assignees, coAssignees }) => assignees.length + coAssignees.length === 0,
  ).length;
}

interface Recipient {
  party: Assignee;
  rows: RegisterRow[];
}

function recipients(register: Register): Recipient[] {
  const found = new Map<string, Recipient>();
  for (const row of registerRows(register, { all: false })) {
    const parties = [...row.task.assignees, ...row.task.coAssignees];
    for (const party of parties) {
      const key = partyKey(party);
      const recipient = found.get(key);
      if (!recipient) found.set(key, { party, rows: [row] });
      else if (recipient.rows.at(-1) !== row) recipient.rows.push(row);
    }
  }
  return [...found.values()];
}

async function letter(
  register: Register,
  party: Assignee,
  rows: RegisterRow[],
  { forms, lang }: { forms: LetterForms; lang: Lang },
): Promise<Uint8Array> {
  const words = DOCX_WORDS[lang];
  const documents = [...new Map(rows.map(({ document }) => [document.id, document])).values()];
  const labels = documents.map((document) => datedLabel(document)).join('; ');
  const bulk = new BulkRows();
  taskTable(rows, letterColumns(lang, partyKey(party)), bulk);
  return forms.fill(
    { ...register, documents },
    {
      to: fill(words.to, { name: addresseeOf(party, lang) }),
      sending: fill(words.sending, { document: labels }),
      bulk,
    },
  );
}

/** The columns of a letter's table; without a recipient, as far as they are the same in all. */
function letterColumns(lang: Lang, key = ''): TaskColumn[] {
  const { item, task, deadline } = taskColumns(lang);
  return [
    item,
    { ...task, width: 6400, lines: (row: RegisterRow) => withRole(row, key, lang) },
    {
      ...deadline,
      width: 2600,
      lines: ({ task: own }: RegisterRow) => [dayOf(own.deadline, lang)],
    },
  ];
}

/** The recipient in the dative, where a paper prints it so: «Отделу кадров». */
function addresseeOf(party: Assignee, lang: Lang): string {
  const name = partyNames([party]);
  const [first = ''] = party.text.trim().split(/\s/);
  const bent = first.toLowerCase() !== (party.name.split(/\s/)[0] ?? '').toLowerCase();
  if (lang !== 'ru' || !bent || !DATIVE.test(first)) return name;
  const person = party.person === undefined ? '' : ` (${party.person})`;
  return party.text.charAt(0).toUpperCase() + party.text.slice(1) + person;
}

/** Endings of a dative, of nouns and adjectives. */
const DATIVE = /(?:[уюе]|[аяы]м|[ое]му|ии|[ое]й|им|ым)$/i;

/** One form of the date in the whole letter; what has none stands as it is printed. */
function dayOf(deadline: Deadline | null, lang: Lang): string {
  const words = DOCX_WORDS[lang];
  if (deadline === null) return words.noDeadline;
  if (deadline.due === null || deadline.type === 'recurring' || deadline.type === 'multiple')
    return deadline.text;
  return fill(words.until, { date: figureDate(deadline.due) });
}

/** The text, and whose task it is where the recipient is to help only. */
function withRole({ task }: RegisterRow, key: string, lang: Lang): string[] {
  const isAssignee = task.assignees.some((party) => partyKey(party) === key);
  if (isAssignee) return [task.text];
  const names = partyNames(task.assignees);
  return [task.text, fill(DOCX_WORDS[lang].coRole, { names })];
}

function unique(name: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    const folded = candidate.toLowerCase().normalize('NFKC');
    if (!taken.has(folded)) {
      taken.add(folded);
      return candidate;
    }
  }
}
