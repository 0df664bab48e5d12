import { readKnownLabel } from '../../cues/known-label.js';
import { type Label, type LabelStyle, readLabel } from '../../cues/label.js';
import { startsWithInfinitive } from '../../language/verbs.js';
import { leadingAddressee } from '../../party/index.js';
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
  if (label.style === 'letter' && label.parts[0] === 'b') makeLatin(out, label);
  const sameParagraph = !state.gap && state.before !== '' && state.item !== null;
  if (label.style === 'bullet') {
    // A dash that goes on with small letters under an unfinished line is a wrapped aside, but a list
    // of orders may hang on an addressee without a colon.
    const rest = words.slice(label.end);
    const unfinished = sameParagraph && !/[.;:,!?»)]$/.test(state.before);
    return unfinished &&
      !/^[A-ZЀ-Я]/.test(rest) &&
      !(startsWithInfinitive(rest) && isAddressed(state.before))
      ? null
      : label;
  }
  if (sameParagraph && EXPECTS_NUMBER.test(state.before) && !sequence.fits(label)) return null;
  if (
    sameParagraph &&
    EXPECTS_NUMBER.test(state.before) &&
    !/^[A-ZЀ-Я]/.test(words.slice(label.end))
  ) {
    return null;
  }
  if (label.doubtful && !sequence.fits(label)) return null;
  if (MUST_FIT.has(label.style) && !sequence.fits(label)) return null;
  if (
    sameParagraph &&
    label.doubtful &&
    !COMPLETE.test(state.before) &&
    !/^[A-ZЀ-Я]/.test(words.slice(label.end)) &&
    // «… Срок – по субботам | 4.2публиковать …», «…, | 6.2.выдать …»: an order behind the very next number.
    // «1.2. № 5 кабинет отремонтировать»: a sign is no small letter that goes on with a sentence.
    !(
      (state.closed || label.parts.length > 1) &&
      sequence.fits(label) &&
      (startsWithInfinitive(words.slice(label.end)) || /^[^a-zа-џ\d]/.test(words.slice(label.end)))
    )
  ) {
    return null;
  }
  return label;
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
