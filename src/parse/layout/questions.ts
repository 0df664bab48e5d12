import { readLabel } from '../../cues/label.js';
import { isQuestion, PROCEEDINGS, readMarker } from '../../cues/markers.js';
import { join, type Slice } from '../lines/joined.js';
import { closeUp, isApart, type Line, wordsOf } from '../lines/line.js';
import { type Agenda, readAgenda } from './agenda.js';
import {
  countedQuestion,
  isLooseTitle,
  isNumberedTitle,
  withoutSpeakers,
} from './question-heads.js';
import type { Layout, Region } from './regions.js';

/** The agenda question that an operative part answers. */
export interface Question {
  /** With its number, without a final full stop: «2. О подготовке к лагерной смене». */
  title: string;
  /** Its number where that is roman, as the parts of a paper are numbered; else null. */
  number: string | null;
}

/** A line this long was broken by the margin, not by its author. */
const FULL_LINE = 60;
/** Longest title of a question, in lines. */
const TITLE_LINES = 6;

/**
 * The question of a protocol that an operative part answers: the line above it that names one, else
 * the entry of the agenda with the number of its «СЛУШАЛИ» or with its place among the parts. Null
 * for other papers and for a meeting that prints no questions.
 */
export function questionsOf(lines: readonly Line[], layout: Layout): (Question | null)[] {
  const several = layout.regions.length > 1;
  if (layout.kind !== 'protocol' && !several) return layout.regions.map(() => null);
  const agenda = readAgenda(lines, layout.regions[0]?.marker ?? 0);
  return layout.regions.map((region, at) => questionOf(lines, layout, agenda, region, at));
}

function questionOf(
  lines: readonly Line[],
  layout: Layout,
  agenda: Agenda,
  region: Region,
  at: number,
): Question | null {
  const from = layout.regions[at - 1]?.to ?? (layout.titleLine ?? -1) + 1;
  const { entries } = agenda;
  let number: string | null = null;
  let heard: string | null = null;
  for (let index = region.marker; index >= from; index--) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    if (index >= agenda.from && index < agenda.to) break;
    const words = closeUp(wordsOf(line));
    const counted = countedQuestion(words);
    if (counted !== null) {
      const entry = entryOf(entries, counted.number);
      if (entry !== undefined) return question(entry);
      number ??= counted.number;
      if (counted.title === null) continue;
      const named = titleFrom(lines, index, counted.title, region.marker);
      return counted.digits ? numbered(named, counted.number) : named;
    }
    if (index !== region.marker) {
      const start = startOfQuestion(lines, index, words, region.marker);
      if (start !== null)
        return withNumber(
          lines,
          entries,
          from,
          index,
          titleFrom(lines, index, start, region.marker),
        );
    }
    const label = readLabel(words);
    if (PROCEEDINGS.test(words)) {
      if (label !== null) number ??= label.parts[0] ?? null;
      heard ??= topicHeard(words);
    }
  }
  const byNumber = number === null ? undefined : entryOf(entries, number);
  const byPlace = entries.length === layout.regions.length ? entries[at] : undefined;
  const title = byNumber ?? byPlace;
  if (title !== undefined) return question(title);
  if (heard === null) return null;
  return number === null ? question(heard) : numbered(question(heard), number);
}

/** A title as the agenda prints it, or with the number of the «СЛУШАЛИ» before it or over it. */
function withNumber(
  lines: readonly Line[],
  entries: readonly string[],
  from: number,
  index: number,
  found: Question,
): Question {
  if (readLabel(found.title) !== null) return found;
  const entry = entries.find((one) => bare(one) === bare(found.title));
  if (entry !== undefined) return question(entry);
  let above = index - 1;
  while (above > from && lines[above]?.blank === true) above--;
  for (const line of [lines[index], above >= from ? lines[above] : undefined]) {
    const words = line === undefined ? '' : closeUp(wordsOf(line));
    const label = PROCEEDINGS.test(words) ? readLabel(words) : null;
    const [number] = label?.parts ?? [];
    if (number !== undefined) return numbered(found, number);
  }
  return found;
}

function numbered(found: Question, number: string): Question {
  return readLabel(found.title) === null ? question(`${number}. ${found.title}`) : found;
}

/** A title's words alone, for comparing. */
function bare(title: string): string {
  return title
    .slice(readLabel(title)?.end ?? 0)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^a-zа-я\d]+/g, ' ')
    .trim();
}

/** «СЛУШАЛИ: Рака Д.С. – о ходе ремонта дорог.»: what somebody was heard about. */
function topicHeard(words: string): string | null {
  const found = /^[^:]{0,40}слушали.{0,200}?\s[–—‒−-]\s(об?о?\s[^.]{5,200})/i.exec(words)?.[1];
  return found === undefined ? null : found.trim();
}

function entryOf(entries: readonly string[], number: string): string | undefined {
  return entries.find((entry) => readLabel(entry)?.parts[0] === number);
}

/** Where the question begins in a line that names one, behind «СЛУШАЛИ:» too. */
function startOfQuestion(
  lines: readonly Line[],
  index: number,
  words: string,
  marker: number,
): number | null {
  if (isQuestion(words)) return 0;
  const named = isNumberedTitle(words) || isLooseTitle(words, isApart(lines, index));
  if (named && opensProceedings(lines, index, marker)) return 0;
  const head = PROCEEDINGS.exec(words)?.[0];
  if (head === undefined) return null;
  const rest = words.slice(head.length).replace(/^[\s:.–—‒−-]+/, '');
  return isQuestion(rest) ? words.length - rest.length : null;
}

/** Whether a line stands directly over proceedings, the speakers in brackets or the resolving words. */
function opensProceedings(lines: readonly Line[], index: number, marker: number): boolean {
  let next = index + 1;
  while (next < marker && lines[next]?.blank === true) next++;
  const own = lines[index];
  if (next >= marker) return own !== undefined && readLabel(wordsOf(own)) !== null;
  const line = lines[next];
  const words = line === undefined ? '' : closeUp(wordsOf(line));
  return PROCEEDINGS.test(words) || /^[(_]/.test(words);
}

function question(title: string): Question {
  const label = readLabel(title);
  const roman = label?.style === 'roman' ? (label.parts[0] ?? null) : null;
  return { title: withoutSpeakers(title), number: roman };
}

/** The title runs on over wrapped lines until an empty one, a full stop or the proceedings. */
function titleFrom(lines: readonly Line[], index: number, start: number, end: number): Question {
  const slices: Slice[] = [];
  for (let at = index; at < end && slices.length < TITLE_LINES; at++) {
    const line = lines[at];
    if (line === undefined || line.blank || (at > index && line.opens)) break;
    const words = wordsOf(line);
    const before = slices.at(-1);
    const full = before !== undefined && before.line.end >= FULL_LINE && readLabel(words) === null;
    const goesOn = at === index || /^[a-zа-џ«"(\d]/.test(words) || full;
    if (!goesOn || (at > index && (PROCEEDINGS.test(closeUp(words)) || readMarker(words) !== null)))
      break;
    slices.push({ line, from: line.indent + (at === index ? start : 0), to: line.end });
    if (/\.$/.test(words)) break;
  }
  return question(join(slices).value);
}
