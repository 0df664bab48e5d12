import { foldWord } from '../language/fold-word.js';
import { isJoint } from './bend.js';
import { cutDirective } from './directive.js';
import { readGroup } from './group.js';
import { isAbbreviation, isHead, PREPOSITIONS } from './lexicon.js';
import { findNames } from './names.js';
import { hasInfinitive, phraseEnd, type Stop } from './phrase-end.js';
import { type Token, tokenize } from './tokens.js';

/** Accusatives of what is handed over: «организацию», «проведение», «подготовку», «контроль». */
const THING = /(?:[цсз]ию|[ео]ние|ание|тие|[оа]вку|ерку|отку|орку|работу|контроль)$/;
/** Further words of a thing than this hide whom it is handed to. */
const LONGEST_THING = 12;
const CLEAR_DATIVE = /(?:[ую]|[ая]м)$/i;

/**
 * «Поручить организацию и проведение конкурса ГУК «Дом работников искусств»»: the addressee behind the
 * thing that is handed over. Null where the words begin with the addressee.
 */
export function thingHandedOver(tokens: readonly Token[]): { from: number; stop: Stop } | null {
  if (!THING.test(foldWord(tokens[0]?.text ?? ''))) return null;
  for (let at = 1; at < Math.min(tokens.length, LONGEST_THING); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || PREPOSITIONS.has(foldWord(tokens[at - 1]?.text ?? ''))) continue;
    const named = isAbbreviation(token.text) && tokens[at + 1]?.kind === 'quote';
    const group = named ? null : readGroup(tokens, at, 'dative', () => false);
    const head = group === null ? '' : (tokens[group.head]?.text ?? '');
    if (!named && !(isHead(head) && CLEAR_DATIVE.test(head))) continue;
    const stop = phraseEnd(tokens.slice(at), false);
    if (stop === null || stop.index === 0) return null;
    return { from: at, stop: { index: at + stop.index, how: stop.how } };
  }
  return null;
}

/** A verb that hands on, behind what was done first: «одобрить … и предложить …». */
const HANDS_ON =
  /(?:\sи\s|,\s(?:а\sтакже\s)?)(?=(?:поручить|предложить|рекомендовать|обязать|просить)\s)/gi;

/**
 * Where the verb stands that hands the rest of an order on to a body: «Одобрить проект и предложить
 * комитету выступить учредителем». Null where its dative is no body («и предложить меры»).
 */
export function handedOn(text: string): number | null {
  for (const found of text.matchAll(HANDS_ON)) {
    const at = found.index + found[0].length;
    const { rest, inCase } = cutDirective(text.slice(at));
    const tokens = tokenize(rest);
    const group = inCase === null ? null : readGroup(tokens, 0, inCase, () => false);
    if (group !== null && isHead(tokens[group.head]?.text ?? '') && hasInfinitive(tokens))
      return at;
  }
  return null;
}

/**
 * «Заместителю главы Новикову А.Н. представленные предложения обобщить»: what is to be done stands
 * between the name and the order, in no dative.
 */
export function endedByName(tokens: readonly Token[], stop: Stop): Stop {
  if (stop.how !== 'order') return stop;
  const name = findNames(tokens).findLast(({ to }) => to < stop.index);
  const next = name === undefined ? undefined : tokens[name.to];
  if (name === undefined || next?.kind !== 'word' || next.start === 0) return stop;
  if (isJoint(next) || PREPOSITIONS.has(foldWord(next.text)) || isAbbreviation(next.text))
    return stop;
  const goesOn = tokens.slice(name.to, stop.index).some(isJoint);
  if (goesOn || /^(?:совместно|вместе|лично)$/i.test(next.text)) return stop;
  return readGroup(tokens, name.to, 'dative', () => false) === null
    ? { index: name.to, how: 'order' }
    : stop;
}
