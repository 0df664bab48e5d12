import { LASTING_OF } from '../words/label-words.js';
import { MOVING } from '../words/sentence-words.js';
import { makeToken, type Token } from '../words/token.js';
import { endsSentence } from './owner.js';

const REACH = 6;
/** «Продлить срок исполнения п. 2.1 протокола № 6 до …»: a point that is named by its act takes room. */
const REACH_OF_VERB = 16;

/** «продлить … до 31 декабря», «срок действия … до 31 декабря» */
export function lastsOrMoves(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - REACH_OF_VERB); back--) {
    const { kind, word } = tokens[back] ?? phraseEnd;
    if (kind === ',' || endsSentence(tokens, back)) return false;
    if (MOVING.test(word)) return true;
    if (at - back > REACH) continue;
    const term = tokens[back - 1]?.kind;
    if ((term === 'term' || term === 'period') && LASTING_OF.test(word)) return true;
  }
  return false;
}

const phraseEnd = makeToken('finish', '', 0, 0);
