import { Chalk, type ChalkInstance } from 'chalk';
import { figureDate } from '../calendar/iso.js';
import { say } from '../locale/index.js';
import { TABLE_MESSAGES } from '../locale/table.js';
import type { Diagnostic, Register, RegisterDocument, Task } from '../register/schema.js';
import { deadlineLines } from './deadline-words.js';
import { trackingLines } from './tracking-lines.js';
import type { Exporter, ExportOptions } from './types.js';
import { documentLabel } from './words.js';
import { columnsOf, pad, withoutControls, wrapText } from './wrap.js';

/** Narrower than this the columns cannot be read, so the records are printed one below the other. */
const NARROWEST = 72;
const WIDEST = 180;
const GAP = '  ';

interface Style extends ExportOptions {
  paint: ChalkInstance;
  total: number;
}

/** The register for eyes: numbered, wrapped to the terminal, duplicates and findings below. */
const table: Exporter = {
  binary: false,
  write: async (register, options) => {
    const width = Number.isFinite(options.width) ? options.width : WIDEST;
    const total = Math.max(40, Math.min(width, WIDEST));
    const style: Style = { ...options, total, paint: new Chalk({ level: options.color ? 1 : 0 }) };
    const parts = register.documents.map((document) => documentTable(register, document, style));
    return `${parts.join('\n')}`;
  },
};

export default table;

function documentTable(register: Register, document: RegisterDocument, style: Style): string {
  const { paint, lang } = style;
  const own = <Part extends { document: string }>(part: Part) => part.document === document.id;
  const lines = heading(document, style, register.documents.length > 1);
  const found = findings(register.diagnostics.filter(own), style);
  if (document.kind === 'none') {
    // Why a page has no decision may be that nothing of it was read.
    lines.push(paint.dim(say(TABLE_MESSAGES, lang, 'none')), ...found);
    return `${lines.join('\n')}\n`;
  }
  const tasks = register.tasks.filter(own);
  const shown = style.all ? [...tasks, ...register.statements.filter(own)].sort(byPlace) : tasks;
  const rows = shown.map((task, index) => cells(task, index + 1, style));
  lines.push('', ...(style.total < NARROWEST ? stacked(rows, style) : columned(rows, style)));
  lines.push(...duplicates(register, document, style), ...found);
  return `${lines.join('\n')}\n`;
}

function byPlace(a: Task, b: Task): number {
  return a.position.start.offset - b.position.start.offset;
}

function heading(
  document: RegisterDocument,
  { paint, total, lang }: Style,
  several: boolean,
): string[] {
  const name = documentLabel(document);
  const facts = [
    document.date === null ? null : figureDate(document.date),
    document.issuer,
    document.kind === 'none'
      ? null
      : lang === 'ru'
        ? `поручений: ${document.tasks}, прочих пунктов: ${document.statements}`
        : `tasks: ${document.tasks}, other items: ${document.statements}`,
    several ? document.source.path : null,
  ].filter((fact) => fact !== null);
  return [
    ...wrapText(name, total).map((line) => paint.bold(line)),
    ...(facts.length === 0
      ? []
      : wrapText(facts.join(' · '), total).map((line) => paint.dim(line))),
  ];
}

interface Cells {
  number: string;
  id: string;
  text: string;
  assignee: string[];
  deadline: string[];
  dim: boolean;
}

function cells(task: Task, index: number, { lang }: Style): Cells {
  const names = task.assignees.map(({ name, person }) =>
    person === undefined ? name : `${name} (${person})`,
  );
  const together = task.coAssignees.map(({ name }) => name).join('; ');
  return {
    number: String(index),
    id: task.id,
    text: task.text,
    assignee: [
      ...names,
      ...(together === '' ? [] : [say(TABLE_MESSAGES, lang, 'together', { names: together })]),
    ],
    deadline: [
      ...(task.deadline === null ? [] : deadlineLines(task.deadline, lang)),
      ...trackingLines(task, lang),
    ],
    dim: task.kind === 'statement',
  };
}

function columned(rows: readonly Cells[], style: Style): string[] {
  const { paint, lang, total } = style;
  const number = Math.max(1, ...rows.map((row) => row.number.length));
  const id = Math.max(
    columnsOf(say(TABLE_MESSAGES, lang, 'item')),
    ...rows.map((row) => columnsOf(row.id)),
  );
  const rest = total - number - id - 4 * GAP.length;
  const deadline = Math.max(16, Math.floor(rest * 0.22));
  const assignee = Math.max(16, Math.floor(rest * 0.26));
  const text = rest - deadline - assignee;
  const widths = [number, id, text, assignee, deadline];
  const draw = (row: readonly string[]) =>
    row
      .map((cell, index) => pad(cell, widths[index] ?? 0))
      .join(GAP)
      .trimEnd();
  const title = ['№', 'item', 'task', 'assignee', 'deadline'].map((key) =>
    key === 'item' || key === 'task' || key === 'assignee' || key === 'deadline'
      ? say(TABLE_MESSAGES, lang, key)
      : key,
  );
  const lines = [
    paint.bold(draw(title)),
    paint.dim(widths.map((width) => '─'.repeat(width)).join(GAP)),
  ];
  for (const row of rows) {
    const columns = [
      [row.number],
      [row.id],
      wrapText(row.text, text),
      row.assignee.flatMap((name) => wrapText(name, assignee)),
      row.deadline.flatMap((line) => wrapText(line, deadline)),
    ];
    const height = Math.max(...columns.map((column) => column.length));
    for (let line = 0; line < height; line++) {
      const drawn = draw(columns.map((column) => column[line] ?? ''));
      lines.push(row.dim ? paint.dim(drawn) : drawn);
    }
    lines.push('');
  }
  return lines;
}

/** On a narrow screen: each record's fields below each other. */
function stacked(rows: readonly Cells[], { paint, total }: Style): string[] {
  const indent = '   ';
  return rows.flatMap((row) => [
    paint.bold(`${row.number}. [${row.id}]`),
    ...wrapText(row.text, total - indent.length).map((line) => indent + line),
    ...row.assignee.flatMap((name) =>
      wrapText(name, total - indent.length - 2).map(
        (line, at) => `${indent}${at === 0 ? '→ ' : '  '}${line}`,
      ),
    ),
    ...row.deadline
      .flatMap((line) => wrapText(line, total - indent.length))
      .map((line) => indent + paint.cyan(line)),
    '',
  ]);
}

function duplicates(
  register: Register,
  document: RegisterDocument,
  { paint, lang, total }: Style,
): string[] {
  const own = register.duplicates.filter(({ a }) => a.document === document.id);
  if (own.length === 0) return [];
  const lines = own.flatMap(({ a, b, kind, similarity, sameAssignee }) => {
    const key = kind === 'near' ? 'near' : sameAssignee ? 'exactSame' : 'exactOther';
    const percent = Math.round(similarity * 100);
    return wrapText(
      say(TABLE_MESSAGES, lang, key, { a: a.task, b: b.task, percent }),
      total - 2,
    ).map((line) => `  ${line}`);
  });
  return [paint.bold(`${say(TABLE_MESSAGES, lang, 'duplicates')}: ${own.length}`), ...lines, ''];
}

const MARKS: Record<Diagnostic['severity'], string> = { error: '×', warning: '!', info: '·' };

function findings(diagnostics: readonly Diagnostic[], { paint, lang, total }: Style): string[] {
  if (diagnostics.length === 0) return [];
  const lines = diagnostics.flatMap(({ severity, message, position }) => {
    const mark =
      severity === 'error'
        ? paint.red(MARKS.error)
        : severity === 'warning'
          ? paint.yellow(MARKS.warning)
          : paint.dim(MARKS.info);
    const place =
      position === null
        ? ''
        : ` (${say(TABLE_MESSAGES, lang, 'line', { line: position.start.line })})`;
    return wrapText(withoutControls(message) + place, total - 4).map((line, at) =>
      at === 0 ? `  ${mark} ${line}` : `    ${line}`,
    );
  });
  return [
    paint.bold(`${say(TABLE_MESSAGES, lang, 'findings')}: ${diagnostics.length}`),
    ...lines,
    '',
  ];
}
