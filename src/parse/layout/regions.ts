import type { DocumentKind } from '../../cues/kinds.js';
import { AGENDA, isQuestion, PROCEEDINGS, readMarker } from '../../cues/markers.js';
import { isOrder } from '../../cues/order.js';
import { PREAMBLE } from '../../cues/preamble.js';
import { closeUp, isApart, type Line, wordsOf } from '../lines/line.js';
import { listStart } from './list-start.js';
import { type Found, nextWords, opensItems } from './opens-items.js';
import { orderShare } from './order-share.js';
import { firstPoint, fromPoint } from './points.js';
import { isLooseTitle, isNumberedTitle } from './question-heads.js';
import { beforeReport } from './report-part.js';
import { findSingle, subjectAbove } from './single.js';
import { findTitles, type Title } from './titles.js';
import { findUnnamedList } from './unnamed.js';

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
  /** The line with which a web page or a legal database heads the paper, its own title being below. */
  pageHeading: number | null;
  kind: DocumentKind;
  regions: Region[];
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

/**
 * Finds where the operative parts of a paper stand: behind each of its resolving words, or, where
 * it prints none, under a heading that names the paper and has a list of orders below it, or in a
 * list that closes as acts do. A text that has none of these is no decision: the result is null.
 * Nothing is looked for from the line `until` on.
 */
export function layOut(lines: readonly Line[], until: number = lines.length): Layout | null {
  const titles = findTitles(lines).filter(({ line }) => line < until);
  const markers = findMarkers(lines).filter(({ line }) => line < until);
  const agendas = lines
    .filter((line) => !line.blank && AGENDA.test(wordsOf(line)))
    .map((line) => line.index);
  const titled = titles.length > 0;
  let chosen = markers.filter(
    (marker) => marker.strong && hasContent(lines, marker) && opensItems(lines, marker, titled),
  );
  if (chosen.length === 0) chosen = weakMarkers(lines, titles, markers, agendas);
  if (chosen.length === 0)
    return (
      layOutPoints(lines, titles) ?? layOutUnnamed(lines, titles) ?? layOutSingle(lines, titles)
    );
  const first = chosen[0];
  if (first === undefined) return null;
  const heading = titleFor(titles, first.line);
  const title = ownTitle(titles, heading, first.line) ?? heading;
  const kind = title?.kind ?? first.kind ?? 'decision';
  return {
    titleLine: title?.line ?? null,
    pageHeading: heading === title ? null : (heading?.line ?? null),
    kind,
    regions: chosen.map((marker, index) => regionOf(lines, marker, chosen[index + 1]?.line)),
  };
}

/** The layout of minutes that only print «п. 1: О …» over what was resolved on each point. */
function layOutPoints(lines: readonly Line[], titles: readonly Title[]): Layout | null {
  const first = firstPoint(lines);
  const title = titles.findLast(
    ({ kind, line }) => kind === 'protocol' && line < (first?.index ?? 0),
  );
  if (first === null || title === undefined) return null;
  const { kind } = title;
  const end = lines[first.index - 1]?.end ?? 0;
  const marker = { line: first.index - 1, end, strong: false, kind, from: first.index };
  return {
    titleLine: title.line,
    pageHeading: null,
    kind,
    regions: [regionOf(lines, marker, undefined)],
  };
}

/** The layout of a paper known by its list alone; its name may stand behind the signatures. */
function layOutUnnamed(lines: readonly Line[], titles: readonly Title[]): Layout | null {
  const list = findUnnamedList(lines);
  if (list === null) return null;
  const { from, above, kind } = list;
  const marker = { line: above, end: lines[above]?.end ?? 0, strong: false, kind, from };
  return {
    titleLine: subjectAbove(lines, above),
    pageHeading: null,
    kind: kind ?? titles.at(-1)?.kind ?? 'decision',
    regions: [regionOf(lines, marker, undefined)],
  };
}

/** The layout of an act of one order, which has neither number nor resolving words. */
function layOutSingle(lines: readonly Line[], titles: readonly Title[]): Layout | null {
  const single = findSingle(lines, titles);
  if (single === null) return null;
  const { title, from } = single;
  const above = title !== null && title.line < from ? title.line : null;
  const kind = title?.kind ?? 'decision';
  const line = above ?? from - 1;
  const marker = { line, end: lines[line]?.end ?? 0, strong: false, kind, from };
  return {
    titleLine: above ?? subjectAbove(lines, from - 1),
    // A title that names date and number itself needs no heading of the page.
    pageHeading:
      title?.alone === false ? null : (titles.find((one) => one.line < line)?.line ?? null),
    kind,
    regions: [regionOf(lines, marker, undefined)],
  };
}

/** The heading that a marker belongs to: the one that is printed largest, else the nearest above. */
function titleFor(titles: readonly Title[], marker: number): Title | null {
  const above = titles.filter((title) => title.line <= marker);
  return above.find((title) => title.kind === 'protocol') ?? above[0] ?? null;
}

/** «Постановление администрации … от 4 апреля № 220» over «ПОСТАНОВЛЕНИЕ»: the second is the paper's. */
function ownTitle(titles: readonly Title[], heading: Title | null, marker: number): Title | null {
  if (heading === null || heading.alone) return null;
  const { line, kind } = heading;
  const behind = (one: Title) => one.line > line && one.line <= marker;
  return (
    titles.find((one) => behind(one) && (one.alone || one.capitals) && one.kind === kind) ?? null
  );
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
    if (orderShare(lines, candidate.line + 1, agenda ?? to) >= 0.4) return true;
    return (
      headings.some(({ line }) => line === candidate.line) &&
      isOrder(nextWords(lines, candidate.line))
    );
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
  let preamble = false;
  for (let first = index; first > from && first > index - (preamble ? 8 : 4); first--) {
    const line = lines[first];
    if (line === undefined || (line.blank && !preamble)) break;
    if (line.blank) continue;
    const words = wordsOf(line);
    if (isQuestion(words) || isNumberedTitle(words)) return first;
    if (isLooseTitle(words, isApart(lines, first))) return first;
    // «Заслушав сообщение …, | коллегия решила:» stands between the title and the words.
    if (PREAMBLE.test(words)) {
      preamble = true;
      continue;
    }
    // A wrapped title, or the speakers in brackets under it.
    if (!/^(?:[a-zа-џ]|\(|_{3})/.test(words)) break;
  }
  return beforeReport(lines, from, index) ?? to;
}

/** Ends a region at the next question's proceedings or the next resolving words. */
function regionOf(lines: readonly Line[], marker: Found, next: number | undefined): Region {
  const line = lines[marker.line];
  const rest = line !== undefined && line.end > marker.end ? marker.end : null;
  const limit = next ?? lines.length;
  const from = fromPoint(lines, marker.from ?? marker.line + 1);
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
