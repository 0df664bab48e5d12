import { figureDate } from '../calendar/iso.js';
import { countTasks, type Lang } from '../locale/index.js';
import type { Register, RegisterDocument } from '../register/schema.js';
import { chooseColumns, findColumn } from './choose-columns.js';
import type { CellValue, Column } from './columns.js';
import { withOwnColumns } from './own-columns.js';
import { type RegisterRow, registerRows } from './rows.js';
import { isTracked } from './tracking-lines.js';
import type { Exporter, ExportOptions } from './types.js';
import { datedLabel } from './words.js';

/** Narrow enough to be read as plain text; the rest is there for the asking with `--columns`. */
const DEFAULTS = ['number', 'text', 'assignees', 'deadline', 'due'];

/** What people note; shown of a register they keep. */
const TRACKED = ['status', 'completed', 'note'];

/** GitHub Flavored Markdown: a heading for each paper and a table of its tasks below. */
const md: Exporter = {
  binary: false,
  async write(register, options) {
    const defaults = isTracked(register) ? [...DEFAULTS, ...TRACKED] : DEFAULTS;
    const chosen = chooseColumns(options.columns, options.lang, columnsOf(defaults));
    const columns = withOwnColumns(chosen, register);
    const title = options.lang === 'ru' ? 'Перечень поручений' : 'List of tasks';
    const parts = documentsWithRows(register, options).map(([document, rows]) =>
      [
        `## ${escapeMarkdown(datedLabel(document))}`,
        '',
        count(rows, options.lang),
        '',
        ...table(rows, columns, options),
        '',
      ].join('\n'),
    );
    return [`# ${title}`, '', ...(parts.length > 0 ? parts : [count([], options.lang), ''])].join(
      '\n',
    );
  },
};

export default md;

function columnsOf(keys: readonly string[]): readonly Column[] {
  return keys.map(findColumn).filter((column) => column !== undefined);
}

function documentsWithRows(
  register: Register,
  options: ExportOptions,
): [RegisterDocument, RegisterRow[]][] {
  const groups = new Map<string, [RegisterDocument, RegisterRow[]]>();
  for (const row of registerRows(register, options)) {
    const group = groups.get(row.document.id);
    if (group) group[1].push(row);
    else groups.set(row.document.id, [row.document, [row]]);
  }
  return [...groups.values()];
}

function count(rows: RegisterRow[], lang: Lang): string {
  return countTasks(rows.filter(({ task }) => task.kind === 'task').length, lang);
}

function table(rows: RegisterRow[], columns: readonly Column[], options: ExportOptions): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const headings = columns.map(({ heading: names }) => escapeMarkdown(names[options.lang]));
  const rulers = columns.map(({ type }) => (type === 'integer' ? '---:' : '---'));
  const body = rows.map((row) =>
    line(columns.map((column) => cell(column, column.value(row, options)))),
  );
  return [line(headings), line(rulers), ...body];
}

function cell(column: Column, value: CellValue): string {
  if (value === null) return '';
  if (column.type === 'date') return figureDate(String(value));
  return escapeMarkdown(String(value));
}

/**
 * Text as inline Markdown that reads the same when rendered: nothing in it becomes emphasis, a link,
 * HTML, an entity or the edge of a cell. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~&#$]/g, (sign) => `\\${sign}`);
}
