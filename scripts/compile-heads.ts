// Works out the stems of the words an addressee is headed by once, so that the program need not at
// every start: writes src/party/head-stems.ts. Run it after a change in src/party/head-words.ts or
// in the stemmer: npm run lexicon. A test compares the file with what this makes.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldWord } from '../src/language/fold-word.js';
import { stemRussian } from '../src/language/stem.js';
import { BODIES, PEOPLE } from '../src/party/head-words.js';

const TARGET = fileURLToPath(new URL('../src/party/head-stems.ts', import.meta.url));

/**
 * The stems of a word's forms. A stemmer takes some nominatives for verbs («орган» → «орга»), so the
 * stems of made-up cases are kept beside that of the word itself.
 */
function stemsOf(word: string): string[] {
  const bare = word.replace(/[аеоьяй]$/, '');
  const forms = [word, `${bare}у`, `${bare}ам`, `${bare}ом`, `${bare}ов`];
  // «участок» – «участку»: the vowel goes in every case but the nominative.
  if (/[^аеиоуыэюя](?:о|е)к$/.test(word)) forms.push(`${word.slice(0, -2)}ку`);
  return forms.map((form) => stemRussian(form));
}

function stemLine(list: string): string {
  return [...new Set(list.split(' ').flatMap((word) => stemsOf(foldWord(word))))].join(' ');
}

/** The text of the compiled stems. */
export function compiledHeads(): string {
  return [
    '// Made by scripts/compile-heads.ts from head-words.ts; not to be edited.',
    '',
    '/** Stems of posts and people. */',
    `export const PEOPLE_STEM_LINE =\n  '${stemLine(PEOPLE)}';`,
    '',
    '/** Stems of bodies. */',
    `export const BODY_STEM_LINE =\n  '${stemLine(BODIES)}';`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, compiledHeads());
