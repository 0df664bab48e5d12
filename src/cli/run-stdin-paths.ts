import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DecisionsError } from '../errors.js';
import { jsonLines } from '../export/jsonl.js';
import { CLI_MESSAGES } from '../locale/cli.js';
import { say } from '../locale/index.js';
import type { CliContext } from './context.js';
import { describeError } from './fail.js';
import type { ParseFlags } from './flags/parse.js';
import { readPapers } from './read.js';

/**
 * `parse --stdin-paths -f jsonl`: a filter for `pipe()` of Spark, Hadoop streaming, GNU parallel and
 * xargs: a path a line in, the records of its papers out as soon as they are read. A paper that
 * cannot be read is said on standard error, and the others go on; the exit code is then 1.
 *
 * @throws DecisionsError `usage` beside files, an output file or another format
 */
export async function runStdinPaths(
  files: readonly string[],
  flags: ParseFlags,
  context: CliContext,
): Promise<void> {
  const { lang } = context;
  if (files.length > 0 || flags.output !== undefined || (flags.format ?? 'jsonl') !== 'jsonl')
    throw new DecisionsError('usage', say(CLI_MESSAGES, lang, 'stdinPathsAlone'), {
      remedy: say(CLI_MESSAGES, lang, 'stdinPathsRemedy'),
    });
  const options = {
    lang,
    ocr: flags.ocr === true,
    quiet: true,
    ...(flags.date === undefined ? {} : { documentDate: flags.date }),
    ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }),
    ...(flags.places === true ? { places: true } : {}),
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line === '') continue;
    try {
      for (const { register } of await readPapers(line, options))
        for (const record of jsonLines(register))
          if (!process.stdout.write(record)) await once(process.stdout, 'drain');
    } catch (error) {
      if (!(error instanceof DecisionsError)) throw error;
      process.stderr.write(`${describeError(error)}\n`);
      process.exitCode = 1;
    }
  }
}
