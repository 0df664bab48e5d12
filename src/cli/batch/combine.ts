import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { chooseColumns } from '../../export/choose-columns.js';
import { csvLines } from '../../export/csv.js';
import { type RegisterRow, registerRows, taskKey } from '../../export/rows.js';
import { emptyRegister } from '../../register/empty.js';
import type {
  Diagnostic,
  Duplicate,
  Register,
  RegisterDocument,
  Task,
} from '../../register/schema.js';
import { VERSION } from '../../version.js';
import type { BatchOptions } from './options.js';
import { papersWithDuplicates, type RecordKind, registersOf } from './records.js';

function* rowsOf(path: string, all: boolean): Generator<RegisterRow> {
  let index = 0;
  for (const register of registersOf(path))
    for (const row of registerRows(register, { all })) yield { ...row, index: ++index };
}

async function writeTo(
  path: string,
  produce: (put: (piece: string | Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  const stream = createWriteStream(path, { flush: true });
  const failed = once(stream, 'error').then(([error]) => Promise.reject(error));
  failed.catch(() => undefined);
  const finished = once(stream, 'close');
  await produce(async (piece) => {
    if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), failed]);
  });
  stream.end();
  await Promise.race([finished, failed]);
}

/** Writes the combined CSV from the combined JSON Lines. */
export async function writeCsv(lines: string, path: string, options: BatchOptions): Promise<void> {
  const { lang } = options.context;
  const rows = csvLines(rowsOf(lines, options.all), chooseColumns(undefined, lang), {
    lang,
    ...(options.asOf === null ? {} : { asOf: options.asOf }),
  });
  await writeTo(path, async (put) => {
    for (const row of rows) await put(row);
  });
}

/** Rows of a group in a Parquet file: what is held at once. */
const ROW_GROUP = 50_000;

/** What a table written from JSON Lines depends on. */
export type TableOptions = Pick<BatchOptions, 'context' | 'all' | 'asOf'>;

/** Writes the combined Parquet file from the combined JSON Lines, a group of rows at a time. */
export async function writeParquet(
  lines: string,
  path: string,
  options: TableOptions,
): Promise<void> {
  const [{ fileWriter, ParquetWriter }, { PARQUET_COLUMNS, columnData, parquetSchema }] =
    await Promise.all([import('hyparquet-writer'), import('../../export/parquet.js')]);
  const { lang } = options.context;
  const context = { lang, ...(options.asOf === null ? {} : { asOf: options.asOf }) };
  const schema = parquetSchema(PARQUET_COLUMNS);
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'decisions' });
  let group: RegisterRow[] = [];
  const put = async (): Promise<void> => {
    await writer.write({ columnData: columnData(PARQUET_COLUMNS, group, context) });
    group = [];
  };
  for (const row of rowsOf(lines, options.all)) {
    group.push(row);
    if (group.length >= ROW_GROUP) await put();
  }
  if (group.length > 0) await put();
  await writer.finish();
}

/** Reads lists that a workbook asks for one after the other, remembering only the paper at hand. */
class PaperLists {
  private current: Register = emptyRegister();
  private tasks = new Map<string, Task>();

  constructor(private readonly path: string) {}

  /** A list whose rows name nothing but their own document. */
  *each<T>(kind: RecordKind, pick: (register: Register) => readonly T[]): Generator<T> {
    const kinds = new Set<RecordKind>(['document', kind]);
    for (const register of registersOf(this.path, undefined, kinds)) {
      this.current = register;
      yield* pick(register);
    }
  }

  /** The pairs of each paper that has some, with their tasks at hand. */
  *duplicates(): Generator<Duplicate> {
    for (const paper of papersWithDuplicates(this.path)) {
      this.current = paper;
      const named = [...paper.tasks, ...paper.statements];
      this.tasks = new Map(named.map((task) => [taskKey(task.document, task.id), task]));
      yield* paper.duplicates;
    }
    this.tasks = new Map();
  }

  document(id: string): RegisterDocument | undefined {
    return this.current.documents.find((document) => document.id === id);
  }

  task(key: string): Task | undefined {
    return this.tasks.get(key);
  }
}

/**
 * Writes the combined workbook from the combined JSON Lines, in memory that does not grow with it.
 *
 * @throws DecisionsError `limit-exceeded` for more tasks than a sheet has rows
 */
export async function writeXlsx(lines: string, path: string, options: BatchOptions): Promise<void> {
  const { writeWorkbook } = await import('../../export/xlsx/workbook.js');
  const { FOLDED } = await import('../../export/xlsx/tasks.js');
  const { lang } = options.context;
  const lists = new PaperLists(lines);
  const source = {
    rows: rowsOf(lines, options.all),
    documents: (): Iterable<RegisterDocument> => lists.each('document', (paper) => paper.documents),
    duplicates: (): Iterable<Duplicate> => lists.duplicates(),
    diagnostics: (): Iterable<Diagnostic> => lists.each('diagnostic', (paper) => paper.diagnostics),
    lookup: {
      document: (id: string) => lists.document(id),
      task: (key: string) => lists.task(key),
    },
  };
  const workbook = {
    lang,
    columns: chooseColumns(undefined, lang),
    folded: FOLDED,
    version: VERSION,
    ...(options.asOf === null ? {} : { asOf: options.asOf }),
  };
  await writeTo(path, async (put) => {
    await writeWorkbook(source, workbook, put);
  });
}
