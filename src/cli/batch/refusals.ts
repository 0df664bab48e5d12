import { DecisionsError } from '../../errors.js';
import { BATCH } from '../../locale/batch.js';
import { type Lang, say } from '../../locale/index.js';
import { PAPER_ENDINGS } from './names.js';

/** No path was named. */
export function nothingNamed(lang: Lang): DecisionsError {
  return new DecisionsError('usage', say(BATCH, lang, 'noPaths'), {
    remedy: say(BATCH, lang, 'noMatchRemedy', { endings: PAPER_ENDINGS }),
  });
}

/** The paths that were named hold no paper. */
export function nothingFound(patterns: readonly string[], lang: Lang): DecisionsError {
  const message = say(BATCH, lang, 'noMatch', { patterns: patterns.join(' ') });
  return new DecisionsError('no-match', message, {
    remedy: say(BATCH, lang, 'noMatchRemedy', { endings: PAPER_ENDINGS }),
  });
}
