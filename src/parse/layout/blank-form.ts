import { readLabel } from '../../cues/label.js';
import { type Line, wordsOf } from '../lines/line.js';
import type { Layout } from './regions.js';
import { findTitles } from './titles.js';

/** Date and number that are left to be written in: «от «__» ______ 20__ г. № ___». */
const UNREGISTERED =
  /(?:№|N)\s?__|[«"]\s?_{0,8}\s?[»"]\s?___|___\s?(?:19|20)[_\d]{0,2}\s?г|(?<!\d)(?:19|20)_{1,2}(?!\d)|(?:^|\s)от\s____/;
/** A place in an order that is left to be written in: a rule, dots, «[название]», «(Ф.И.О.)», «И.О. Фамилия». */
const TO_FILL =
  /___|\.{6}|……|\[[A-ZЀ-Я][a-zЀ-ӿ\s]{3,60}\]|\((?:Ф\.?\s?И\.?\s?О|наименование|должность|фамилия|указать|указывается|дата|название)[^()]{0,80}\)|И\.\s?О\.\s?Фамилия|Фамилия\sИ\.\s?О\./i;
/** What a page calls a form that it offers. */
const CALLED =
  /(?<![а-яё])(?:образ(?:ец|цы)|(?:примерная|типовая)\sформа|шаблон|бланк|макет)(?![а-яё])/i;
const LONGEST_CALL = 160;
/** So many blanks in its orders make a form of a paper without date and number, however long. */
const BLANKS = 2;

/**
 * The line that shows a paper to be a form to be filled in («ПРИКАЗ № ___ от «__» ______ 20__ г. … 1.
 * Назначить ответственным ______ (Ф.И.О.)»): nobody ordered anything by it. Null for a paper; one whose
 * date or number alone is blank is a draft, and its orders are orders.
 */
export function blankForm(lines: readonly Line[], layout: Layout | null): number | null {
  const first = layout?.regions[0];
  if (layout === null || first === undefined) return emptyForm(lines);
  const above = lines.slice(0, first.from).filter((line) => !line.blank);
  const unregistered = above.find(({ flat }) => UNREGISTERED.test(flat));
  const called = above.find(({ flat }) => flat.length < LONGEST_CALL && CALLED.test(flat));
  if (unregistered === undefined && called === undefined) return null;
  const blanks = blanksIn(lines, layout);
  const many = blanks.filled >= BLANKS || (blanks.filled > 0 && blanks.filled * 2 >= blanks.points);
  const isForm = called === undefined ? many : many || unregistered !== undefined;
  return isForm ? ((unregistered ?? called)?.index ?? null) : null;
}

/** The same for a form whose points are all blank: what names an act, with a blank date or number. */
function emptyForm(lines: readonly Line[]): number | null {
  const unregistered = lines.find(({ blank, flat }) => !blank && UNREGISTERED.test(flat));
  return unregistered === undefined || findTitles(lines).length === 0 ? null : unregistered.index;
}

/** How many points the operative parts have, and how many of them hold a blank. */
function blanksIn(lines: readonly Line[], { regions }: Layout): { points: number; filled: number } {
  let points = 0;
  let filled = 0;
  for (const { from, to } of regions)
    for (const line of lines.slice(from, to)) {
      if (line.blank) continue;
      const words = wordsOf(line);
      if (readLabel(words) === null) continue;
      points++;
      if (TO_FILL.test(words)) filled++;
    }
  return { points, filled };
}
