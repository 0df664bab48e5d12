import { Command, CommanderError } from 'commander';
import type { Lang } from '../locale/index.js';
import { VERSION } from '../version.js';
import { COMMANDS } from './commands.js';
import { chosenLang } from './context.js';
import { fail } from './fail.js';
import { type HelpWords, speak } from './help.js';

/** Exit code for wrong usage; commander's own is 1, which here means findings. */
const WRONG_USAGE = 2;

/** The command line; of a known command its own part, since defining all takes as long as reading a paper. */
function commandLine(asked: string, lang: Lang, words: HelpWords): Command {
  const program = new Command('decisions')
    .description('Решения, приказы и протоколы → реестр поручений со сроками')
    .version(VERSION, '-V, --version', 'версия программы')
    .helpOption('-h, --help', 'эта справка')
    .helpCommand('help [команда]', 'справка о команде')
    .exitOverride()
    .addHelpText('after', '\nПример:\n  decisions parse решение.txt -o реестр.xlsx');
  speak(program, lang, words);
  const own = Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
  for (const define of own === undefined ? Object.values(COMMANDS) : [own]) define(program);
  for (const command of program.commands) {
    command.exitOverride().helpOption('-h, --help', 'справка о команде');
  }
  return program;
}

/** Does what the arguments of the process ask for; sets its exit code. */
export async function runCommandLine(): Promise<void> {
  // A reader that went away (`decisions parse … | head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const lang = chosenLang();
  try {
    const words = lang === 'en' ? (await import('../locale/help-en.js')).HELP_EN : {};
    await commandLine(process.argv[2] ?? '', lang, words).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
    else {
      process.exitCode = fail(error, lang, process.argv.includes('--verbose'));
    }
  }
}
