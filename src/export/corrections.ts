import type { Lang } from '../locale/index.js';
import { asReadOf, correctedFields } from '../register/correct.js';
import type { Task } from '../register/schema.js';
import type { CellContext, CellValue, Column } from './columns.js';
import type { RegisterRow } from './rows.js';
import { partyNames } from './words.js';

const FIELDS: Record<Lang, Record<ReturnType<typeof correctedFields>[number], string>> = {
  ru: {
    kind: 'вид пункта',
    text: 'поручение',
    assignees: 'исполнитель',
    coAssignees: 'соисполнители',
    deadline: 'срок',
  },
  en: {
    kind: 'kind of item',
    text: 'task',
    assignees: 'assignee',
    coAssignees: 'co-assignees',
    deadline: 'deadline',
  },
};
const WORDS = {
  ru: { corrected: 'исправлено', read: 'прочитано', nothing: 'пусто' },
  en: { corrected: 'corrected', read: 'read', nothing: 'nothing' },
} as const;
const KINDS = {
  ru: { task: 'поручение', statement: 'констатация' },
  en: { task: 'task', statement: 'statement' },
} as const;
/** A long text is not repeated whole in a remark. */
const LONGEST = 120;

/** What a person corrected in a task, in words: «исправлено: срок (прочитано: «до марта»)». */
export function correctionNotes(task: Task, lang: Lang): string[] {
  const read = asReadOf(task);
  const words = WORDS[lang];
  return correctedFields(task).map((field) => {
    const was =
      field === 'kind'
        ? KINDS[lang][read.kind]
        : field === 'text'
          ? read.text
          : field === 'deadline'
            ? (read.deadline?.text ?? '')
            : partyNames(read[field]);
    const short = was.length > LONGEST ? `${was.slice(0, LONGEST - 1)}…` : was;
    const quoted = short === '' ? words.nothing : `«${short}»`;
    return `${words.corrected}: ${FIELDS[lang][field]} (${words.read}: ${quoted})`;
  });
}

/**
 * The values of a row as the document has them, without what a person corrected: what an update
 * compares, so that a correction is told from a change of the paper.
 */
export function readValues(
  row: RegisterRow,
  columns: readonly Column[],
  context: CellContext,
): (readonly [key: string, value: CellValue])[] {
  const read = row.task.asRead === undefined ? row : { ...row, task: asReadOf(row.task) };
  return columns.map((column) => [column.key, column.value(read, context)] as const);
}
