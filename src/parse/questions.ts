import { FIRST_TEN } from '../language/numerals.js';
import { trimEndOf } from '../language/trim.js';
import { withoutLastBracket } from './brackets.js';
import { join, type Slice } from './joined.js';
import { readLabel } from './label.js';
import { closeUp, type Line, wordsOf } from './line.js';
import { AGENDA, isQuestion, PROCEEDINGS, readMarker } from './markers.js';
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

interface Agenda {
  from: number;
  to: number;
  entries: string[];
}

function questionOf(
  lines: readonly Line[],
  layout: Layout,
  agenda: Agenda,
  region: Region,
  at: number,
): Question | null {
  const from = layout.regions[at - 1]?.to ?? (layout.titleLine ?? -1) + 1;
  let number: string | null = null;
  for (let index = region.marker; index >= from; index--) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    if (index >= agenda.from && index < agenda.to) break;
    const words = closeUp(wordsOf(line));
    const ordinal = ordinalIn(words);
    if (ordinal !== null) {
      number ??= ordinal;
      const named = behindOrdinal(words);
      if (named === null || entryOf(agenda.entries, number) !== undefined) continue;
      return titleFrom(lines, index, named, region.marker);
    }
    const start = index === region.marker ? null : startOfQuestion(words);
    if (start !== null) return titleFrom(lines, index, start, region.marker);
    const label = readLabel(words);
    if (PROCEEDINGS.test(words) && label !== null) number ??= label.parts[0] ?? null;
  }
  const { entries } = agenda;
  const byNumber = number === null ? undefined : entryOf(entries, number);
  const byPlace = entries.length === layout.regions.length ? entries[at] : undefined;
  const title = byNumber ?? byPlace;
  return title === undefined ? null : question(title);
}

/** «первому», «второму» … in «По второму вопросу слушали: …». */
const ORDINALS = FIRST_TEN.map(
  (stem) => new RegExp(`^по\\s${stem.replace('четверт', 'четв[её]рт')}[а-яё]*\\sвопросу`, 'i'),
);

/** The number of a question that is only counted, not named: «По второму вопросу слушали: …». */
function ordinalIn(words: string): string | null {
  const place = ORDINALS.findIndex((ordinal) => ordinal.test(words));
  return place === -1 ? null : String(place + 1);
}

/** Where the question stands that such a line names: «По первому вопросу повестки дня: «О мерах …»». */
function behindOrdinal(words: string): number | null {
  const head =
    /^по\s[a-zЀ-ӿ]+\sвопросу(?:\s(?:повестки|дня|заседания))*[\s:.,–—‒−-]*(?:слушали|заслушали)?[\s:.,–—‒−-]*/i.exec(
      words,
    );
  if (head === null) return null;
  return isQuestion(words.slice(head[0].length)) ? head[0].length : null;
}

function entryOf(entries: readonly string[], number: string): string | undefined {
  return entries.find((entry) => readLabel(entry)?.parts[0] === number);
}

/** Where the question begins in a line that names one, behind «СЛУШАЛИ:» too. */
function startOfQuestion(words: string): number | null {
  if (isQuestion(words)) return 0;
  const counted =
    /^(?:по\s)?вопросу?\s№?\s?(?:(?=\d{1,2}[.)]\s)|\d{1,2}\s?[:.–—‒−-]*\s+(?=\S))/i.exec(words);
  if (counted !== null) return counted[0].length;
  const head = PROCEEDINGS.exec(words)?.[0];
  if (head === undefined) return null;
  const rest = words.slice(head.length).replace(/^[\s:.–—‒−-]+/, '');
  return isQuestion(rest) ? words.length - rest.length : null;
}

/** Leaves out the speakers in brackets and the full stop, but not that of somebody's initials. */
function withoutSpeakers(title: string): string {
  const whole = title.trimEnd();
  const closed = /[.:;]$/.test(whole) ? whole.slice(0, -1) : whole;
  const cut = withoutLastBracket(closed);
  const named = /[A-ZЀ-Я]\./.test(closed.slice(cut.length));
  const bare = named ? cut : whole;
  if (/(?:^|[\s.])[A-ZЀ-Я]\.$/.test(bare)) return bare;
  return trimEndOf(bare, ' .:;').replace(/^[«"]([^«»"]+)[»"]$/, '$1');
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
    if (line === undefined || line.blank) break;
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

/** Who reports on a question of the agenda: «Докладчик: …», «(Сидоров А.А. – начальник отдела)». */
const SPEAKER =
  /^\(?(?:со)?(?:докладчик[аи]?|доклад|докладывает|информаци[яю]|выступа(?:ет|ют))\s?[:–—‒−-]|^\([^)]*[a-zЀ-ӿ]\.\s?[a-zЀ-ӿ]\./i;

/** The entries of the agenda, each over its lines. */
function readAgenda(lines: readonly Line[], before: number): Agenda {
  const from = lines.findIndex((line) => !line.blank && AGENDA.test(wordsOf(line)));
  if (from === -1 || from >= before) return { from: -1, to: -1, entries: [] };
  const entries: Slice[][] = [];
  let spoken = false;
  let to = from + 1;
  for (; to < before; to++) {
    const line = lines[to];
    if (line === undefined || line.blank) continue;
    const words = wordsOf(line);
    if (SPEAKER.test(words)) {
      spoken = true;
      continue;
    }
    if (PROCEEDINGS.test(closeUp(words)) || readMarker(words) !== null) break;
    const label = readLabel(words);
    const slice = { line, from: line.indent, to: line.end };
    const repeats = label !== null && entries.length > 0 && endsAgenda(entries[0]?.[0], words);
    if (repeats) break;
    if (label !== null) entries.push([slice]);
    else if (/^[a-zа-џ]/.test(words) || endsOpen(entries.at(-1)?.at(-1))) {
      if (!spoken) entries.at(-1)?.push(slice);
    } else if (entries.length > 0 && !(spoken && /^\(/.test(words))) break;
    if (label !== null) spoken = false;
  }
  return { from, to, entries: entries.map((slices) => join(slices).value) };
}

/** Whether a line breaks off at a comma, so that the next one goes on with it. */
function endsOpen(slice: Slice | undefined): boolean {
  return slice !== undefined && /,$/.test(wordsOf(slice.line));
}

/** The first question's number printed again, or numbers of another kind: the questions begin. */
function endsAgenda(first: Slice | undefined, words: string): boolean {
  if (first === undefined) return false;
  const own = readLabel(first.line.flat.slice(first.from, first.to));
  const label = readLabel(words);
  if (own === null || label === null) return false;
  return (
    own.style !== label.style || (own.printed === label.printed && /[\dIVX]/.test(own.printed))
  );
}
