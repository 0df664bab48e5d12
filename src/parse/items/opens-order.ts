import { isOrder } from '../../cues/order.js';
import { PAPERS, VERBS } from '../../words/tables.js';

/** What orders stand behind, or an order of its own without an infinitive. */
const LEADS = new RegExp(
  String.raw`^(?:настоящ[a-zЀ-ӿ]+\s(?:${PAPERS.stems('act')})|(?:общий\s)?контроль\s|${VERBS.stems('asks')}|[a-zЀ-ӿ]+\s.{0,200}принять\sк\sсведению)`,
  'i',
);

/** Whether a line opens an order, or words that lead to one («Рекомендовать …», «Контроль …»). */
export function opensOrder(words: string): boolean {
  return isOrder(words) || LEADS.test(words);
}
