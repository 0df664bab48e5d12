import { startsWithInfinitive } from '../language/verbs.js';
import { bodyFromGenitive } from './issuer.js';
import { type DocumentKind, KIND_WORDS } from './kinds.js';
import { readLabel } from './label.js';
import { closeUp, type Line, wordsOf } from './line.js';
import { AGENDA, isQuestion, type Marker, PROCEEDINGS, readMarker } from './markers.js';
import { cellsOf, looksLikeRow, readHeadings } from './table.js';

/** A stretch of lines in which items are looked for. */
export interface Region {
  /** The line of the resolving words. */
  marker: number;
  /** Index in the marker's line where the items may begin; null when they begin on the next line. */
  restFrom: number | null;
  /** First line behind the marker. */
  from: number;
  /** First line behind the region. */
  to: number;
}

export interface Layout {
  /** The line that names the kind of paper; null where no heading does. */
  titleLine: number | null;
  kind: DocumentKind;
  regions: Region[];
}

interface Title {
  line: number;
  kind: DocumentKind;
}

/** Headings naming a kind of paper: printed large, or followed by the body, the date or the number. */
function findTitles(lines: readonly Line[]): Title[] {
  const titles: Title[] = [];
  for (const line of lines) {
    if (line.blank || line.end - line.indent > 240) continue;
    const own = closeUp(wordsOf(line));
    const next = lines[line.index + 1];
    const words =
      /^перечень$/iu.test(own) && next !== undefined ? `${own} ${closeUp(wordsOf(next))}` : own;
    const kind = KIND_WORDS.find(([pattern]) => pattern.test(words))?.[1];
    if (kind === undefined) continue;
    const first = /^\p{L}+/u.exec(words)?.[0] ?? '';
    const shouted = first === first.toUpperCase();
    const rest = words.replace(/^\p{L}+(?:\s\p{Ll}+)?\s+/u, '');
    const named =
      bodyFromGenitive(rest) !== null ||
      /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,2}\s+(?:коллегии|совета|комиссии|заседания|совещания|штаба|комитета|думы|собрания|президиума|администрации|управления|министерства|департамента|по\sитогам|от\s|№|N\s?\d)/u.test(
        words,
      );
    const alone = words.length < 60 && !/[.;,]$/.test(words);
    if (shouted || named || (alone && /^\p{Lu}/u.test(words) && words.split(' ').length <= 3)) {
      titles.push({ line: line.index, kind });
    }
  }
  return titles;
}

/** Whether a line orders somebody something, by its first words alone. */
function looksLikeOrder(line: Line, next: Line | undefined): boolean {
  const words = wordsOf(line);
  const label = readLabel(words);
  if (label === null) return false;
  const rest = words.slice(label.end) || (next === undefined ? '' : wordsOf(next));
  return (
    startsWithInfinitive(rest) ||
    /:$/.test(rest) ||
    /(?<!\p{L})срок/iu.test(rest) ||
    /^\p{Lu}\p{Ll}+(?:у|ю|ам|ям|ой|ому|ему|ым|им|ии|е)\s/u.test(rest)
  );
}

/** Share of the labelled lines in a stretch that read like orders. */
function orderShare(lines: readonly Line[], from: number, to: number): number {
  let labelled = 0;
  let orders = 0;
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line === undefined || line.blank || readLabel(wordsOf(line)) === null) continue;
    labelled++;
    if (looksLikeOrder(line, lines[index + 1])) orders++;
  }
  return labelled === 0 ? 0 : orders / labelled;
}

interface Found extends Marker {
  line: number;
  /** First line of the list, where that does not follow at once. */
  from?: number;
}

function findMarkers(lines: readonly Line[]): Found[] {
  const found: Found[] = [];
  for (const line of lines) {
    if (line.blank) continue;
    const marker = readMarker(line.flat);
    if (marker !== null) found.push({ ...marker, line: line.index });
  }
  return found;
}

function hasContent(lines: readonly Line[], marker: Found): boolean {
  if ((lines[marker.line]?.end ?? 0) > marker.end) return true;
  return lines.slice(marker.line + 1, marker.line + 8).some((line) => !line.blank);
}

/** First line in a stretch that carries a label, or -1. */
function firstLabelled(lines: readonly Line[], from: number, to: number): number {
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line !== undefined && !line.blank && readLabel(wordsOf(line)) !== null) return index;
  }
  return -1;
}

/** Where a list begins: at its first label, or at the heading row of its table. */
function listStart(lines: readonly Line[], from: number): number {
  const first = Math.max(from, firstLabelled(lines, from, lines.length));
  for (let index = first - 1; index >= from && index >= first - 3; index--) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    const slice = { line, from: line.indent, to: line.end };
    return looksLikeRow(slice) && readHeadings(cellsOf(slice)) !== null ? index : first;
  }
  return first;
}

/** A marker in a news text («Комиссия решила: увеличить …») opens no operative part. */
function opensItems(lines: readonly Line[], marker: Found, titled: boolean): boolean {
  if (titled) return true;
  const rest = (lines[marker.line]?.flat ?? '').slice(marker.end).trim();
  if (rest !== '') return readLabel(rest) !== null;
  return firstLabelled(lines, marker.line + 1, Math.min(lines.length, marker.line + 6)) !== -1;
}

/**
 * Finds where the operative parts of a paper stand: behind each of its resolving words, or, where
 * it prints none, under a heading that names the paper and has a list of orders below it. A text
 * that has neither is no decision: the result is null.
 */
export function layOut(lines: readonly Line[]): Layout | null {
  const titles = findTitles(lines);
  const markers = findMarkers(lines);
  const agendas = lines
    .filter((line) => !line.blank && AGENDA.test(wordsOf(line)))
    .map((line) => line.index);
  const titled = titles.length > 0;
  let chosen = markers.filter(
    (marker) => marker.strong && hasContent(lines, marker) && opensItems(lines, marker, titled),
  );
  if (chosen.length === 0) chosen = weakMarkers(lines, titles, markers, agendas);
  if (chosen.length === 0) return null;
  const first = chosen[0];
  if (first === undefined) return null;
  const title = titleFor(titles, first.line);
  const kind = title?.kind ?? first.kind ?? 'decision';
  return {
    titleLine: title?.line ?? null,
    kind,
    regions: chosen.map((marker, index) => regionOf(lines, marker, chosen[index + 1]?.line)),
  };
}

/** The heading that a marker belongs to: the one that is printed largest, else the nearest above. */
function titleFor(titles: readonly Title[], marker: number): Title | null {
  const above = titles.filter((title) => title.line <= marker);
  return above.find((title) => title.kind === 'protocol') ?? above[0] ?? null;
}

function weakMarkers(
  lines: readonly Line[],
  titles: readonly Title[],
  markers: readonly Found[],
  agendas: readonly number[],
): Found[] {
  const headings = markers.filter((marker) => !marker.strong && titles.length > 0);
  const candidates: Found[] = [
    ...headings,
    ...titles.map(({ line, kind }) => ({ line, kind, strong: false, end: lines[line]?.end ?? 0 })),
  ].sort((a, b) => a.line - b.line);
  const good = candidates.filter((candidate, index) => {
    const to = candidates[index + 1]?.line ?? lines.length;
    const agenda = agendas.find((line) => line > candidate.line && line < to);
    return orderShare(lines, candidate.line + 1, agenda ?? to) >= 0.4;
  });
  // A page may name its decision twice, in a menu and over the list: the last heading counts.
  const chosen = good.length > 1 && headings.length === 0 ? good.slice(-1) : good;
  return chosen.map((candidate) => ({
    ...candidate,
    from: listStart(lines, candidate.line + 1),
  }));
}

/** The title of the next question stands above its proceedings and belongs to them. */
function beforeQuestion(lines: readonly Line[], from: number, to: number): number {
  let index = to - 1;
  while (index > from && lines[index]?.blank === true) index--;
  for (let first = index; first > from && first > index - 4; first--) {
    const line = lines[first];
    if (line === undefined || line.blank) break;
    const words = wordsOf(line);
    if (isQuestion(words)) return first;
    if (!/^\p{Ll}/u.test(words)) break;
  }
  return to;
}

/** Ends a region at the next question's proceedings or the next resolving words. */
function regionOf(lines: readonly Line[], marker: Found, next: number | undefined): Region {
  const line = lines[marker.line];
  const rest = line !== undefined && line.end > marker.end ? marker.end : null;
  const limit = next ?? lines.length;
  const from = marker.from ?? marker.line + 1;
  let to = limit;
  for (let index = from; index < limit; index++) {
    const here = lines[index];
    if (here !== undefined && !here.blank && PROCEEDINGS.test(closeUp(wordsOf(here)))) {
      to = index;
      break;
    }
  }
  return {
    marker: marker.line,
    restFrom: rest,
    from,
    to: to === lines.length ? to : beforeQuestion(lines, from, to),
  };
}
