import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Command } from 'commander';
import { DecisionsError } from '../errors.js';
import type {
  Combined,
  CombineOptions,
  CombinePlan,
  Conflict,
  CopyFile,
} from '../export/update/combine.js';
import { headingOf, shown } from '../export/update/words.js';
import { COMBINE } from '../locale/combine.js';
import { type Lang, say } from '../locale/index.js';
import { contextOf } from './context.js';
import { localToday } from './duration.js';
import type { MergeFlags } from './flags/merge.js';
import { save, savingOf } from './keep/save.js';
import { readBytes } from './read.js';
import { explained } from './update-register.js';

type Combine = (first: CopyFile, second: CopyFile, options: CombineOptions) => Promise<Combined>;

/** What puts copies together, by the ending of their files. */
const COMBINERS: Record<string, () => Promise<Combine>> = {
  '.xlsx': async () => (await import('../export/book/combine.js')).combineWorkbooks,
  '.ods': async () => (await import('../export/book/combine.js')).combineWorkbooks,
  '.csv': async () => (await import('../export/update/combine-csv.js')).combineCsv,
  '.json': async () => (await import('../export/update/combine-json.js')).combineJson,
  '.jsonl': async () => (await import('../export/update/jsonl.js')).combineJsonl,
};

/** Does what `decisions merge` was asked to; exit code 1 when two people's marks differ. */
export async function runMerge(
  copies: readonly string[],
  flags: MergeFlags,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const { lang } = context;
  const [first = '', ...others] = copies;
  if (others.length === 0) throw usage(lang, 'needsTwo');
  const ending = extname(first).toLowerCase();
  const load = COMBINERS[ending];
  const alike = [...others, flags.output].every((path) => extname(path).toLowerCase() === ending);
  if (load === undefined || !alike) throw usage(lang, 'formats');
  const combine = await load();
  const plans: CombinePlan[] = [];
  let bytes = await readBytes(first, lang);
  let newest = (await stat(first)).mtimeMs;
  for (const path of others) {
    const changed = (await stat(path)).mtimeMs;
    const options = { lang, secondIsNewer: changed > newest, asOf: localToday() };
    const second = { bytes: await readBytes(path, lang), path };
    const made = await combine({ bytes, path: first }, second, options).catch((error: unknown) => {
      throw explained(error, path, ending.slice(1), lang);
    });
    bytes = made.data;
    plans.push(made.plan);
    newest = Math.max(newest, changed);
  }
  await save(savingOf(flags.output, flags, context, { inputs: copies }), (take) => take(bytes));
  const conflicts = plans.flatMap((plan) => plan.conflicts);
  for (const conflict of conflicts) process.stderr.write(`${describe(conflict, lang)}\n`);
  if (!context.quiet) process.stderr.write(`${summary(flags.output, plans, lang)}\n`);
  if (conflicts.length > 0) process.exitCode = 1;
}

function usage(lang: Lang, message: 'needsTwo' | 'formats'): DecisionsError {
  return new DecisionsError('usage', say(COMBINE, lang, message), {
    remedy: say(COMBINE, lang, `${message}Remedy`),
  });
}

function describe({ first, second, taken, column, ...about }: Conflict, lang: Lang): string {
  const values = {
    ...about,
    column: headingOf(column, lang),
    first: shown(first, lang),
    second: shown(second, lang),
    taken: shown(taken, lang),
  };
  return say(COMBINE, lang, about.number === '' ? 'ownConflict' : 'conflict', values);
}

function summary(path: string, plans: readonly CombinePlan[], lang: Lang): string {
  const sum = (count: (plan: CombinePlan) => number): number =>
    plans.reduce((total, plan) => total + count(plan), 0);
  return say(COMBINE, lang, 'merged', {
    path,
    edits: sum(({ edits }) =>
      edits.reduce((cells, { values, own }) => cells + values.size + own.size, 0),
    ),
    additions: sum(({ additions }) => additions.length),
    conflicts: sum(({ conflicts }) => conflicts.length),
  });
}
