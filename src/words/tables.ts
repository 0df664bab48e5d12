import { ACTS } from '../lexicon/acts.js';
import { ADVERB_ROWS } from '../lexicon/adverbials.js';
import { GATHERING_ROWS } from '../lexicon/gatherings.js';
import { PAPER_ROWS } from '../lexicon/papers.js';
import { VERB_ROWS } from '../lexicon/verbs.js';
import { Rows } from './rows.js';

/** Acts by their nouns; they may be cited, and hold days of their own. */
const ACT_ROWS = ACTS.flatMap(({ stem, others }) =>
  stem === null ? [] : [`${stem}/${others === undefined ? '' : `!${others}`} act cited told`],
).join('\n');

/** Acts (`act`), other papers and what is told by them, by their classes (`lexicon/papers.ts`). */
export const PAPERS = new Rows(`${ACT_ROWS}\n${PAPER_ROWS.trim()}`);
/** Verbs, by their classes (`lexicon/verbs.ts`). */
export const VERBS = new Rows(VERB_ROWS);
/** Adverbs and what else opens an adverbial, by their classes (`lexicon/adverbials.ts`). */
export const ADVERBS = new Rows(ADVERB_ROWS);
/** What people come together for, by its classes (`lexicon/gatherings.ts`). */
export const GATHERINGS = new Rows(GATHERING_ROWS);
