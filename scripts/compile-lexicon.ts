// Works out the families of the lexicon's words once, so that the program need not at every start:
// writes src/compare/lexicon/compiled.ts. Run it after a change in src/compare/lexicon or in the
// stemmer: npm run lexicon. A test compares the file with what this makes.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { familyOf, isAbbreviation } from '../src/compare/family.js';
import {
  BROAD,
  BROAD_PHRASES,
  GENERIC,
  NEGATION,
  PHASE,
  QUALIFIER,
} from '../src/compare/lexicon/kinds.js';
import { PHRASES } from '../src/compare/lexicon/phrases.js';
import { LIGHT_ORDERS } from '../src/compare/lexicon/stopwords.js';
import { SYNONYMS } from '../src/compare/lexicon/synonyms.js';

const TARGET = fileURLToPath(new URL('../src/compare/lexicon/compiled.ts', import.meta.url));

function nameOf(word: string): string {
  return word === '-' || isAbbreviation(word) ? word.toLowerCase() : familyOf(word);
}

function kindLines(): string[] {
  const kinds = new Map<string, string>();
  const enter = (words: readonly string[], kind: string): void => {
    for (const word of words) kinds.set(nameOf(word), kind);
  };
  enter(GENERIC, 'generic');
  enter(PHASE, 'generic');
  enter(QUALIFIER, 'qualifier');
  enter(BROAD, 'broad');
  enter(BROAD_PHRASES, 'broad');
  enter(NEGATION, 'negation');
  enter(LIGHT_ORDERS, 'light');
  const byKind = new Map<string, string[]>();
  for (const [family, kind] of kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), family]);
  return [...byKind].map(([kind, families]) => `${kind} ${families.join(' ')}`);
}

function synonymLines(): string[] {
  return SYNONYMS.map((row) => [...new Set(row.map(nameOf))].join(' ')).filter((line) =>
    line.includes(' '),
  );
}

function phraseLines(): string[] {
  return PHRASES.map(({ name, words }) => `${nameOf(name)} ${words.map(nameOf).join(' ')}`);
}

function constant(name: string, comment: string, lines: readonly string[]): string {
  return `/** ${comment} */\nexport const ${name} = \`\n${[...new Set(lines)].join('\n')}\n\`;\n`;
}

/** The text of the compiled lexicon. */
export function compiledLexicon(): string {
  return [
    '// Made by scripts/compile-lexicon.ts from the lists beside it; not to be edited.\n',
    constant('KIND_LINES', 'A kind, then its families.', kindLines()),
    constant('SYNONYM_LINES', 'Families of one meaning, the first for all.', synonymLines()),
    constant('PHRASE_LINES', 'The name of a phrase, then its families.', phraseLines()),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, compiledLexicon());
