import { LEADS } from '../lexicon/labels.js';
import type { Party } from '../model/party.js';
import { labelForms, labelShorts } from '../words/labels.js';
import type { Token } from './tokens.js';

/** A party, and whether the paper marks it as the one who answers for all, or as one who helps. */
export interface Read {
  party: Party;
  mark: 'leads' | 'helps' | null;
}

/** «(созыв)», «(свод)», «(ответственный)»: by office rules he calls the others together. */
const LEAD = new RegExp(
  `^(?:${LEADS.replaceAll(' ', '|')}|отв\\.?|ответственн(?:ый|ая|ое|ые)|ответственный\\sза\\sсвод)(?:\\sисполнител[ьи])?$`,
  'i',
);

/** «(соисполнитель)», «(соисп.)» behind one of several. */
const HELP = new RegExp(
  `^(?:${labelForms('helping').join('|')}|(?:${labelShorts('helping').join('|')})\\.)$`,
  'i',
);

function markOf(words: string): Read['mark'] {
  if (HELP.test(words)) return 'helps';
  return LEAD.test(words) ? 'leads' : null;
}

/** Cuts the mark of the first among several off a party: «Иванову И.И. (созыв)», «… – ответственный». */
export function cutMark(
  tokens: readonly Token[],
): Pick<Read, 'mark'> & { tokens: readonly Token[] } {
  for (const [index, { kind, text }] of tokens.entries()) {
    const mark = kind === 'bracket' && index > 0 ? markOf(inside(text)) : null;
    if (mark !== null) return { tokens: tokens.filter((_, other) => other !== index), mark };
  }
  const dash = tokens.findLastIndex(({ kind }) => kind === 'dash');
  const behind = dash > 0 ? tokens.slice(dash + 1).map(({ text }) => text) : [];
  const mark = markOf(behind.join(' '));
  return mark === null ? { tokens, mark } : { tokens: tokens.slice(0, dash), mark };
}

function inside(bracket: string): string {
  return bracket.slice(1, /[)\]]$/.test(bracket) ? -1 : undefined).trim();
}

/** Where one of several is marked as the first, or some as helping, the others follow from it. */
export function leadersOf(read: readonly Read[]): { leading: Party[]; others: Party[] } {
  const led = read.some(({ mark }) => mark === 'leads');
  const helped = read.some(({ mark }) => mark !== 'helps');
  const isLeading = ({ mark }: Read) => (led ? mark === 'leads' : mark !== 'helps' || !helped);
  return {
    leading: read.filter(isLeading).map(({ party }) => party),
    others: read.filter((one) => !isLeading(one)).map(({ party }) => party),
  };
}
