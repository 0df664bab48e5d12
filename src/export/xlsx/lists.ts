import { type Lang, say } from '../../locale/index.js';
import { XLSX } from '../../locale/xlsx.js';
import type {
  Diagnostic,
  Duplicate,
  Register,
  RegisterDocument,
  Task,
} from '../../register/schema.js';
import { taskKey } from '../rows.js';
import { documentLabel } from '../words.js';
import type { Cell } from './cells.js';
import { dateContent, linkCell, textCell } from './plain-cells.js';
import type { SheetColumn, TableSheet } from './sheet.js';
import type { StyleName } from './styles.js';
import type { TaskSheet } from './tasks.js';

/** How the rows of a list are told apart and kept up to date; columns by their place, from 0. */
export interface ListRules {
  /** Columns that name a row. */
  identity: readonly number[];
  /** Columns that follow a new reading. */
  follows: readonly number[];
  /** Columns with the documents a row is of; it may vanish when all of them were read again. */
  documents: readonly number[];
}

export const DOCUMENT_RULES: ListRules = { identity: [9], follows: [6, 7, 8], documents: [] };
export const DUPLICATE_RULES: ListRules = {
  identity: [1, 2, 4, 5],
  follows: [],
  documents: [1, 4],
};
export const FINDING_RULES: ListRules = { identity: [1, 2, 4, 6], follows: [], documents: [1] };

/** Finds the records a list only names by their ids. */
export interface Lookup {
  document(id: string): RegisterDocument | undefined;
  task(key: string): Task | undefined;
}

type Key = keyof (typeof XLSX)['ru'];

function column(lang: Lang, key: Key, width: number, style: StyleName = 'text'): SheetColumn {
  return { heading: say(XLSX, lang, key), width, style };
}

const orNull = (text: string | null | undefined): Cell =>
  text === null || text === undefined || text === '' ? null : textCell(text);

/** A sheet with a row for each record, numbered in its first column. */
function numberedSheet<One>(
  lang: Lang,
  name: Key,
  columns: readonly SheetColumn[],
  records: Iterable<One>,
  cellsOf: (record: One) => Cell[],
): TableSheet {
  return {
    name: say(XLSX, lang, name),
    footer: say(XLSX, lang, 'page'),
    columns: [{ heading: '№', width: 6, style: 'integer' }, ...columns],
    *rows() {
      let index = 0;
      for (const record of records) {
        index += 1;
        yield [index, ...cellsOf(record)];
      }
    },
  };
}

/** «Документы»: the papers of the register. */
export function documentsSheet(documents: Iterable<RegisterDocument>, lang: Lang): TableSheet {
  return numberedSheet(
    lang,
    'documents',
    [
      column(lang, 'document', 50),
      column(lang, 'issuer', 40),
      column(lang, 'date', 12, 'date'),
      column(lang, 'docNumber', 14, 'literal'),
      column(lang, 'signatories', 40),
      column(lang, 'taskCount', 12, 'integer'),
      column(lang, 'statementCount', 13, 'integer'),
      column(lang, 'file', 40),
      { ...column(lang, 'key', 30, 'technical'), hidden: true },
    ],
    documents,
    documentCells,
  );
}

function documentCells(document: RegisterDocument): Cell[] {
  const signatories = document.signatories.map(({ name, post }) =>
    post === null ? name : `${name}, ${post}`,
  );
  return [
    textCell(documentLabel(document)),
    orNull(document.issuer),
    document.date === null ? null : dateContent(document.date),
    orNull(document.number),
    orNull(signatories.join('; ')),
    document.tasks,
    document.statements,
    orNull(document.source.path),
    document.id,
  ];
}

function pairColumns(lang: Lang): TableSheet['columns'] {
  return [
    column(lang, 'documentA', 30),
    column(lang, 'itemA', 9, 'literal'),
    column(lang, 'textA', 50),
    column(lang, 'documentB', 30),
    column(lang, 'itemB', 9, 'literal'),
    column(lang, 'textB', 50),
    column(lang, 'similarity', 11, 'percent'),
    column(lang, 'kind', 12),
    column(lang, 'sameAssignee', 14),
  ];
}

/** «Повторы»: pairs of tasks that say the same, both halves linked to their rows. */
export function duplicatesSheet(
  duplicates: Iterable<Duplicate>,
  lookup: Lookup,
  tasks: TaskSheet,
  lang: Lang,
): TableSheet {
  const half = ({ document, task }: Duplicate['a']) => {
    const key = taskKey(document, task);
    const found = lookup.document(document);
    return {
      document: textCell(found === undefined ? document : documentLabel(found)),
      item: linkCell(tasks.link(key, task), task),
      text: orNull(lookup.task(key)?.text),
    };
  };
  return numberedSheet(
    lang,
    'duplicates',
    pairColumns(lang),
    duplicates,
    ({ a, b, similarity, kind, sameAssignee }) => {
      const [one, other] = [half(a), half(b)];
      return [
        one.document,
        one.item,
        one.text,
        other.document,
        other.item,
        other.text,
        similarity,
        say(XLSX, lang, kind),
        say(XLSX, lang, sameAssignee ? 'yes' : 'no'),
      ];
    },
  );
}

/** «Замечания»: what the program found to say about the papers. */
export function findingsSheet(
  diagnostics: Iterable<Diagnostic>,
  lookup: Lookup,
  tasks: TaskSheet,
  lang: Lang,
): TableSheet {
  return numberedSheet(
    lang,
    'findings',
    [
      column(lang, 'document', 30),
      column(lang, 'item', 9, 'literal'),
      column(lang, 'severity', 16),
      column(lang, 'message', 70),
      column(lang, 'line', 9, 'integer'),
      column(lang, 'rule', 24),
    ],
    diagnostics,
    ({ document, task, severity, message, position, rule }) => {
      const paper = lookup.document(document);
      return [
        textCell(paper === undefined ? document : documentLabel(paper)),
        task === null ? null : linkCell(tasks.link(taskKey(document, task), task), task),
        say(XLSX, lang, severity),
        textCell(message),
        position?.start.line ?? null,
        rule,
      ];
    },
  );
}

/** Finds the records of a register by their ids. */
export function lookupOf(register: Register): Lookup {
  const documents = new Map(register.documents.map((document) => [document.id, document]));
  const tasks = new Map(
    [...register.tasks, ...register.statements].map((task) => [
      taskKey(task.document, task.id),
      task,
    ]),
  );
  return { document: (id) => documents.get(id), task: (key) => tasks.get(key) };
}
