import { type Label, readLabel } from '../../cues/label.js';
import { isOrder } from '../../cues/order.js';
import { isStatement } from '../../cues/statement.js';
import { isDigit } from '../../language/characters.js';

/** A label within a line. */
export interface Inner {
  at: number;
  label: Label;
}

/** How far into a point its order is looked for, in characters. */
export const REACH = 300;

/**
 * Places behind a space where a number or a letter with a bracket stands that no word before it owns
 * («пункт 2.1»), or a dash or the sign of a paragraph («§ 2») behind «:», «;», «.» or «,».
 */
export function marksIn(text: string): number[] {
  const marks: number[] = [];
  for (let at = behindSpace(text, 1); at > 0 && at < text.length - 2; at = behindSpace(text, at)) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (isSpace(code)) continue;
    const behind = isDigit(next) ? text.charCodeAt(at + 2) : next;
    const closed =
      behind === BRACKET || (behind === FULL_STOP && (isDigit(code) || SLIPS.has(code)));
    const dash = isDash(code) && isSpace(next);
    if (!closed && !dash && code !== PARAGRAPH) continue;
    let before = at - 2;
    while (before > 0 && before > at - 4 && isSpace(text.charCodeAt(before))) before--;
    // A deadline's line and a page's end leave the full stop out; a dash and «§» stand for much else.
    const sure = !isDash(code) && code !== PARAGRAPH;
    if (ENDS.has(text.charCodeAt(before)) || (sure && !awaitsNumber(text, at))) marks.push(at);
  }
  return marks;
}

/** Index behind the next space at or behind `from`; 0 where there is none. */
function behindSpace(text: string, from: number): number {
  const plain = text.indexOf(' ', from);
  const hard = text.indexOf('\u00a0', from);
  return (plain === -1 || hard === -1 ? Math.max(plain, hard) : Math.min(plain, hard)) + 1;
}

/** Letters that scanners print for the figures 1, 3 and 6. */
const SLIPS: ReadonlySet<number> = new Set(Array.from('lIЗзб', (letter) => letter.charCodeAt(0)));
export const FULL_STOP = 46;
export const BRACKET = 41;
const PARAGRAPH = 0xa7;
const ENDS: ReadonlySet<number> = new Set(Array.from(':;.,', (mark) => mark.charCodeAt(0)));

export function isSpace(code: number): boolean {
  return code === 32 || code === 160;
}

function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014 || code === 0x2022;
}

/** The labels that can be read at those places. */
export function labelsAt(text: string, marks: readonly number[]): Inner[] {
  return marks.flatMap((at): Inner[] => {
    const label = readLabel(text.slice(at, at + REACH));
    return label === null || label.style === 'roman' ? [] : [{ at, label }];
  });
}

/** Whether a number is the first under another one, or the next beside it or beside one above it. */
export function follows(last: readonly string[], parts: readonly string[]): boolean {
  const above = parts.slice(0, -1);
  const value = Number(parts.at(-1));
  if (above.some((part, index) => part !== last[index])) return false;
  if (parts.length === last.length + 1) return value === 1;
  return parts.length <= last.length && value === Number(last[parts.length - 1]) + 1;
}

/** Whether what stands behind a label is an order or a statement. */
export function orders(text: string, at: number, label: Label): boolean {
  const rest = text.slice(at + label.end, at + label.end + REACH);
  return isOrder(rest) || isStatement(rest);
}

/** Words that a number belongs to: «согласно пункту 2 Положения». */
const AWAITS_NUMBER =
  /(?:^|\s)(?:(?<!насел[её]нн[а-я]{2}\s)(?:под)?пункт[а-яё]{0,3}|стать[а-яё]{1,2}|част[а-яё]{1,3}|глав[аеуы]й?|раздел[а-яё]{0,2}|приложени[а-яё]{1,2}|форм[а-яё]{1,2}|дом[а-яё]{0,2}|школ[а-яё]{1,3}|участ[а-яё]{2,4}|корпус[а-яё]{0,2}|этап[а-яё]{0,2}|№|N|ст|пп?|ч|д|кв|до|с|по|от|и|на|в|к)\.?\s{0,3}$/i;

/** Whether the words before a number are ones that it belongs to. */
export function awaitsNumber(text: string, at = text.length): boolean {
  return AWAITS_NUMBER.test(text.slice(Math.max(0, at - LONGEST_OWNER), at));
}

const LONGEST_OWNER = 40;
