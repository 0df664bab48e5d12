import type { Token } from './tokens.js';
import type { Party } from './types.js';

/** A party, and whether the paper marks it as the one who answers for all. */
export interface Read {
  party: Party;
  leads: boolean;
}

/** «(созыв)», «(свод)», «(ответственный)»: by office rules he calls the others together. */
const LEAD =
  /^(?:созыв|свод|обобщение|созывает|сводит|отв\.?|ответственн(?:ый|ая|ое|ые)(?:\sисполнител[ьи])?|головной(?:\sисполнитель)?|ответственный\sза\sсвод)$/i;

/** Cuts the mark of the first among several off a party: «Иванову И.И. (созыв)», «… – ответственный». */
export function cutLead(tokens: readonly Token[]): { tokens: readonly Token[]; leads: boolean } {
  const bracket = tokens.findIndex(
    ({ kind, text }) => kind === 'bracket' && LEAD.test(inside(text)),
  );
  if (bracket > 0) {
    return { tokens: tokens.filter((_, index) => index !== bracket), leads: true };
  }
  const dash = tokens.findLastIndex(({ kind }) => kind === 'dash');
  if (dash <= 0) return { tokens, leads: false };
  const behind = tokens.slice(dash + 1);
  const words = behind.map(({ text }) => text).join(' ');
  return LEAD.test(words)
    ? { tokens: tokens.slice(0, dash), leads: true }
    : { tokens, leads: false };
}

function inside(bracket: string): string {
  return bracket.slice(1, /[)\]]$/.test(bracket) ? -1 : undefined).trim();
}

/** Where one of several is marked as the first, the others act with him. */
export function leadersOf(read: readonly Read[]): { leading: Party[]; others: Party[] } {
  const parties = read.map(({ party }) => party);
  const leading = read.filter(({ leads }) => leads).map(({ party }) => party);
  if (leading.length === 0) return { leading: parties, others: [] };
  return { leading, others: parties.filter((party) => !leading.includes(party)) };
}
