import { requireText } from '../../arguments.js';
import { type Phrase, printedText, splitPhrase } from '../phrase.js';
import { LASTING_OF } from '../words/label-words.js';
import type { Token } from '../words/token.js';
import { setApart } from './apart.js';
import { namesAct } from './owner.js';

/**
 * The first words of a text that look like a deadline's: a day that dates no act and names no place, or
 * «срок» that is not what something lasts. Null where there is none.
 */
export function mentionedTime(text: string): string | null {
  requireText(text, 'text');
  if (!/\d|срок/i.test(text)) return null;
  const phrase = splitPhrase(text);
  const apart = setApart(phrase);
  const { tokens } = phrase;
  for (let at = 0; at < tokens.length; at++) {
    if (apart[at] === true) continue;
    const to = dayEnd(tokens, at);
    if (to > 0 && !isOfAct(tokens, at, to)) return printedText(phrase, Math.max(0, at - 1), to);
    if (isTerm(phrase, at)) return printedText(phrase, at, Math.min(tokens.length, at + 3));
  }
  return null;
}

function dayEnd(tokens: readonly Token[], at: number): number {
  const [day, month] = [tokens[at], tokens[at + 1]];
  if (day?.kind === 'date' && day.value > 0) return at + 1;
  const numbered = day?.kind === 'number' && day.digits > 0 && day.digits <= 2;
  if (!numbered || month?.kind !== 'month' || month.inflected === false) return 0;
  const year = tokens[at + 2];
  return year?.kind === 'number' && year.digits === 4 ? at + 3 : at + 2;
}

/** «от 5 марта 2022 года № 7», «решение Думы 12.05.2021 № 5», «в редакции от …». */
function isOfAct(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  if (before?.kind === 'от') return true;
  const named = tokens[to]?.kind === 'year' ? to + 1 : to;
  return namesAct(tokens, named);
}

/** «срок», «в срок»: what may head a deadline, and no validity. */
function isTerm({ tokens }: Phrase, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'term' || !/^срок(?:и)?$/.test(token.word)) return false;
  return !LASTING_OF.test(tokens[at + 1]?.word ?? '');
}
