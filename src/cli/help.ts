import type { Argument, Command, Help, Option } from 'commander';
import { type Lang, say } from '../locale/index.js';
import { USAGE } from '../locale/usage.js';
import { usageError } from './usage-error.js';

/** The words of the help in another language, by those the commands are written in. */
export type HelpWords = Readonly<Record<string, string>>;

/** Headings that commander puts over the parts of its help. */
const TITLES: Readonly<Record<string, keyof (typeof USAGE)['ru']>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands',
};

/**
 * Has a program speak the user's language in its help and in what it says of wrong calls. Commands
 * are written in Russian; `words` are what to say instead.
 */
export function speak(program: Command, lang: Lang, words: HelpWords): void {
  const told = (text: string): string => words[text] ?? text;
  const places = (text: string): string =>
    text
      .replace('[options]', say(USAGE, lang, 'optionsPlace'))
      .replace('[command]', say(USAGE, lang, 'commandPlace'))
      .replace(/([<[])([^<>[\].]+)(\.{3})?([>\]])/g, (_, open, name, more, close) => {
        return `${open}${told(String(name))}${more ?? ''}${close}`;
      });
  program.configureHelp({
    showGlobalOptions: false,
    styleTitle: (title) => {
      const key = TITLES[title];
      return key === undefined ? title : say(USAGE, lang, key);
    },
    commandUsage: (command) => places(usageOf(command)),
    commandDescription: (command) => told(command.description()),
    subcommandTerm: (command) => places(termOf(command)),
    subcommandDescription: (command) => told(command.summary() || command.description()),
    optionTerm: (option) => places(option.flags),
    optionDescription: (option) => described(option, told, lang),
    argumentTerm: (argument) => told(argument.name()),
    argumentDescription: (argument: Argument) => told(argument.description),
  } satisfies Partial<Help>);
  const lines = (text: string): string =>
    text
      .split('\n')
      .map((line) => told(line))
      .join('\n');
  program.configureOutput({
    writeOut: (text) => process.stdout.write(lines(text)),
    writeErr: (text) => process.stderr.write(lines(text)),
    outputError: (text) =>
      process.stderr.write(
        usageError(text, commandNamed(program), lang, (name) => words[name] ?? places(name)),
      ),
  });
}

function usageOf(command: Command): string {
  const parents: string[] = [];
  for (let above = command.parent; above !== null; above = above.parent)
    parents.unshift(above.name());
  return [...parents, command.name(), command.usage()].join(' ');
}

function termOf(command: Command): string {
  const places = command.registeredArguments.map((argument) => {
    const name = argument.name() + (argument.variadic ? '...' : '');
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), '[options]', ...places].join(' ');
}

function described(option: Option, told: (text: string) => string, lang: Lang): string {
  const extra: string[] = [];
  if (option.argChoices !== undefined)
    extra.push(`${say(USAGE, lang, 'possible')}: ${option.argChoices.join(', ')}`);
  if (option.defaultValue !== undefined && (option.required || option.optional))
    extra.push(`${say(USAGE, lang, 'default')}: ${String(option.defaultValue)}`);
  const words = told(option.description);
  return extra.length === 0 ? words : `${words} (${extra.join(', ')})`;
}

/** The command that was called, for the advice where to look. */
function commandNamed(program: Command): string {
  const [name = ''] = program.args;
  return program.commands.some((command) => command.name() === name) ? name : '';
}
