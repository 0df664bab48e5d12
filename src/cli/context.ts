import type { Command } from 'commander';
import type { Lang } from '../locale/index.js';

/** What every command knows about how to speak. */
export interface CliContext {
  lang: Lang;
  color: boolean;
  quiet: boolean;
  verbose: boolean;
}

/** The language of the machine: Russian for a ru locale and where none is set, else English. */
function localeLang(env: NodeJS.ProcessEnv): Lang {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^(|C|POSIX|C\.UTF-8|ru.*)$/i.test(locale) ? 'ru' : 'en';
}

/** The language asked for on the command line, else that of the machine. */
export function chosenLang(
  argv: readonly string[] = process.argv,
  env: NodeJS.ProcessEnv = process.env,
): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const named = argv[at]?.split('=')[1] ?? argv[at + 1];
  return at >= 0 && (named === 'ru' || named === 'en') ? named : localeLang(env);
}

/** Reads the options that every command has. `NO_COLOR` (no-color.org) wins over a terminal. */
export function contextOf(command: Command): CliContext {
  const options = command.optsWithGlobals<{
    lang?: Lang;
    color?: boolean;
    quiet?: boolean;
    verbose?: boolean;
  }>();
  const wantsColor = options.color !== false && !process.env['NO_COLOR'];
  return {
    lang: options.lang ?? localeLang(process.env),
    color: wantsColor && (process.stdout.isTTY === true || Boolean(process.env['FORCE_COLOR'])),
    quiet: options.quiet === true,
    verbose: options.verbose === true,
  };
}
