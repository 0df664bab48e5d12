import { type Line, wordsOf } from '../lines/line.js';

/** The rule over a footnote. */
const RULE = /^[_—–-]{5,}$/;
/** A footnote's own sign: «* Приложение …», «<*> …», «¹ …». */
const SIGN = /^(?:\*{1,3}|<\*{1,3}>|[¹²³⁴⁵])\s{0,3}[A-ZЀ-Яа-яё]/;
/** «1* Из протокола № 83 …»: an archive's edition numbers its notes so. */
const STARRED = /^\d{1,2}\*\s{0,3}[A-ZЀ-Я]/;
/** «1 Протокол от 11 марта» under a rule. */
const NOTED = /^\d{1,2}\s{1,3}[A-ZЀ-Я]/;
/** What legal databases put in themselves. */
const DATABASE =
  /(?:примечание\s(?:изготовителя\sбазы|редакции)|см\.\s(?:графическую\sкопию|по\sссылке))/i;
/** How far above a footnote's line its sign may stand. */
const LINES = 4;

function filledBelow(lines: readonly Line[], index: number): Line | undefined {
  return lines.slice(index + 1, index + 4).find((line) => !line.blank);
}

function wordsAt(lines: readonly Line[], index: number): string {
  const line = lines[index];
  return line === undefined || line.blank ? '' : wordsOf(line);
}

/**
 * Whether a line belongs to a footnote that a page prints between the items: the rule over it, its
 * sign, or a line that goes on with it up to the next empty one. A list with stars has no rule above.
 */
export function isFootnote(lines: readonly Line[], index: number): boolean {
  const words = wordsAt(lines, index);
  if (STARRED.test(words)) return true;
  if (RULE.test(words)) {
    const below = filledBelow(lines, index);
    return below !== undefined && (SIGN.test(wordsOf(below)) || NOTED.test(wordsOf(below)));
  }
  if (NOTED.test(words)) return RULE.test(wordsAt(lines, index - 1));
  if (SIGN.test(words)) return DATABASE.test(words) || hasRuleAbove(lines, index);
  for (let above = index - 1; above >= index - LINES; above--) {
    const before = wordsAt(lines, above);
    if (before === '' || /[.!?]$/.test(before)) return false;
    if (STARRED.test(before)) return true;
    if (SIGN.test(before)) return DATABASE.test(before) || hasRuleAbove(lines, above);
  }
  return false;
}

/** The rule stands above the first footnote; the next ones follow on each other. */
function hasRuleAbove(lines: readonly Line[], index: number): boolean {
  for (let above = index - 1; above >= index - LINES; above--) {
    const words = wordsAt(lines, above);
    if (words === '' || SIGN.test(words)) continue;
    return RULE.test(words);
  }
  return false;
}
