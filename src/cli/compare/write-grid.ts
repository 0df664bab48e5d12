import type { CliContext } from '../context.js';
import { type Grid, gridCsv, gridMarkdown } from './grid.js';
import { gridText } from './grid-text.js';
import { type About, type OutputFlags, writeResult, writeWorkbook } from './output.js';

/** Writes a flat table as one of the formats for eyes and spreadsheets. */
export async function writeGrid(
  grid: Grid,
  format: string,
  flags: OutputFlags & { excel?: boolean },
  context: CliContext,
  about: About,
): Promise<void> {
  switch (format) {
    case 'xlsx':
      return writeWorkbook(grid, flags, context, about);
    case 'docx': {
      const { gridDocx } = await import('./grid-docx.js');
      return writeResult([await gridDocx(grid)], flags, context, about);
    }
    case 'html': {
      const { gridHtml } = await import('./grid-html.js');
      return writeResult([gridHtml(grid)], flags, context, about);
    }
    case 'csv':
      return writeResult(gridCsv(grid, flags.excel === true), flags, context, about);
    case 'md':
      return writeResult(gridMarkdown(grid), flags, context, about);
    default:
      return writeResult(gridText(grid), flags, context, about);
  }
}
