import { isLabelAlone, type Label, readLabel } from '../../cues/label.js';
import { AGENDA_POINT, isQuestion, PAGE_FURNITURE, VOTES } from '../../cues/markers.js';
import { isOrder } from '../../cues/order.js';
import { isNameOnly } from '../../cues/signature-line.js';
import { isStatement } from '../../cues/statement.js';
import { holdsInfinitive } from '../../language/verbs.js';
import { opensAnnex } from '../close/annex.js';
import { signatureStartsAt } from '../close/signatures.js';
import { isTitle } from '../layout/question-heads.js';
import type { Slice } from '../lines/joined.js';
import { type Line, wordsOf } from '../lines/line.js';
import { paragraphFrom } from '../lines/paragraph.js';
import { acceptedLabel } from './accept-label.js';
import { continueItem } from './continue.js';
import { isFootnote } from './footnotes.js';
import { isLonePageNumber, PAGE_NUMBER } from './page-numbers.js';
import {
  addParagraph,
  COMPLETE,
  closes,
  pushBlock,
  type ScanContext,
  type State,
} from './scan-state.js';
import { readTableLine } from './scan-table.js';
import { opensQuestion, pushSection } from './section-titles.js';
import { romanValue } from './sequence.js';

/** Scans one operative region into items, sections and what is neither. */
export function scanOperative(
  context: ScanContext,
  region: { from: number; to: number; first: Slice | null },
): void {
  const state: State = {
    item: null,
    closed: false,
    gap: true,
    bridged: false,
    before: '',
    table: null,
  };
  if (region.first !== null) readLine(context, state, region.first, region);
  for (let index = region.from; index < region.to; index++) {
    const line = context.lines[index];
    if (line === undefined) break;
    if (stepOver(context, state, line, index)) continue;
    if (endsOperative(context, state, line, index, region.to)) return;
    readLine(context, state, { line, from: line.indent, to: line.end }, region, index);
    state.gap = false;
  }
}

/** Steps over blank lines and what a page prints in between, and notes whether the words go on behind. */
function stepOver(context: ScanContext, state: State, line: Line, index: number): boolean {
  if (line.blank) {
    state.gap = true;
    return true;
  }
  if (isFootnote(context.lines, index) || context.running.has(index)) {
    pushBlock(context, 'aside', line);
    state.bridged = true;
    return true;
  }
  // What a page's head or number breaks goes on behind it.
  if (state.bridged) state.gap = false;
  else if (line.opens) state.gap = true;
  state.bridged = false;
  return false;
}

/** Whether the orders end at a line: at an annex, at signatures or at the furniture of a site's page. */
function endsOperative(
  context: ScanContext,
  state: State,
  line: Line,
  index: number,
  to: number,
): boolean {
  const { lines } = context;
  const words = wordsOf(line);
  if (state.item !== null && !isWrapped(state, words)) {
    const signed = () => signatureStartsAt(lines, index, to, (next) => goesOn(context, next));
    if (opensAnnex(lines, index, to) || signed()) {
      pushTail(context, index, to);
      return true;
    }
  }
  const complete = COMPLETE.test(state.before);
  const ended = state.closed || (complete && (state.gap || BUTTON.test(words)));
  if (!ended || !PAGE_FURNITURE.test(words)) return false;
  for (let rest = index; rest < to; rest++) pushBlock(context, 'aside', lines[rest]);
  return true;
}

/** A page's button alone on its line: it follows the last word without a gap. */
const BUTTON =
  /^(?:(?:скачать|распечатать)(?:\s[а-яё]+)?$|скачать\s(?:документ|файл|текст|бланк)(?![а-яё]))/i;

/** «… по форме | приложения № 2», «… на директора | Собко К.К.»: the sentence before goes on. */
function isWrapped({ gap, before, item }: State, words: string): boolean {
  if (gap || COMPLETE.test(before) || item === null) return false;
  return /^[a-zа-џ]/.test(words) || isNameOnly(words.replace(/\.$/, '')) || isNameOnly(words);
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
  if (AGENDA_POINT.test(words)) {
    pushSection(context, state, slice, words);
    state.before = words;
    return;
  }
  if (readTableLine(context, state, slice)) return;
  // «1.1. ______» in a blank form: nothing was decided yet.
  if (TO_FILL_IN.test(words)) {
    pushBlock(context, 'aside', slice.line);
    return;
  }
  const label = acceptedLabel(context, state, words, slice.line);
  if (label !== null && state.item !== null && isDashedLabel(context, label, words)) {
    const rest = { line: slice.line, from: slice.from + label.end, to: slice.to };
    addParagraph(context, state, rest, words.slice(label.end));
  } else if (label !== null && opensQuestion(context, label, words, region, index))
    pushSection(context, state, slice, words);
  else if (label !== null) openItem(context, state, slice, label, words);
  else continueItem({ context, state, slice, words, region, index });
  state.before = words;
}

/** A rule to write on, perhaps behind a number. */
const TO_FILL_IN = /^(?:\d{1,2}[.)]?){0,3}\s{0,9}(?:_{5}|\.{3}|…)[\s_.…]{0,200}$/;

/** «– Срок – до 1 марта»: a deadline or those responsible in a list, no point of it. */
function isDashedLabel({ readings }: ScanContext, label: Label, words: string): boolean {
  return label.style === 'bullet' && closes(readings, words.slice(label.end));
}

/** «II. Отделу архива сдать дела …» is a point, «II. О ремонте школ» the title of a part. */
function isTitleOfPart({ lines }: ScanContext, { line }: Slice, text: string): boolean {
  if (isOrder(text) || isStatement(text)) return false;
  if (isQuestion(text) || text === text.toUpperCase()) return true;
  const next = lines.slice(line.index + 1, line.index + 4).find((one) => !one.blank);
  // «III. Контроль | Контроль за исполнением возложить …»: no sentence that goes on.
  const below = next === undefined ? '' : wordsOf(next);
  const ordered = isOrder(below) || isStatement(below);
  if (/^[A-ZЀ-Я]/.test(below) && ordered && isTitle(text)) return true;
  // «I. Ввиду бедствия …, безотлагательно, … организовать помощь»: the order stands at the end.
  const paragraph = paragraphFrom(lines, line.index);
  return !(/[.;]$/.test(paragraph) && holdsInfinitive(paragraph));
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
  const roman = label.style === 'roman' && romanValue(label.parts[0] ?? '') > 0;
  if (roman && isTitleOfPart(context, slice, text)) {
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
  if (!isLabelAlone(words, label)) addParagraph(context, state, rest, text);
}
