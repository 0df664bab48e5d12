import type { Register } from '../../register/schema.js';
import { joinBytes } from '../../zip/bytes.js';
import type { Sink } from '../../zip/writer.js';
import { chooseColumns } from '../choose-columns.js';
import { withOwnColumns } from '../own-columns.js';
import { registerRows } from '../rows.js';
import type { Exporter, ExportOptions } from '../types.js';
import { lookupOf } from './lists.js';
import { FOLDED } from './tasks.js';
import { type WorkbookOptions, type WorkbookSource, writeWorkbook } from './workbook.js';

const xlsx: Exporter = {
  binary: true,
  async write(register, options) {
    const { template, lang, all, asOf } = options;
    if (template !== undefined) {
      const { fillTemplate } = await import('./template.js');
      return fillTemplate(template, register, {
        lang,
        all,
        ...(asOf === undefined ? {} : { asOf }),
      });
    }
    const pieces: Uint8Array[] = [];
    await streamXlsx(register, options, (bytes) => {
      pieces.push(bytes);
    });
    return joinBytes(pieces);
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
  register: Pick<Register, 'generator' | 'tasks' | 'statements'>,
  options: ExportOptions,
): WorkbookOptions {
  return {
    lang: options.lang,
    columns: withOwnColumns(chooseColumns(options.columns, options.lang), register),
    ...(options.columns === undefined ? { folded: FOLDED } : {}),
    version: register.generator.version,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  };
}

export function sourceOf(register: Register, options: ExportOptions): WorkbookSource {
  return {
    rows: registerRows(register, options),
    documents: () => register.documents,
    duplicates: () => register.duplicates,
    diagnostics: () => register.diagnostics,
    lookup: lookupOf(register),
  };
}
