import { dirname, join, resolve } from 'node:path';
import { DecisionsError } from '../../errors.js';
import type { Lang } from '../../locale/index.js';
import { say } from '../../locale/index.js';
import { VALIDATE } from '../../locale/validate.js';
import { REPORTERS } from '../../report/formats.js';
import type { Reporter } from '../../report/types.js';
import { findConfig } from '../config/find.js';
import { baselineOf, type LoadedConfig, loadConfig } from '../config/load.js';
import { nearestName } from '../config/suggest.js';
import type { ValidateFlags } from '../flags/validate.js';
import { STDIN } from '../read.js';

/** Name of the baseline where nobody names another. */
const BASELINE_NAME = 'decisions.baseline.json';

/** The reporter a name stands for. */
export function reporterOf(format: string, lang: Lang): Reporter {
  const reporter = Object.entries(REPORTERS).find(([name]) => name === format)?.[1];
  if (reporter !== undefined) return reporter;
  const names = Object.keys(REPORTERS);
  const meant = nearestName(format, names);
  throw new DecisionsError('usage', say(VALIDATE, lang, 'unknownFormat', { format }), {
    remedy:
      meant === null
        ? say(VALIDATE, lang, 'formats', { formats: names.join(', ') })
        : say(VALIDATE, lang, 'meant', { name: meant }),
  });
}

/** The configuration in force: the one that is named, else the nearest upward. */
export async function configFor(
  flags: ValidateFlags,
  cwd: string,
  lang: Lang,
): Promise<LoadedConfig> {
  const path =
    flags.config === undefined ? await findConfig(cwd, lang) : resolve(cwd, flags.config);
  return loadConfig(path, lang);
}

/** The baseline's place and whether it has to be there: only one that is named has to. */
export function baselinePlace(
  flags: ValidateFlags,
  config: LoadedConfig,
  cwd: string,
): { path: string; isNamed: boolean } {
  if (flags.baseline !== undefined) return { path: resolve(cwd, flags.baseline), isNamed: true };
  const configured = baselineOf(config);
  if (configured !== null) return { path: configured, isNamed: true };
  const folder = config.path === null ? cwd : dirname(config.path);
  return { path: join(folder, BASELINE_NAME), isNamed: false };
}

/** How many warnings a run may have; null for any number. */
export function warningLimit(flags: ValidateFlags, lang: Lang): number | null {
  const { maxWarnings } = flags;
  if (maxWarnings === undefined) return null;
  if (!/^\d{1,9}$/.test(maxWarnings))
    throw new DecisionsError('usage', say(VALIDATE, lang, 'badCount', { value: maxWarnings }));
  return Number(maxWarnings);
}

/** Refuses what cannot be done together. */
export function refuseConflicts(
  patterns: readonly string[],
  flags: ValidateFlags,
  lang: Lang,
): void {
  if (patterns.length === 0 && flags.printConfig === undefined)
    throw new DecisionsError('usage', say(VALIDATE, lang, 'noPaths'), {
      remedy: say(VALIDATE, lang, 'noPathsRemedy'),
    });
  if (flags.fix === true && flags.dryRun !== true && patterns.includes(STDIN))
    throw new DecisionsError('usage', say(VALIDATE, lang, 'fixStdin'));
  if (flags.updateBaseline === true && (flags.fix === true || flags.dryRun === true))
    throw new DecisionsError('usage', say(VALIDATE, lang, 'fixAndBaseline'));
}
