import { FORMATS } from '../../export/formats.js';
import type { Register } from '../../register/schema.js';
import type { Grid } from '../compare/grid.js';
import { type About, styleOf, writeResult } from '../compare/output.js';
import { writeGrid } from '../compare/write-grid.js';
import type { CliContext } from '../context.js';
import type { QueryFlags } from '../flags/query.js';

export interface WriteRequest {
  flags: QueryFlags;
  context: CliContext;
  about: About;
  asOf: string;
}

/** Writes the register of what was found, in any format of a register. */
export async function writeRegister(
  register: Register,
  format: string,
  { flags, context, about, asOf }: WriteRequest,
): Promise<void> {
  const exporter = await FORMATS[format]?.load();
  if (exporter === undefined) return;
  const { lang, width, color, excel } = styleOf(flags, context);
  const result = await exporter.write(register, {
    lang,
    width,
    color,
    excel,
    // What was found is shown; statements were asked for by their kind.
    all: true,
    asOf,
    ...(flags.columns === undefined ? {} : { columns: flags.columns }),
  });
  await writeResult([result], flags, context, about);
}

/** Writes a flat table, groups or the answer to an SQL query; as JSON the records behind it. */
export async function writeAnswer(
  grid: Grid,
  format: string,
  flags: QueryFlags,
  context: CliContext,
  about: About,
  records: Iterable<object>,
): Promise<void> {
  if (format === 'json' || format === 'jsonl')
    await writeResult(jsonRows(records, format === 'json'), flags, context, about);
  else await writeGrid(grid, format, flags, context, about);
}

/** The rows as objects, in one list or one a line. */
function* jsonRows(records: Iterable<object>, whole: boolean): Generator<string> {
  let between = '[\n';
  for (const record of records) {
    yield whole ? between + JSON.stringify(record) : `${JSON.stringify(record)}\n`;
    between = ',\n';
  }
  if (whole) yield between === '[\n' ? '[]\n' : '\n]\n';
}
