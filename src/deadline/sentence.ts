import { parseDeadline } from './parse.js';

/** A deadline inside a sentence. Offsets are UTF-16 units. */
export interface FoundDeadline {
  start: number;
  end: number;
  phrase: string;
}

const IN_SENTENCE = /(?:в срок до|не позднее|до) \d{1,2} [а-я]{3,9}(?: \d{4} ?(?:года|г\.))?/giu;

/** Deadlines of a sentence; dates of acts, reports and programmes are none. */
export function findDeadlines(sentence: string): FoundDeadline[] {
  return [...sentence.matchAll(IN_SENTENCE)]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      phrase: match[0],
    }))
    .filter(
      ({ phrase }) => parseDeadline(phrase, { documentDate: '2020-01-01' }).type !== 'unknown',
    );
}
