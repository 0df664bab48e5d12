import type { Lang } from '../../locale/index.js';
import type { IsoDate } from '../../model/deadline.js';
import type { Register } from '../../register/schema.js';
import { findColumn } from '../choose-columns.js';
import type { CellValue, Column } from '../columns.js';
import { type RegisterRow, registerRows, taskKey } from '../rows.js';
import { documentLabel } from '../words.js';
import { marksOf } from './check.js';
import type { FreshDocument, FreshRow, MergePlan } from './plan.js';
import { readValues } from './read-values.js';

/** A new reading of documents in the columns of a register. */
export interface FreshReading {
  rows: FreshRow[];
  documents: FreshDocument[];
  /** The columns of the register that the program fills. */
  columns: readonly Column[];
  /** What each row was made from, by its key. */
  sources: ReadonlyMap<string, RegisterRow>;
}

export function readFresh(
  register: Register,
  keys: Iterable<string>,
  lang: Lang,
  asOf: IsoDate | undefined,
): FreshReading {
  const columns = [...keys].flatMap((key) => findColumn(key) ?? []);
  const context = asOf === undefined ? { lang } : { lang, asOf };
  const sources = new Map<string, RegisterRow>();
  const rows: FreshRow[] = [];
  for (const source of registerRows(register, { all: true })) {
    const key = taskKey(source.document.id, source.task.id);
    const values = columns.map((column): [string, CellValue] => [
      column.key,
      column.value(source, context),
    ]);
    sources.set(key, source);
    const marks = marksOf(readValues(source, columns, context));
    rows.push({ key, document: source.document.id, values: new Map(values), marks });
  }
  const documents = register.documents.map((document): FreshDocument => {
    return { id: document.id, label: documentLabel(document), date: document.date };
  });
  return { rows, documents, columns, sources };
}

/** Statements are found again where the register has them, and added only when they are wanted. */
export function dropStatements(plan: MergePlan, { sources }: FreshReading): void {
  plan.additions = plan.additions.filter(
    ({ fresh }) => sources.get(fresh.key)?.task.kind !== 'statement',
  );
}
