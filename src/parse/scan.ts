import { findDeadlineLabel } from '../deadline/index.js';
import { startsWithInfinitive } from '../language/verbs.js';
import { findResponsible, headingAddressee, leadingAddressee } from '../party/index.js';
import type { Slice } from './joined.js';
import { isLabelAlone, type Label, readLabel } from './label.js';
import { type Line, wordsOf } from './line.js';
import { ATTACHMENT, PAGE_FURNITURE, VOTES } from './markers.js';
import type { Paragraph, ParagraphRole, Raw, RawItem } from './raw.js';
import { romanValue, type Sequence } from './sequence.js';
import { signatureStartsAt } from './signatures.js';
import { cellsOf, looksLikeRow, readHeadings, readRow } from './table.js';

/** A line that ends like this goes on with a number on the next: «…пункта | 3.3 соглашения». */
const EXPECTS_NUMBER =
  /(?:^|[\s(])(?:под)?(?:пункт|раздел|стать|част|глав|строк|абзац|приложени|таблиц|рисун|форм|этап|групп|категори|класс|участк|корпус|кабинет)\p{L}*$|(?:^|[\s(])(?:п|пп|п\.п|ст|ч|абз|разд|д|кв|ул|тел|каб|им|стр|пер|просп|корп|№|N)\.?$|(?:^|\s)(?:№|N|от|до|с|по|на|не|и|или|более|менее|около|в|к|за|из|для|при|под|над|о|об)$/iu;
/** A line that ends like this is complete. */
const COMPLETE = /[.;:!?…][»")\]]?$/u;
const PAGE_NUMBER =
  /^(?:[-–—]\s?\d{1,3}\s?[-–—]|(?:стр(?:аница|\.)?|лист|л\.)\s?\d{1,3}(?:\s(?:из|от)\s\d{1,3})?|\d{1,3}\s?(?:из|\/)\s?\d{1,3})$/iu;
const BARE_NUMBER = /^\d{1,3}$/;

/** What the scanner reads from and writes to. */
export interface ScanContext {
  lines: readonly Line[];
  sequence: Sequence;
  out: Raw[];
  /** Indexes of the lines that the page prints around the paper. */
  running: ReadonlySet<number>;
}

interface State {
  item: RawItem | null;
  /** True when the item's order is complete: its deadline or responsible line was read. */
  closed: boolean;
  gap: boolean;
  /** True behind a page's head, foot or number. */
  bridged: boolean;
  /** Words of the line before, within the same paragraph. */
  before: string;
  /** What the columns of the table being read hold. */
  columns: ParagraphRole[] | null;
}

/** Scans one operative region into items, sections and what is neither. */
export function scanOperative(
  context: ScanContext,
  region: { from: number; to: number; first: Slice | null },
): void {
  const { lines } = context;
  const state: State = {
    item: null,
    closed: false,
    gap: true,
    bridged: false,
    before: '',
    columns: null,
  };
  if (region.first !== null) readLine(context, state, region.first, region);
  for (let index = region.from; index < region.to; index++) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.blank) {
      state.gap = true;
      continue;
    }
    if (context.running.has(index)) {
      pushBlock(context, 'aside', line);
      state.bridged = true;
      continue;
    }
    // What a page's head or number breaks goes on behind it.
    if (state.bridged) state.gap = false;
    state.bridged = false;
    const words = wordsOf(line);
    if (ATTACHMENT.test(words) && state.item !== null) {
      pushTail(context, index, region.to);
      return;
    }
    if (
      state.item !== null &&
      signatureStartsAt(lines, index, region.to, (next) => goesOn(context, next))
    ) {
      pushTail(context, index, region.to);
      return;
    }
    if (
      (state.closed || (state.gap && COMPLETE.test(state.before))) &&
      PAGE_FURNITURE.test(words)
    ) {
      for (let rest = index; rest < region.to; rest++) pushBlock(context, 'aside', lines[rest]);
      return;
    }
    readLine(context, state, { line, from: line.indent, to: line.end }, region, index);
    state.gap = false;
  }
}

/** Whether a line carries the number that comes next. */
function goesOn({ sequence }: ScanContext, words: string): boolean {
  const label = readLabel(words);
  return label !== null && label.style === 'decimal' && sequence.fits(label);
}

function pushTail({ lines, out }: ScanContext, from: number, to: number): void {
  const slices: Slice[] = [];
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line !== undefined) slices.push({ line, from: line.indent, to: line.end });
  }
  out.push({ type: 'tail', slices });
}

function pushBlock(
  { out }: ScanContext,
  type: 'aside' | 'unrecognized',
  line: Line | undefined,
): void {
  if (line === undefined || line.blank) return;
  out.push({ type, slices: [{ line, from: line.indent, to: line.end }] });
}

function readLine(
  context: ScanContext,
  state: State,
  slice: Slice,
  region: { to: number },
  index = slice.line.index,
): void {
  const words = slice.line.flat.slice(slice.from, slice.to);
  if (PAGE_NUMBER.test(words) || isLonePageNumber(context, state, words, index)) {
    pushBlock(context, 'aside', slice.line);
    return;
  }
  if (VOTES.test(words)) {
    pushBlock(context, 'aside', slice.line);
    state.closed = true;
    state.before = '.';
    return;
  }
  if (looksLikeRow(slice)) {
    const headings = readHeadings(cellsOf(slice));
    if (headings !== null) {
      state.columns = headings;
      pushBlock(context, 'aside', slice.line);
      return;
    }
    const row = readRow(slice, state.columns);
    if (row !== null && readTableRow(context, state, row)) return;
  }
  const label = acceptedLabel(context, state, words, index);
  if (label !== null) openItem(context, state, slice, label, words);
  else continueItem(context, state, slice, words, region, index);
  state.before = words;
}

/** A bare number between two items is a page's, unless the numbers stand alone on their lines. */
function isLonePageNumber(
  context: ScanContext,
  state: State,
  words: string,
  index: number,
): boolean {
  if (!BARE_NUMBER.test(words)) return false;
  const label = readLabel(words);
  if (label === null) return true;
  const next = context.lines.slice(index + 1, index + 3).find((line) => !line.blank);
  const opens = next !== undefined && /^\p{Lu}/u.test(wordsOf(next));
  return !(
    opens &&
    context.sequence.fits(label) &&
    (state.item === null || usesLoneNumbers(context))
  );
}

function usesLoneNumbers({ out }: ScanContext): boolean {
  return out.some(
    (raw) =>
      raw.type === 'item' &&
      raw.labelSlice !== null &&
      /^\d+$/.test(raw.label?.printed ?? '') &&
      raw.labelSlice.line.end === raw.labelSlice.to,
  );
}

/** Reads the label of a line where there is one and the numbers before it let it be one. */
function acceptedLabel(
  { sequence }: ScanContext,
  state: State,
  words: string,
  _index: number,
): Label | null {
  const printed = readLabel(words);
  if (printed === null) return null;
  const label = sequence.understand(printed);
  const sameParagraph = !state.gap && state.before !== '' && state.item !== null;
  if (label.style === 'bullet') {
    // A dash that goes on with small letters under an unfinished line is a wrapped aside.
    return sameParagraph &&
      !/[.;:,!?»)]$/u.test(state.before) &&
      /^\p{Ll}/u.test(words.slice(label.end))
      ? null
      : label;
  }
  if (sameParagraph && EXPECTS_NUMBER.test(state.before) && !sequence.fits(label)) return null;
  if (
    sameParagraph &&
    EXPECTS_NUMBER.test(state.before) &&
    !/^\p{Lu}/u.test(words.slice(label.end))
  ) {
    return null;
  }
  if (label.doubtful && !sequence.fits(label)) return null;
  if (label.style === 'letter' && !sequence.fits(label)) return null;
  if (label.style === 'roman' && !sequence.fits(label)) return null;
  if (
    sameParagraph &&
    label.doubtful &&
    !COMPLETE.test(state.before) &&
    !/^\p{Lu}/u.test(words.slice(label.end))
  ) {
    return null;
  }
  return label;
}

function openItem(
  context: ScanContext,
  state: State,
  slice: Slice,
  label: Label,
  words: string,
): void {
  const rest: Slice = { line: slice.line, from: slice.from + label.end, to: slice.to };
  const text = words.slice(label.end);
  context.sequence.accept(label);
  if (
    label.style === 'roman' &&
    !startsWithInfinitive(text) &&
    romanValue(label.parts[0] ?? '') > 0
  ) {
    context.out.push({ type: 'section', slices: [slice], number: label.parts[0] ?? null });
    state.item = null;
    state.closed = false;
    return;
  }
  state.item = {
    type: 'item',
    label,
    labelSlice: { line: slice.line, from: slice.from, to: slice.from + label.printed.length },
    paragraphs: [],
    heading: false,
  };
  context.out.push(state.item);
  state.closed = false;
  if (!isLabelAlone(words, label)) addParagraph(state, rest, text);
}

function addParagraph(state: State, slice: Slice, text: string): void {
  state.item?.paragraphs.push({ slices: [slice], role: 'text' });
  if (closes(text)) state.closed = true;
}

/** Whether a line is a deadline or a responsible line, which completes an item's order. */
function closes(text: string): boolean {
  return findDeadlineLabel(text)?.start === 0 || findResponsible(text)?.start === 0;
}

function continueItem(
  context: ScanContext,
  state: State,
  slice: Slice,
  words: string,
  region: { to: number },
  index: number,
): void {
  const opensDeadline = closes(words);
  const item = state.item;
  if (item !== null && !opensDeadline && pointOfList(state, item, words)) {
    state.item = {
      type: 'item',
      label: LOST_BULLET,
      labelSlice: null,
      paragraphs: [],
      heading: false,
    };
    state.closed = false;
    context.out.push(state.item);
    addParagraph(state, slice, words);
    return;
  }
  if (item === null) {
    openUnlabelled(context, state, slice, words, region, index);
    return;
  }
  const last: Paragraph | undefined = item.paragraphs.at(-1);
  if (opensDeadline) {
    addParagraph(state, slice, words);
    return;
  }
  const small = /^[^\p{Lu}«"]/u.test(words);
  const breaks = state.gap || COMPLETE.test(state.before);
  if (
    last === undefined ||
    (!breaks && !state.closed) ||
    (small && !state.gap && !/:$/.test(state.before))
  ) {
    if (last === undefined) addParagraph(state, slice, words);
    else last.slices.push(slice);
    return;
  }
  if (!breaks && state.closed && !/^\p{Lu}/u.test(words)) {
    last.slices.push(slice);
    return;
  }
  if (standsOver(context, words, region, index)) {
    openUnlabelled(context, state, slice, words, region, index);
    return;
  }
  if (!state.closed) {
    item.paragraphs.push({ slices: [slice], role: 'text' });
    return;
  }
  openUnlabelled(context, state, slice, words, region, index);
}

/** Stands for the dash or the dot that a list's point has lost. */
const LOST_BULLET: Label = { style: 'bullet', printed: '', parts: [], end: 0, doubtful: false };

/**
 * Whether a line is a point of a list that prints no dashes: an order on a line of its own under an
 * item that ends in a colon, or behind such a point.
 */
function pointOfList(state: State, item: RawItem, words: string): boolean {
  if (!startsWithInfinitive(words) && leadingAddressee(words) === null) return false;
  if (item.label === LOST_BULLET) return state.closed || /[;.,]$/.test(state.before);
  const first = item.paragraphs[0];
  return (
    first !== undefined &&
    item.label !== null &&
    /:$/.test(state.before) &&
    startsWithInfinitive(words)
  );
}

/** Whether an unnumbered line is the heading of the items below it. */
function standsOver(
  context: ScanContext,
  words: string,
  region: { to: number },
  index: number,
): boolean {
  const next = nextLabel(context, region, index);
  if (next === null) return false;
  if (/:$/.test(words) && headingAddressee(words) !== null) return true;
  const parts = next.parts;
  const top = parts[0];
  return (
    next.style === 'decimal' &&
    parts.length === 2 &&
    parts[1] === '1' &&
    Number(top) === (context.sequence.decimal?.[0] ?? 0) + 1 &&
    (/:$/.test(words) || headingAddressee(words) !== null)
  );
}

function nextLabel({ lines }: ScanContext, region: { to: number }, index: number): Label | null {
  for (let next = index + 1; next < region.to && next < index + 4; next++) {
    const line = lines[next];
    if (line === undefined || line.blank) continue;
    const label = readLabel(wordsOf(line));
    if (label !== null) return label;
    if (closes(wordsOf(line))) return null;
  }
  return null;
}

/** A line that belongs to no item: a heading, an order that lost its number, or something unknown. */
function openUnlabelled(
  context: ScanContext,
  state: State,
  slice: Slice,
  words: string,
  region: { to: number },
  index: number,
): void {
  const heading = standsOver(context, words, region, index);
  const order = startsWithInfinitive(words) || leadsToOrder(words);
  if (heading || order) {
    state.item = {
      type: 'item',
      label: null,
      labelSlice: null,
      paragraphs: [{ slices: [slice], role: 'text' }],
      heading: heading && !startsWithInfinitive(words),
    };
    state.closed = closes(words);
    context.out.push(state.item);
    return;
  }
  const title = words.length <= 160 && isTitle(words, nextLabel(context, region, index));
  context.out.push({ type: title ? 'section' : 'unrecognized', slices: [slice], number: null });
  if (title) {
    state.item = null;
    state.closed = false;
  }
}

function leadsToOrder(words: string): boolean {
  return /^(?:настоящ\p{L}+\s(?:приказ|распоряжени|постановлени|решени)|контроль\s|рекомендовать|поручить|информаци\p{L}+\s.{0,200}принять\sк\sсведению)/iu.test(
    words,
  );
}

/** A part's title: capitals, or words without an order and a full stop, over a labelled line. */
function isTitle(words: string, next: Label | null): boolean {
  if (next === null || /[.;,]$/.test(words)) return false;
  const letters = words.replace(/[^\p{L}]/gu, '');
  return (
    letters.length > 2 &&
    (letters === letters.toUpperCase() ||
      /^(?:по|об?|раздел|часть)\s/iu.test(words) ||
      /:$/.test(words))
  );
}

function readTableRow(
  context: ScanContext,
  state: State,
  row: NonNullable<ReturnType<typeof readRow>>,
): boolean {
  const { label, paragraphs } = row;
  if (label === null) {
    if (state.item === null || !row.continues) return false;
    for (const paragraph of paragraphs) state.item.paragraphs.push(paragraph);
    return true;
  }
  if (label.label.doubtful && label.label.printed.length > 4 && !context.sequence.fits(label.label))
    return false;
  context.sequence.accept(label.label);
  state.item = {
    type: 'item',
    label: label.label,
    labelSlice: label.slice,
    paragraphs,
    heading: false,
  };
  context.out.push(state.item);
  state.closed = paragraphs.some((paragraph) => paragraph.role !== 'text');
  state.before = '.';
  return true;
}
