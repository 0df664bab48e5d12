import { AlignmentType, type FileChild, Paragraph } from 'docx';
import { fill, type Lang } from '../locale/index.js';
import type { Assignee, Register } from '../register/schema.js';
import { partyKey } from '../register/select.js';
import { packDocx } from './docx/file.js';
import { centered, plain, run, signatures } from './docx/parts.js';
import { taskColumns, taskTable } from './docx/table.js';
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
  for (const { party, rows } of recipients(register)) {
    if (options.to && !options.to(party)) continue;
    const assignee = partyNames([party]);
    yield {
      assignee,
      tasks: rows.length,
      fileName: `${unique(safeFileName(assignee, 'letter'), taken)}.docx`,
      data: await letter(register, party, rows, options.lang),
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
  lang: Lang,
): Promise<Uint8Array> {
  const words = DOCX_WORDS[lang];
  const documents = [...new Map(rows.map(({ document }) => [document.id, document])).values()];
  const labels = documents.map((document) => datedLabel(document)).join('; ');
  const { item, task, deadline } = taskColumns(lang);
  const key = partyKey(party);
  const columns = [
    item,
    { ...task, width: 6400, lines: (row: RegisterRow) => withRole(row, key, lang) },
    { ...deadline, width: 2600 },
  ];
  const children: FileChild[] = [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { left: 4800 },
      spacing: { after: 480 },
      children: [run(fill(words.to, { name: partyNames([party]) }))],
    }),
    centered(words.subject, { bold: true }),
    plain(fill(words.sending, { document: labels })),
    taskTable(rows, columns),
    new Paragraph({ spacing: { before: 240 }, children: [run(words.report)] }),
    ...signatures({ ...register, documents }, words),
    new Paragraph({
      spacing: { before: 480 },
      children: [run(`${words.drafted} ____________________`, { size: 20 })],
    }),
  ];
  return packDocx({ title: words.subject, landscape: false, words, children });
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
