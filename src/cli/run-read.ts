import type { Command } from 'commander';
import { CLI_MESSAGES } from '../locale/cli.js';
import { say } from '../locale/index.js';
import type { NamedSource } from '../source/index.js';
import { readSources } from '../source/index.js';
import type { SourceBlock, SourceLine, SourceText } from '../source/types.js';
import { type CliContext, contextOf } from './context.js';
import { factsLine } from './facts-line.js';
import type { ReadFlags } from './flags/read.js';
import { readBytes, STDIN } from './read.js';

/** What a line's first column shows of its block. */
const MARKS: Record<SourceBlock['kind'], string> = {
  paragraph: '¶',
  heading: '#',
  item: '•',
  row: '|',
};
/** Between the cells of a row, where the text has a tab. */
const CELL = ' │ ';

/** Does what `decisions read` was asked to. */
export async function runRead(files: string[], flags: ReadFlags, command: Command): Promise<void> {
  const context = contextOf(command);
  const asJson = flags.json === true || flags.format === 'json';
  for (const path of files) {
    const { lang } = context;
    const named = path === STDIN ? {} : { path };
    const recognize =
      flags.ocr === true ? (await import('./ocr.js')).recognizer(lang, path) : undefined;
    const sources = await readSources(await readBytes(path, lang), {
      ...named,
      lang,
      encoding: flags.encoding,
      ocr: recognize,
    });
    for (const one of sources) {
      const name = one.name === null ? path : `${path}/${one.name}`;
      process.stdout.write(asJson ? json(name, one.source) : printed(name, one, context));
    }
  }
}

/** One JSON object a line: the paper's facts and its lines with their places. */
function json(path: string, { lines, ...source }: SourceText): string {
  const { text, ...facts } = source;
  return `${JSON.stringify({ path, ...facts, length: text.length, lines })}\n`;
}

function printed(path: string, { source }: NamedSource, context: CliContext): string {
  const out = [`${path}: ${factsLine(source, context)}`];
  for (const { message, rule } of source.notes) out.push(`  ! ${message} [${rule}]`);
  const width = String(source.lines.length).length;
  let page: number | undefined;
  let block = 0;
  for (const line of source.lines) {
    if (line.page !== undefined && line.page !== page) {
      page = line.page;
      out.push(say(CLI_MESSAGES, context.lang, 'readPage', { page }));
    }
    out.push(shown(line, width, line.block?.id === block));
    block = line.block?.id ?? 0;
  }
  return `${out.join('\n')}\n`;
}

/** A line with its number and its mark; a line that goes on with its block has none. */
function shown({ line, text, block }: SourceLine, width: number, goesOn: boolean): string {
  const mark = block === undefined || goesOn ? ' ' : MARKS[block.kind];
  const level = block?.level === undefined || goesOn ? ' ' : String(block.level);
  const words = block?.kind === 'row' ? text.split('\t').join(CELL) : text;
  return `${String(line).padStart(width)} ${mark}${level} ${words}`.trimEnd();
}
