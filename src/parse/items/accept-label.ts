import { readKnownLabel } from '../../cues/known-label.js';
import { type Label, type LabelStyle, readLabel } from '../../cues/label.js';
import { holdsInfinitive, startsWithInfinitive } from '../../language/verbs.js';
import { ADDRESSED } from '../../lexicon/classes.js';
import { leadingAddressee } from '../../party/index.js';
import { hasClass } from '../../words/word.js';
import type { Line } from '../lines/line.js';
import type { Raw } from '../lines/raw.js';
import { COMPLETE, type ScanContext, type State } from './scan-state.js';
import { shapeOf } from './sequence.js';

/** A line that ends like this goes on with a number on the next: «…пункта | 3.3 соглашения». */
const EXPECTS_NUMBER =
  /(?:^|[\s(])(?:под)?(?:пункт|раздел|стать|част|глав|строк|абзац|приложени|таблиц|рисун|форм|этап|групп|категори|класс|участк|корпус|кабинет)[a-zЀ-ӿ]*$|(?:^|[\s(])(?:п|пп|п\.п|ст|ч|абз|разд|д|кв|ул|тел|каб|им|стр|пер|просп|корп|№|N)\.?$|(?:^|\s)(?:№|N|от|до|с|по|на|не|и|или|более|менее|около|в|к|за|из|для|при|под|над|о|об)$/i;

const MUST_FIT: ReadonlySet<LabelStyle> = new Set(['letter', 'romanette', 'roman']);

/** Reads the label of a line where there is one and the numbers before it let it be one. */
export function acceptedLabel(
  { sequence, out }: ScanContext,
  state: State,
  words: string,
  line: Line,
): Label | null {
  const counted = line.block?.label;
  if (counted !== undefined) {
    const label = readKnownLabel(words, counted, state.item?.label?.parts.at(-1) ?? null);
    if (label !== null) return label;
  }
  const printed = readLabel(words);
  if (printed === null) return null;
  const label = sequence.understand(printed);
  if (isInitial(label, words)) return null;
  if (label.style === 'letter' && label.parts[0] === 'b') makeLatin(out, label);
  const sameParagraph = !state.gap && state.before !== '' && state.item !== null;
  const rest = words.slice(label.end);
  if (label.style === 'bullet') return sameParagraph && isDash(state, rest) ? null : label;
  const fits = sequence.fits(label);
  if (!fits && (label.doubtful || MUST_FIT.has(label.style))) return null;
  return sameParagraph && isWithinSentence(state, label, rest, fits) ? null : label;
}

/**
 * A dash that goes on with small letters under an unfinished line is a wrapped aside, but a list of
 * orders may hang on an addressee without a colon.
 */
function isDash({ before }: State, rest: string): boolean {
  if (/[.;:,!?»)]$/.test(before) || /^[A-ZЀ-Я]/.test(rest)) return false;
  return !(startsWithInfinitive(rest) && isAddressed(before));
}

/** Whether a number belongs to the sentence of the line before. */
function isWithinSentence(
  { before, closed }: State,
  label: Label,
  rest: string,
  fits: boolean,
): boolean {
  const capital = /^[A-ZЀ-Я]/.test(rest);
  if (EXPECTS_NUMBER.test(before) && (!fits || !capital)) return true;
  if (!label.doubtful || COMPLETE.test(before) || capital) return false;
  // «… Срок – по субботам | 4.2публиковать …», «…, | 6.2.выдать …»: an order behind the very next number.
  // «1.2. № 5 кабинет отремонтировать»: a sign is no small letter that goes on with a sentence.
  // «Срок – до 15.01.2014 | 2. управлению культуры провести …»: somebody is spoken to, and ordered.
  if (fits && holdsInfinitive(rest) && leadingAddressee(rest) !== null) return false;
  const next = (closed || label.parts.length > 1) && fits;
  return !(next && (startsWithInfinitive(rest) || /^[^a-zа-џ\d]/.test(rest)));
}

/** «A. Иванов» is somebody's initial; behind a letter of a list stands an order or who is to do it. */
function isInitial({ style, printed, end }: Label, words: string): boolean {
  if (style !== 'letter' || !/[A-Z]/.test(printed)) return false;
  const rest = words.slice(end);
  const first = /^[а-яё-]{1,40}/i.exec(rest)?.[0] ?? '';
  return !startsWithInfinitive(rest) && !hasClass(first, ADDRESSED);
}

/** «a.» was taken for a Russian letter until «b.» showed that the list is a Latin one. */
function makeLatin(out: readonly Raw[], second: Label): void {
  const first = out.findLast((raw) => raw.type === 'item' && raw.label?.style === 'letter');
  if (first?.type !== 'item' || first.label === null) return;
  const { label } = first;
  if (shapeOf(label) === shapeOf(second) && /a/i.test(label.printed))
    first.label = { ...label, parts: ['a'] };
}

/** Whether a line, behind its number, is an addressee and nothing else. */
function isAddressed(line: string): boolean {
  const words = line.slice(readLabel(line)?.end ?? 0);
  const found = leadingAddressee(words);
  return found !== null && found.end >= words.length;
}
