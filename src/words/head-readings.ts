import { foldWord } from '../language/fold-word.js';
import type { Case, Reading } from '../language/grammar.js';
import { stemRussian } from '../language/stem.js';
import { POST } from '../lexicon/classes.js';
import { decline } from './decline.js';
import { type Head, headsOfStem } from './heads.js';

/**
 * The ways to understand a word form as a noun of the lexicon, in the singular of the case given: what
 * its row says goes before what endings let guess («Избиркому» is no adjective «избиркий»). Plurals are
 * left to the endings and their tables («директора»), and so is what stands for an adjective. A post that
 * never bends («управделами») stays as it is; a body may hang on the word before it («заведующим районо»).
 */
export function headReadings(word: string, inCase: Case): Reading[] {
  const folded = foldWord(word);
  return headsOfStem(stemRussian(folded))
    .filter(
      ({ declension, classes }) =>
        declension !== 'adj' && (declension !== '0' || (classes & POST) !== 0),
    )
    .flatMap((head) => readingOf(head, folded, inCase));
}

function readingOf({ lemma, declension }: Head, folded: string, inCase: Case): Reading[] {
  const found = decline(lemma, declension).find(
    (one) => one.form === folded && one.case === inCase && one.number === 'singular',
  );
  return found === undefined
    ? []
    : [
        {
          pos: 'noun',
          genders: [declension === '0' ? 'm' : found.gender],
          nominative: () => lemma,
        },
      ];
}
