import { FORMATS } from '../../export/formats.js';
import type { Register } from '../../register/schema.js';
import { type Grid, gridCsv, gridMarkdown } from '../compare/grid.js';
import { gridText } from '../compare/grid-text.js';
import { type About, styleOf, writeResult, writeWorkbook } from '../compare/output.js';
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
export async function writeGrid(
  grid: Grid,
  format: string,
  flags: QueryFlags,
  context: CliContext,
  about: About,
  records: Iterable<object>,
): Promise<void> {
  switch (format) {
    case 'xlsx':
      return writeWorkbook(grid, flags, context, about);
    case 'docx': {
      const { gridDocx } = await import('../compare/grid-docx.js');
      return writeResult([await gridDocx(grid)], flags, context, about);
    }
    case 'html': {
      const { gridHtml } = await import('../compare/grid-html.js');
      return writeResult([gridHtml(grid)], flags, context, about);
    }
    case 'json':
    case 'jsonl':
      return writeResult(jsonRows(records, format === 'json'), flags, context, about);
    case 'csv':
      return writeResult(gridCsv(grid, flags.excel === true), flags, context, about);
    case 'md':
      return writeResult(gridMarkdown(grid), flags, context, about);
    default:
      return writeResult(gridText(grid), flags, context, about);
  }
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
