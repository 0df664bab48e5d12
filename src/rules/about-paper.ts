import { PAPERS } from '../words/tables.js';

/** «Опубликовать настоящее решение», «довести приказ до сведения»: what becomes of the paper itself. */
const ABOUT_PAPER = new RegExp(
  `настоящ(?:ее|ий|его) (?:${PAPERS.stems('act')})|(?:довести|разместить|опубликовать|направить) (?:решение|приказ|постановление|распоряжение|протокол)`,
  'i',
);

/**
 * Whether a task only hands the paper on. Such tasks end every paper, and nobody gives them a
 * deadline or an assignee of their own.
 */
export function isAboutPaper(text: string): boolean {
  return ABOUT_PAPER.test(text);
}
