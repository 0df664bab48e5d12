import { CLI_MESSAGES } from '../locale/cli.js';
import { say } from '../locale/index.js';
import type { SourceText } from '../source/types.js';
import type { CliContext } from './context.js';

/** What was read of a paper, in a line: format, encoding, pages, lines. */
export function factsLine(source: SourceText, { lang }: Pick<CliContext, 'lang'>): string {
  const pages = new Set(source.lines.flatMap(({ page }) => page ?? [])).size;
  return say(CLI_MESSAGES, lang, pages > 0 ? 'readFactsPages' : 'readFacts', {
    format: source.format,
    encoding: source.encoding,
    lines: source.lines.length,
    pages,
  });
}
