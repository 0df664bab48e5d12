import type { Register } from '../../register/schema.js';
import { chooseColumns } from '../choose-columns.js';
import { registerRows, taskKey } from '../rows.js';
import type { Exporter, ExportOptions } from '../types.js';
import type { Lookup } from './lists.js';
import { type WorkbookOptions, type WorkbookSource, writeWorkbook } from './workbook.js';
import type { Sink } from './zip.js';

const xlsx: Exporter = {
  binary: true,
  async write(register, options) {
    const pieces: Uint8Array[] = [];
    await streamXlsx(register, options, (bytes) => {
      pieces.push(bytes);
    });
    return joined(pieces);
  },
};

export default xlsx;

/** Writes a register as XLSX piece by piece, for files too large to hold. */
export async function streamXlsx(
  register: Register,
  options: ExportOptions,
  sink: Sink,
): Promise<void> {
  await writeWorkbook(sourceOf(register, options), workbookOptions(register, options), sink);
}

export function workbookOptions(
  { generator }: Pick<Register, 'generator'>,
  options: ExportOptions,
): WorkbookOptions {
  return {
    lang: options.lang,
    columns: chooseColumns(options.columns, options.lang),
    version: generator.version,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  };
}

function sourceOf(register: Register, options: ExportOptions): WorkbookSource {
  return {
    rows: registerRows(register, options),
    documents: () => register.documents,
    duplicates: () => register.duplicates,
    diagnostics: () => register.diagnostics,
    lookup: lookupOf(register),
  };
}

function lookupOf(register: Register): Lookup {
  const documents = new Map(register.documents.map((document) => [document.id, document]));
  const tasks = new Map(
    [...register.tasks, ...register.statements].map((task) => [
      taskKey(task.document, task.id),
      task,
    ]),
  );
  return { document: (id) => documents.get(id), task: (key) => tasks.get(key) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, { length }) => sum + length, 0);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
