import { PAPERS } from '../words/tables.js';

/** Acts whose points are cited. */
const ACT = PAPERS.stems('cited');
const POINT =
  '(?:под)?пункт(?:ами|ами|ам|ах|ом|ов|а|у|е|ы)?|п\\.|пп\\.|част(?:ью|и|ей|ям)|стать(?:ёй|ей|и|е|ям|ями)|раздел(?:ом|а|у|е|ы|ов)?|абзац(?:ем|а|у|е|ы)?';
const REFERENCE = new RegExp(
  `(?<![a-zЀ-ӿ])(?:${POINT})\\s{0,2}№?\\s{0,2}[\\dа-яIVX][\\d.]{0,10}(?:\\s(?:и\\s)?(?:(?:${POINT})\\s{0,2})?[\\d][\\d.]{0,10}){0,3}\\s(?:[a-zЀ-ӿ-]{3,24}\\s){0,3}(?:${ACT})[^,;()]{0,160}`,
  'gi',
);

/** A point with what may be its number; few sentences hold one, and the whole form costs more. */
const MAY_CITE =
  /(?<![a-zЀ-ӿ])(?:(?:под)?пункт|пп?\.|част|стать|раздел|абзац)[а-яё]{0,4}(?![а-яё])\s{0,2}№?\s{0,2}[\dа-яivx][\d.]{0,10}\s/i;

/** A named point of another act, as printed, and where it stands in its text. */
export interface FoundReference {
  text: string;
  start: number;
  end: number;
}

/** The named points of other acts in a text, verbatim: «подпунктом 10 пункта 3.3 соглашения …». */
export function findReferences(words: string): FoundReference[] {
  if (!MAY_CITE.test(words)) return [];
  return [...words.matchAll(REFERENCE)].map((found) => {
    const text = found[0].replace(/[\s.]{1,9}$/, '');
    return { text, start: found.index, end: found.index + text.length };
  });
}
