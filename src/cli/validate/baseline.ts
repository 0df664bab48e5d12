import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { DecisionsError } from '../../errors.js';
import { CONFIG } from '../../locale/config.js';
import { type Lang, say } from '../../locale/index.js';
import { jsonWords, misfitWords } from '../../locale/reading.js';
import type { BaselineEntry } from '../../rules/suppress.js';
import { writeWhole } from '../write.js';

const baselineSchema = z.strictObject({
  schemaVersion: z.literal(1),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      paper: z.string(),
      text: z.string(),
      count: z.int().min(2).exactOptional(),
      reason: z.string(),
    }),
  ),
});

/** A baseline: the findings there were when the check was introduced. */
export interface Baseline {
  /** Absolute. */
  path: string;
  /** The folder the papers' paths count from. */
  folder: string;
  entries: BaselineEntry[];
}

function damaged(path: string, reason: string, lang: Lang): DecisionsError {
  return new DecisionsError('config', say(CONFIG, lang, 'badBaseline', { reason }), {
    path,
    remedy: say(CONFIG, lang, 'badBaselineRemedy'),
  });
}

/**
 * Reads a baseline. One that is not there yet is empty when it is about to be written.
 *
 * @throws DecisionsError `config`
 */
export async function readBaseline(
  path: string,
  mayBeMissing: boolean,
  lang: Lang,
): Promise<Baseline> {
  const folder = dirname(path);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (mayBeMissing) return { path, folder, entries: [] };
    throw new DecisionsError('config', say(CONFIG, lang, 'noBaseline'), {
      path,
      remedy: say(CONFIG, lang, 'noBaselineRemedy'),
      cause,
    });
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw damaged(path, jsonWords(cause, text, lang), lang);
  }
  const parsed = baselineSchema.safeParse(content);
  if (!parsed.success) throw damaged(path, misfitWords(parsed.error.issues[0], lang), lang);
  return { path, folder, entries: parsed.data.findings };
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Writes a baseline in a fixed order, so that a version control shows only what has changed. */
export async function writeBaseline(
  path: string,
  entries: readonly BaselineEntry[],
): Promise<void> {
  const findings = [...entries].sort(
    (a, b) => byCode(a.paper, b.paper) || byCode(a.rule, b.rule) || byCode(a.text, b.text),
  );
  await writeWhole(path, `${JSON.stringify({ schemaVersion: 1, findings }, null, 2)}\n`);
}
