// Prints the rows of the lexicon's heads that no paper of the corpus and no test prints in any form:
// npm run lexicon:unused. Such a row is a guess; it goes, or gets an example.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldWord } from '../../src/language/fold-word.js';
import { decline } from '../../src/words/decline.js';
import { allHeads } from '../../src/words/heads.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A word that only a table of forms or a copy of the lexicon prints proves nothing. */
const NO_EXAMPLE = /(?:words\/decline|lexicon\/compiled)\.test\.ts$/;

function files(): string[] {
  return ['fixtures', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:txt|tsv|md|html|ts)$/.test(name) && !NO_EXAMPLE.test(name))
      .map((name) => join(root, folder, name)),
  );
}

const printed = new Map<string, string>();
for (const path of files()) {
  for (const [word] of readFileSync(path, 'utf8').matchAll(/[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*/g)) {
    const folded = foldWord(word);
    for (const part of [folded, ...folded.split('-')]) {
      if (!printed.has(part)) printed.set(part, path.replace(root, ''));
    }
  }
}

/** The file that prints a word in one of its forms. */
function exampleOf(lemma: string, forms: readonly { form: string }[]): string | undefined {
  return [lemma, ...forms.map(({ form }) => form)]
    .map((form) => printed.get(form))
    .find((path) => path !== undefined);
}

const rows = [...allHeads()];
const unused = rows.filter(
  ({ lemma, declension }) => exampleOf(lemma, decline(lemma, declension)) === undefined,
);
for (const { lemma } of unused) console.log(lemma);
console.log(`${unused.length} of ${rows.length} heads stand in no paper and no test`);
process.exitCode = unused.length > 0 ? 1 : 0;
