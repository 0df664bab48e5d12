import { Paragraph } from 'docx';
import { fill } from '../locale/index.js';
import type { Register } from '../register/schema.js';
import { BulkRows } from './docx/bulk-rows.js';
import { packDocx } from './docx/file.js';
import { acquaintance, centered, plain, signatures } from './docx/parts.js';
import { taskColumns, taskTable } from './docx/table.js';
import { DOCX_WORDS } from './docx/words.js';
import { type RegisterRow, registerRows } from './rows.js';
import type { Exporter } from './types.js';
import { datedLabel, partyNames } from './words.js';

/**
 * «Перечень поручений» as a Word document, ready to be signed and sent. When all its tasks have the
 * same assignee, he is named at the top and the column goes.
 */
const docx: Exporter = {
  binary: true,
  async write(register, options) {
    const words = DOCX_WORDS[options.lang];
    const rows = [...registerRows(register, options)];
    const common = commonAssignee(rows);
    const { index, item, task, assignees, deadline, done } = taskColumns(options.lang);
    const columns =
      common === null
        ? [index, item, task, assignees, deadline, done]
        : [index, item, { ...task, width: task.width + assignees.width }, deadline, done];
    const bulk = new BulkRows();
    return packDocx({
      bulk,
      title: words.title,
      landscape: true,
      words,
      children: [
        centered(words.title, { bold: true, size: 28 }),
        centered(source(register, words)),
        ...(common === null ? [] : [plain(fill(words.assignee, { name: common }), { bold: true })]),
        rows.length > 0 ? taskTable(rows, columns, bulk) : new Paragraph(words.noTasks),
        ...signatures(register, words),
        ...acquaintance(words),
      ],
    });
  },
};

export default docx;

function source({ documents }: Register, words: (typeof DOCX_WORDS)['ru']): string {
  const [only, ...others] = documents;
  return only && others.length === 0
    ? fill(words.byDocument, { document: datedLabel(only) })
    : fill(words.byDocuments, { count: documents.length });
}

/** The names all the tasks are addressed to alike, without co-assignees; else null. */
function commonAssignee(rows: readonly RegisterRow[]): string | null {
  const names = new Set(
    rows.map(({ task }) => `${partyNames(task.assignees)}\n${partyNames(task.coAssignees)}`),
  );
  const [only, ...others] = names;
  const [assignees, coAssignees] = only?.split('\n') ?? [];
  return others.length === 0 && assignees && coAssignees === '' ? assignees : null;
}
