import { findHeaderDate } from '../../cues/header-date.js';
import { isRegistration, NUMBER } from '../../cues/header-registration.js';
import { ATTACHMENT, isQuestion } from '../../cues/markers.js';
import { isOrder, ordersBehindGrounds, ordersBehindObject } from '../../cues/order.js';
import { PREAMBLE } from '../../cues/preamble.js';
import { startsWithPost } from '../../cues/signature-line.js';
import { isStatement } from '../../cues/statement.js';
import { readSignatures } from '../close/signatures.js';
import { type Line, wordsOf } from '../lines/line.js';
import { paragraphFrom } from '../lines/paragraph.js';
import type { Title } from './titles.js';

/** Lines below a title among which its order begins. */
const REACH = 24;
/** Lines above a title that may hold its date and number. */
const ABOVE = 8;
/** Lines that an order of one paragraph, or a few of them, may run over before the signature. */
const LONGEST = 40;
/** Shorter words are a heading. */
const SHORTEST = 30;

/** An act that consists of one order without a number. */
export interface Single {
  /** Null where its name stands nowhere. */
  title: Title | null;
  /** First line of the order. */
  from: number;
}

/**
 * Finds an act that prints no resolving word and no list: «РАСПОРЯЖЕНИЕ | от 10 апреля 2013 г. № 585-р |
 * В целях … МИДу России обеспечить …», signed. News and reviews that tell of one are not signed.
 */
export function findSingle(lines: readonly Line[], titles: readonly Title[]): Single | null {
  const minuted = titles.find(({ kind }) => kind === 'protocol')?.line ?? lines.length;
  for (const title of titles.toReversed()) {
    // «Решения Президиума от …» within its minutes heads a part of them.
    if (title.kind === 'decision' && title.line > minuted) continue;
    const from = orderBelow(lines, title.line);
    if (from === null || !isRegistered(lines, title, from)) continue;
    if (isSigned(lines, from)) return { title, from };
  }
  return belowPreamble(lines, titles);
}

/** «В соответствии с …: | Рекомендовать главам …. | Глава района …»: its name stands at the page's foot. */
function belowPreamble(lines: readonly Line[], titles: readonly Title[]): Single | null {
  const filled = lines.filter((line) => !line.blank);
  for (const [at, line] of filled.entries()) {
    const words = wordsOf(line);
    const [order, signature] = [filled[at + 1], filled[at + 2]];
    if (order === undefined || signature === undefined) continue;
    if (!/:$/.test(words) || !PREAMBLE.test(words)) continue;
    if (!isOrder(wordsOf(order)) || readSignatures(lines, signature.index, lines.length) === null)
      continue;
    return { title: titles.find((one) => one.line > signature.index) ?? null, from: order.index };
  }
  return null;
}

/** Where an archive keeps a paper: its editions leave the signature out. */
const ARCHIVE = /(?<![а-яё])Ф\.\s?[\dА-ЯП]{1,6}\.?\s(?:Оп|On|оп)\.\s?\d/;
/** «Секретарь ЦК»: a post whose name the copy has not. */
const LONGEST_POST = 40;

/** «Источник: | Политбюро и крестьянство: …»: an edition's card, label and value on two lines. */
const CARD = /^(?:государство|датировка|источник|архив|метки|автор[а-яё\s]{0,12}):$/i;
/** «Члены ЦК: Андреев, Ворошилов», «Присутствовали: …»: who sat, above what was resolved. */
const PRESENT =
  /^(?:присутств|отсутств|приглаш|члены|кандидаты|председатель|секретарь)[а-яё]*(?:\s[^:]{1,60})?:/i;

/** Whether a line says where an archive keeps the paper above it. */
export function isArchived({ blank, flat }: Line): boolean {
  return !blank && ARCHIVE.test(flat);
}

function orderBelow(lines: readonly Line[], title: number): number | null {
  for (let index = title + 1; index < Math.min(lines.length, title + REACH); index++) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    const words = wordsOf(line);
    if (CARD.test(words)) {
      index++;
      continue;
    }
    if (ATTACHMENT.test(words)) return null;
    // A title may run over many lines in capitals; the order stands below all of them.
    if (isRegistration(words) || isQuestion(words) || words === words.toUpperCase()) continue;
    if (PRESENT.test(words)) continue;
    const paragraph = paragraphFrom(lines, index);
    if (paragraph.length < SHORTEST || /:$/.test(paragraph) || !/^[A-ZЀ-Я]/.test(paragraph))
      continue;
    if (isOrder(paragraph) || isStatement(paragraph)) return index;
    if (words.length >= SHORTEST && ordersBehindObject(paragraph)) return index;
    if (PREAMBLE.test(paragraph) && ordersBehindGrounds(paragraph)) return index;
  }
  return null;
}

/**
 * Whether date and number of the act stand at its title; under «УКАЗ» alone on its line a date is
 * enough, old acts have no number.
 */
function isRegistered(
  lines: readonly Line[],
  { line: title, alone }: Title,
  from: number,
): boolean {
  const words = lines
    .slice(Math.max(0, title - ABOVE), from)
    .filter((line) => !line.blank)
    .map(wordsOf);
  const dated = words.some((one) => findHeaderDate(one) !== null);
  return dated && (alone || words.some((one) => NUMBER.test(one)));
}

/** Whether somebody signs within reach of a line. */
export function isSigned(lines: readonly Line[], from: number): boolean {
  const to = Math.min(lines.length, from + LONGEST);
  for (let index = from + 1; index < to; index++) {
    if (readSignatures(lines, index, lines.length) !== null) return true;
    const line = lines[index];
    const words = line === undefined || line.blank ? '' : wordsOf(line);
    if (words.length <= LONGEST_POST && !/[.,;:]/.test(words) && startsWithPost(words)) return true;
  }
  return lines.some(isArchived);
}

/** How far above its list the subject of a paper without a name is looked for, in lines. */
const REACH_ABOVE = 15;

/** The line «О проведении месячника …» that heads such a paper. */
export function subjectAbove(lines: readonly Line[], from: number): number | null {
  for (let index = from; index >= Math.max(0, from - REACH_ABOVE); index--) {
    const line = lines[index];
    if (line !== undefined && !line.blank && isQuestion(wordsOf(line))) return index;
  }
  return null;
}
