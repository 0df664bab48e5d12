import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, type Entry } from './declaration.js';

/** The entries of the package, with what each is for. */
const ENTRIES = [
  [
    'decisions',
    'src/index.ts',
    'Papers into registers, checking, comparing; runs in a browser too.',
  ],
  ['decisions/deadline', 'src/deadline/index.ts', 'Phrases into typed deadlines, the calendar.'],
  [
    'decisions/source',
    'src/source/index.ts',
    'Bytes of any supported format into text with lines.',
  ],
  [
    'decisions/export',
    'src/export/index.ts',
    'Registers into files, and kept files brought up to date.',
  ],
  [
    'decisions/compare',
    'src/compare/index.ts',
    'Duplicates, differences, amendments, papers that carry out others.',
  ],
] as const;

const HEADINGS: [kind: Entry['kind'], heading: string][] = [
  ['function', 'Functions'],
  ['class', 'Classes'],
  ['constant', 'Constants'],
  ['type', 'Types'],
];

const NOTE = '<!-- Written by `npm run docs:api` from the docstrings. -->\n';

/** The pages of the reference by their file names in `docs/api`. */
export function apiPages(): Map<string, string> {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8'));
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const program = ts.createProgram(
    ENTRIES.map(([, path]) => path),
    { ...options, noEmit: true },
  );
  const checker = program.getTypeChecker();
  const pages = new Map<string, string>();
  const lines: string[] = [];
  for (const [name, path, purpose] of ENTRIES) {
    const file = `${name.replace('/', '-')}.md`;
    const entries = entriesOf(program, checker, path);
    pages.set(file, pageOf(name, purpose, entries));
    const names = entries.filter(({ kind }) => kind !== 'type').map((entry) => `\`${entry.name}\``);
    lines.push(`- [\`${name}\`](${file}): ${purpose} ${names.join(', ')}`);
  }
  const intro =
    'The entries of the package. None of them needs a file system; all bundle for a browser. Errors are `DecisionsError` with a `code`; a wrong argument gets the code `argument`.';
  pages.set(
    'README.md',
    `${NOTE}\n# Reference of the library\n\n${intro}\n\n${lines.join('\n')}\n`,
  );
  return pages;
}

function entriesOf(program: ts.Program, checker: ts.TypeChecker, path: string): Entry[] {
  const file = program.getSourceFile(path);
  const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${path} is no module`);
  return checker
    .getExportsOfModule(module)
    .flatMap((exported) => {
      const symbol =
        (exported.flags & ts.SymbolFlags.Alias) === 0
          ? exported
          : checker.getAliasedSymbol(exported);
      const [declaration] = symbol.declarations ?? [];
      if (declaration === undefined) return [];
      const entry = describe(exported.name, declaration, checker);
      return entry === null ? [] : [entry];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function pageOf(name: string, purpose: string, entries: readonly Entry[]): string {
  const parts = [`${NOTE}\n# \`${name}\`\n\n${purpose}`];
  for (const [kind, heading] of HEADINGS) {
    const some = entries.filter((entry) => entry.kind === kind);
    if (some.length > 0) parts.push(`## ${heading}`, ...some.map(entryOf));
  }
  return `${parts.join('\n\n')}\n`;
}

function entryOf({ name, words, tags, code }: Entry): string {
  const parts = [`### ${name}`];
  if (words !== '') parts.push(words);
  parts.push(`\`\`\`ts\n${code}\n\`\`\``);
  if (tags.length > 0) parts.push(tags.map((tag) => `- ${tag.name}: ${tag.words}`).join('\n'));
  return parts.join('\n\n');
}
