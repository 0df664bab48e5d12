import { CLI_MESSAGES } from '../locale/cli.js';
import { type Lang, say } from '../locale/index.js';
import type { RepeatedPaper } from '../register/join.js';

/** Says which papers came a second time, on stderr. */
export function sayRepeated(repeated: readonly RepeatedPaper[], lang: Lang): void {
  for (const { document, first, dropped } of repeated) {
    const path = document.source.path ?? '-';
    const other = first.source.path ?? '-';
    const key = dropped ? 'samePaper' : 'otherVersion';
    process.stderr.write(`${path}: ${say(CLI_MESSAGES, lang, key, { other })}\n`);
  }
}
