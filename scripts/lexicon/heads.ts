// Works out the stems of the words an addressee, an issuer or a signature is headed by once, so that
// the program need not at every start: writes src/lexicon/compiled-heads.ts. Run it after a change in
// src/lexicon or in the stemmer: npm run lexicon. A test compares the file with what this makes.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stemRussian } from '../../src/language/stem.js';
import * as classes from '../../src/lexicon/classes.js';
import { BODY_ROWS } from '../../src/lexicon/heads-bodies.js';
import { OTHER_BODY_ROWS } from '../../src/lexicon/heads-bodies-other.js';
import { PEOPLE_ROWS } from '../../src/lexicon/heads-people.js';
import { POST_ROWS } from '../../src/lexicon/heads-posts.js';
import type { Declension } from '../../src/lexicon/row.js';
import { decline } from '../../src/words/decline.js';
import { bitsOf, declensionOf, rowsOf } from './rows.js';

const TARGET = fileURLToPath(new URL('../../src/lexicon/compiled-heads.ts', import.meta.url));

const MAY = { i: classes.ISSUES, s: classes.SIGNS, a: classes.ADDRESSED };

/**
 * The stems of a word's forms. A stemmer takes some nominatives for verbs («орган» → «орга») and some
 * datives for adjectives («ассамблее» → «ассамбл»), so the stems of all cases are kept. Short ones
 * that a single form has are not: too many other words share them.
 */
function stemsOf(word: string, declension: Declension): string[] {
  const counts = new Map<string, number>();
  for (const { form } of decline(word, declension)) {
    const stem = stemRussian(form);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return [...counts]
    .filter(([stem, count]) => count > 1 || stem.length >= SHORTEST || stem === stemRussian(word))
    .sort((a, b) => b[1] - a[1])
    .map(([stem]) => stem);
}

const SHORTEST = 5;

/** «заведующий» → «заведующая», «учащийся» → «учащаяся». */
function feminineOf(adjective: string): string {
  return adjective.replace(/[ыио]й(ся)?$/, 'ая$1');
}

/** One line for a row: the word, its declension, its classes, its stems. */
function lines(table: string, kind: number): string[] {
  return rowsOf(table).flatMap(([lemma = '', printed, may = '']) => {
    const declension = declensionOf(lemma, printed);
    const bits = kind | bitsOf(lemma, may, MAY);
    const words = declension === 'adj' ? [lemma, feminineOf(lemma)] : [lemma];
    return words.map((word) => [word, declension, bits, ...stemsOf(word, declension)].join(' '));
  });
}

/** The text of the compiled heads. */
export function compiledHeads(): string {
  const rows = [
    ...lines(BODY_ROWS, classes.BODY),
    ...lines(OTHER_BODY_ROWS, classes.BODY),
    ...lines(POST_ROWS, classes.POST),
    ...lines(PEOPLE_ROWS, classes.PEOPLE),
  ];
  return [
    '// Made by scripts/lexicon/heads.ts from the tables of heads beside it; not to be edited.',
    '',
    '/** A word, its declension, its classes (`classes.ts`), its stems. */',
    `export const HEAD_LINES = \`\n${rows.join('\n')}\n\`;`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, compiledHeads());
