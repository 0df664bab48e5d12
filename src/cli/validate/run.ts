import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { DecisionsError } from '../../errors.js';
import { type Lang, say } from '../../locale/index.js';
import { VALIDATE } from '../../locale/validate.js';
import { githubSummary } from '../../report/github-summary.js';
import { type RunResult, totalsOf } from '../../report/types.js';
import type { Severity } from '../../rules/types.js';
import { VERSION } from '../../version.js';
import { ignoredBy, type LoadedConfig } from '../config/load.js';
import { fitsAny, pathFrom, printable, settingsFor } from '../config/resolve.js';
import { contextOf } from '../context.js';
import { describeError } from '../fail.js';
import type { ValidateFlags } from '../flags/validate.js';
import { save, savingOf } from '../keep/save.js';
import { displayPath, findPapers } from '../papers.js';
import { STDIN } from '../read.js';
import type { Take } from '../write.js';
import { readBaseline, writeBaseline } from './baseline.js';
import { changedSince } from './changed.js';
import { baselinePlace, configFor, refuseConflicts, reporterOf, warningLimit } from './request.js';
import { checkoutRoot } from './root.js';
import { Run } from './session.js';

/** Columns of a report that goes to no terminal. */
const PIPE_WIDTH = 100;

/** Does what `decisions validate` was asked to; sets the exit code. */
export async function runValidate(
  patterns: string[],
  flags: ValidateFlags,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const { lang } = context;
  const cwd = process.cwd();
  refuseConflicts(patterns, flags, lang);
  const reporter = reporterOf(flags.format ?? 'stylish', lang);
  const limit = warningLimit(flags, lang);
  const config = await configFor(flags, cwd, lang);
  if (flags.printConfig !== undefined) {
    printConfig(config, resolve(cwd, flags.printConfig), cwd);
    return;
  }
  const place = baselinePlace(flags, config, cwd);
  const mayBeMissing = !place.isNamed || flags.updateBaseline === true;
  const baseline = await readBaseline(place.path, mayBeMissing, lang);
  const changes =
    flags.changedSince === undefined ? null : await changedSince(flags.changedSince, cwd, lang);
  const run = new Run(flags, context, config, baseline, changes);

  for (const { file, name } of await papersOf(patterns, run)) {
    try {
      await run.check(file, name);
    } catch (error) {
      if (!(error instanceof DecisionsError) || error.code === 'config') throw error;
      process.stderr.write(`${describeError(error)}\n`);
      run.unreadable += 1;
    }
  }
  if (flags.updateBaseline === true) await saveBaseline(run);
  else await addUnused(run);
  await finish(run, reporter, limit);
}

interface Input {
  /** What to read: a path or «-». */
  file: string;
  /** The name it goes under. */
  name: string;
}

/** The papers to check, without those the configuration leaves out. */
async function papersOf(patterns: readonly string[], run: Run): Promise<Input[]> {
  const { flags, context, config, cwd } = run;
  const inputs: Input[] = [];
  const paths = patterns.filter((pattern) => pattern !== STDIN);
  if (paths.length < patterns.length)
    inputs.push({ file: STDIN, name: flags.stdinFilename ?? 'stdin.txt' });
  if (paths.length > 0)
    for (const path of await findPapers(paths, {
      cwd,
      lang: context.lang,
      root: checkoutRoot(cwd, process.env),
    }))
      inputs.push({ file: path, name: path });
  const ignored = ignoredBy(config);
  const kept = inputs.filter(
    ({ name }) =>
      !ignored.some(({ folder, globs }) => fitsAny(pathFrom(folder, resolve(cwd, name)), globs)),
  );
  if (kept.length === 0) run.say(say(VALIDATE, context.lang, 'allIgnored'));
  return onlyChanged(kept, run);
}

/** Those of the papers that changed; all of them where nobody asked. */
function onlyChanged(inputs: Input[], { changes, flags, context, cwd, say: tell }: Run): Input[] {
  if (changes === null) return inputs;
  const changed = inputs.filter(
    ({ file, name }) => file === STDIN || changes.has(resolve(cwd, name)),
  );
  if (changed.length === 0)
    tell(say(VALIDATE, context.lang, 'nothingChanged', { revision: flags.changedSince ?? '' }));
  return changed;
}

function printConfig(config: LoadedConfig, path: string, cwd: string): void {
  const shown = {
    config: config.path === null ? null : displayPath(config.path, cwd),
    paper: displayPath(path, cwd),
    rules: printable(settingsFor(config, path)),
    ignore: ignoredBy(config).flatMap(({ globs }) => globs),
    suppress: config.layers.flatMap((layer) =>
      'preset' in layer ? [] : (layer.file.suppress ?? []),
    ),
  };
  process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
}

/** Entries of papers that were not part of this run stay as they are. */
async function saveBaseline(run: Run): Promise<void> {
  const { baseline, checked, entries, context, cwd } = run;
  const others = baseline.entries.filter(
    ({ paper }) => !checked.has(resolve(baseline.folder, paper)),
  );
  const all = [...others, ...entries];
  await writeBaseline(baseline.path, all);
  const path = displayPath(baseline.path, cwd);
  run.say(say(VALIDATE, context.lang, 'baselineWritten', { path, entries: all.length }));
}

async function addUnused(run: Run): Promise<void> {
  const level = settingsFor(run.config, run.cwd).find(
    ({ rule }) => rule.id === 'unused-suppression',
  )?.level;
  if (level === undefined || level === 'off') return;
  const severity: Severity = level;
  const { root, context } = run;
  run.papers.push(...(await run.sieve.unused({ severity, cwd: root, lang: context.lang })));
}

/** Writes the report and sets the exit code. */
async function finish(
  run: Run,
  reporter: ReturnType<typeof reporterOf>,
  limit: number | null,
): Promise<void> {
  const { flags, context } = run;
  const { lang } = context;
  const result: RunResult = { papers: run.papers, rules: [...run.used.values()] };
  const report = reporter(result, {
    lang,
    color: context.color && flags.output === undefined,
    width: process.stdout.columns ?? PIPE_WIDTH,
    version: VERSION,
  });
  const text = flags.dryRun === true ? run.diffs.join('') : report;
  if (flags.output === undefined) process.stdout.write(text);
  else {
    const inputs = run.papers.map(({ path }) => resolve(run.root, path));
    const pour = (take: Take) => take(text);
    await save(savingOf(flags.output, flags, context, { inputs }), pour);
  }
  await addSummary(result, flags, lang);
  if (run.fixedFiles > 0) {
    const key = flags.dryRun === true ? 'wouldFix' : 'fixed';
    run.say(say(VALIDATE, lang, key, { files: run.fixedFiles, edits: run.fixedPlaces }));
  }
  const totals = totalsOf(result);
  const tooMany = limit !== null && totals.warning > limit;
  if (tooMany)
    run.say(say(VALIDATE, lang, 'tooManyWarnings', { count: totals.warning, max: limit }));
  if (run.unreadable > 0) run.say(say(VALIDATE, lang, 'unreadable', { count: run.unreadable }));
  process.exitCode = run.unreadable > 0 ? 2 : totals.error > 0 || tooMany ? 1 : 0;
}

/** Adds the run to the job's summary where GitHub keeps one: its annotations show only a few. */
async function addSummary(result: RunResult, flags: ValidateFlags, lang: Lang): Promise<void> {
  const path = process.env['GITHUB_STEP_SUMMARY'];
  if (flags.format !== 'github' || path === undefined || path === '') return;
  await appendFile(path, githubSummary(result, lang));
}
