import { impersonal } from '../../cues/first-person.js';
import { isOrder } from '../../cues/order.js';
import { PREAMBLE } from '../../cues/preamble.js';
import { isStatement } from '../../cues/statement.js';
import { isDigit } from '../../language/characters.js';
import { trimEndOf } from '../../language/trim.js';
import { holdsInfinitive } from '../../language/verbs.js';
import type { SourceLine } from '../../source/types.js';
import { PAPERS } from '../../words/tables.js';
import { flatHeaderCuts } from './flat-header.js';
import { awaitsNumber, BRACKET, FULL_STOP, isSpace, marksIn, REACH } from './inner-labels.js';
import { innerCuts } from './inner-points.js';
import { preambleCuts } from './preamble-cut.js';
import { numberAbove, resolvesAt, sequenceCuts } from './run-on-sequence.js';
import { signatureCuts } from './signature-cut.js';

/** A source line, or the part of one that holds a point of its own. */
export interface Stretch extends SourceLine {
  /** Characters of the source line in front of it; none for a whole line. */
  shift?: number;
}

/** «2. Отделу», «2.Отделу», «Пункт 2. Отделу», in old minutes «2/ отделу»: a number in front of a point's first word. */
const NUMBER =
  '(?:Пункт\\s)?(\\d{1,2})(?:[.)](?:\\s{1,3}(?=[A-ZЀ-Я«"])|(?=[A-ZЀ-Я](?:[а-яё]|\\s)))|/\\s{0,3}(?=[A-ZЀ-Яа-яё«"]))';
/** Such a number behind the end of a sentence or a colon. */
const INLINE = new RegExp(`(?<=[.;:!?»"]\\s{1,3})${NUMBER}`, 'g');
/** The same behind any word: a scanner loses full stops, a page the end of a line. */
const LOOSE = new RegExp(`(?<=\\s)${NUMBER}`, 'g');
/** A number with which a line begins. */
const LEADING = new RegExp(`^\\s*${NUMBER}`);
/** The name, date and number of an act, with which its first point's line may begin. */
const NAMED = new RegExp(
  String.raw`^\s*(?:${PAPERS.stems('act')})[а-яё]{0,2}\s[^:;]{0,120}?(?<![а-яё])от\s\d[^:;]{4,24}?\s(?:№|N)\s?\S{1,24}\s`,
  'i',
);
/** Lines shorter than this are left alone. */
const SHORTEST = 40;
/** Shorter lines hold no second point. */
const TWO_POINTS = 30;

/**
 * Cuts lines that hold several points («1. Провести … 2. Отделу … 3. Контроль …») into one for each:
 * web pages and messengers lose the breaks between them. Only numbers that follow on each other and
 * open orders or statements are taken for points; a paragraph may list much else by numbers.
 */
export function splitRunOn(lines: readonly Stretch[]): readonly Stretch[] {
  const cuts = new Map<SourceLine, number[]>();
  const last = lines.findLastIndex(({ text }) => LEADING.test(text));
  for (const [index, line] of lines.entries()) {
    // A row has its cells, each with a place of its own.
    if (line.block?.kind === 'row') continue;
    const marks = line.text.length < TWO_POINTS ? [] : marksIn(line.text);
    const own = cutsIn(line.text);
    if (own.length === 0)
      own.push(...sequenceCuts(line.text, marks, () => numberAbove(lines, index, cuts)));
    if (own.length === 0) own.push(...flatHeaderCuts(line.text));
    if (own.length === 0) own.push(...preambleCuts(line.text));
    // What signs stands behind the last point: above it a post with a name belongs to a point.
    if (own.length === 0 && index >= last) own.push(...signatureCuts(line.text, 0));
    const all = withInner(line.text, marks, own);
    if (all.length > 0) cuts.set(line, all);
  }
  if (cuts.size === 0) return lines;
  return lines.flatMap((line): Stretch[] => {
    const own = cuts.get(line);
    if (own === undefined) return [line];
    return [0, ...own].map((shift, index) => ({
      ...line,
      text: line.text.slice(shift, own[index]),
      offset: line.offset + shift,
      shift: (line.shift ?? 0) + shift,
    }));
  });
}

/** The cuts of a line together with those of the lists that stand within its points. */
function withInner(text: string, marks: readonly number[], cuts: readonly number[]): number[] {
  if (marks.length === 0) return [...cuts];
  return [0, ...cuts].flatMap((from, index) => {
    const to = cuts[index] ?? text.length;
    const own = marks.filter((at) => at > from && at < to).map((at) => at - from);
    const inner = innerCuts(text.slice(from, to), own).map((at) => from + at);
    return from === 0 ? inner : [from, ...inner];
  });
}

/** Whether «… 2. …» stands anywhere behind the beginning: few lines are looked at any closer. */
function holdsNumber(text: string): boolean {
  for (let at = text.length - 2; at > 2; at--) {
    const mark = text.charCodeAt(at);
    if (mark !== FULL_STOP && mark !== BRACKET && mark !== SLASH) continue;
    if (isDigit(text.charCodeAt(at + 1)) || !isDigit(text.charCodeAt(at - 1))) continue;
    if (isSpace(text.charCodeAt(at - (isDigit(text.charCodeAt(at - 2)) ? 3 : 2)))) return true;
  }
  return false;
}

const SLASH = 47;

function cutsIn(whole: string): number[] {
  if (whole.length < SHORTEST || !holdsNumber(whole)) return [];
  // The last cells of a page's table, which are empty, make no row of a paragraph.
  const text = trimEndOf(whole, ' \u00a0\t|');
  if (/[\t|]/.test(text)) return [];
  const leading = LEADING.exec(text);
  const points: { at: number; behind: number }[] = [];
  let next = 1;
  if (leading !== null) {
    points.push({ at: 0, behind: leading[0].length });
    next = Number(leading[1]) + 1;
  }
  const resolved = leading === null && (resolvesBefore(text) || opensBehindPreamble(text));
  const closes = leading !== null && closesAct(text);
  for (const found of text.matchAll(resolved || closes ? LOOSE : INLINE)) {
    const again = resolved && found[1] === '1' && next > 2 && resolvesAt(text, found.index);
    if (again) next = 1;
    if (Number(found[1]) !== next) continue;
    const behind = found.index + found[0].length;
    const own = text.slice(behind, behind + REACH);
    const ended = endsBefore(text, found.index) || isOrder(own);
    if (!ended && !(closes && orders(text.slice(Math.max(0, found.index - 40), found.index), own)))
      continue;
    points.push({ at: found.index, behind });
    next++;
  }
  if (points.length < (resolved ? 1 : 2)) return [];
  const texts = points.map(({ behind }, index) => text.slice(behind, points[index + 1]?.at));
  const sure = texts.filter((own) => isOrder(own) || isStatement(own));
  // Behind the resolving words a point may order in any words: «Сообщение … заслушать на …».
  const enough =
    (resolved || closes) && texts.every((own) => sure.includes(own) || holdsInfinitive(own));
  if (sure.length < texts.length && !enough) return [];
  const cuts = points.map(({ at }) => at).filter((at) => at > 0);
  // A page of a book may hold two acts: the second begins with its name.
  for (const found of resolved ? text.matchAll(ACT) : []) cuts.push(found.index);
  cuts.sort((a, b) => a - b);
  const named = NAMED.exec(text.slice(0, cuts[0]))?.[0].length ?? 0;
  const signature = signatureCuts(text, points.at(-1)?.behind ?? 0);
  const cells = text.length < whole.length && whole.includes('|', text.length) ? [text.length] : [];
  return [...(named > 0 ? [named] : []), ...cuts, ...signature, ...cells];
}

const CONTROL = /\sКонтроль(?=\s)/g;
/** What stands behind that word, in its sentence. */
const LAID_ON = /^\s[^.;]{3,200}(?:возложить|возлагаю|оставл)/;
/** No match of it is longer, in characters. */
const LAID_WITHIN = 210;

/** Whether a line holds the point an act closes with: its list is one of orders, whatever their words. */
function closesAct(text: string): boolean {
  for (const { index, 0: word } of text.matchAll(CONTROL)) {
    const behind = index + word.length;
    if (LAID_ON.test(text.slice(behind, behind + LAID_WITHIN))) return true;
  }
  return false;
}
/** How far into a point its verb stands. */
const VERB_WITHIN = 100;

/** Whether a number that no full stop parts from the words before it opens a point all the same. */
function orders(before: string, behind: string): boolean {
  return !awaitsNumber(before) && holdsInfinitive(behind.slice(0, VERB_WITHIN));
}

/** Whether a sentence or a colon ends in front of a number. */
function endsBefore(text: string, at: number): boolean {
  return /[.;:!?»"]\s{1,3}$/.test(text.slice(Math.max(0, at - 4), at));
}

/** «Протокол № 45»: the name of an act within a line, behind another act's points. */
const ACT = /(?<=\s)(?:Протокол|Решение|Постановление|Распоряжение)\s(?:№|N)\s?\d/g;

/** «… исполком решает: 1. …», «администрация постановляет 1.Завершить …»: whether the first number stands directly behind the resolving words. */
function resolvesBefore(text: string): boolean {
  for (const first of text.matchAll(LOOSE)) {
    if (first[1] === '1' && resolvesAt(text, first.index)) return true;
  }
  return false;
}

/** «В целях предупреждения холеры в городе 1. Объявляю …»: no resolving word parts the grounds from the first point. */
function opensBehindPreamble(text: string): boolean {
  if (!PREAMBLE.test(text.trimStart().slice(0, 120).replace(/\s+/g, ' '))) return false;
  for (const first of text.matchAll(LOOSE)) {
    const behind = first.index + first[0].length;
    if (
      first[1] === '1' &&
      impersonal(text.slice(behind, behind + 40)) !== text.slice(behind, behind + 40)
    )
      return true;
  }
  return false;
}
