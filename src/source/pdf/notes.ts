import { note, type ReaderContext } from '../reader.js';
import type { SourceLine, SourceNote } from '../types.js';
import type { PageInput } from './page-input.js';

/** What is lost or doubtful about pages without text of their own. */
export function blankNotes(
  blank: readonly number[],
  total: number,
  context: ReaderContext,
): SourceNote[] {
  if (blank.length === 0) return [];
  const pages = blank.join(', ');
  if (context.recognize === undefined)
    return [note(context, 'warning', 'pages-without-text', 'pagesWithoutText', { pages })];
  return blank.length === total
    ? [note(context, 'warning', 'recognized-text', 'recognized')]
    : [note(context, 'warning', 'recognized-text', 'recognizedPages', { pages })];
}

/** What of the text is in doubt or left aside: shifted letters, a recogniser's, words struck out. */
export function layerNotes(
  pages: readonly PageInput[],
  repaired: boolean,
  context: ReaderContext,
): SourceNote[] {
  const notes: SourceNote[] = [];
  if (repaired) notes.push(note(context, 'warning', 'text-layer-repaired', 'layerRepaired'));
  const layered = pages.filter((page) => page.layered).map(({ number }) => number);
  if (layered.length > 0)
    notes.push(
      note(context, 'warning', 'recognized-text', 'layerRecognized', { pages: spans(layered) }),
    );
  if (pages.some((page) => page.struck))
    notes.push(note(context, 'info', 'struck-out', 'struckOut'));
  return notes;
}

/** Pages with words that run up or down beside the text: stamps, signatures, names of series. */
export function acrossNotes(pages: readonly number[], context: ReaderContext): SourceNote[] {
  if (pages.length === 0) return [];
  return [note(context, 'info', 'text-across', 'textAcross', { pages: spans(pages) })];
}

/** Rows at a page's edge that have fewer cells than the others of their table. */
export function edgeNotes(pages: readonly number[], context: ReaderContext): SourceNote[] {
  if (pages.length === 0) return [];
  return [note(context, 'warning', 'row-cut', 'rowCut', { pages: spans(pages) })];
}

const CAPITALS_CUT = /(?:^|[^\p{L}])\p{Lu}{2,}[-‐]$/u;
const CAPITALS = /^\p{Lu}{2,}\p{L}*/u;

/** Abbreviations with a hyphen at a line's end, which is printed or splits them. */
export function hyphenNotes(lines: readonly SourceLine[], context: ReaderContext): SourceNote[] {
  return lines.flatMap(({ text, line }, index) => {
    const next = CAPITALS.exec(lines[index + 1]?.text ?? '')?.[0];
    const first = CAPITALS_CUT.exec(text)?.[0].trim();
    if (next === undefined || first === undefined) return [];
    const word = `${first}${next}`.replace(/^[^\p{L}]+/u, '');
    return [{ ...note(context, 'info', 'hyphen-doubtful', 'hyphenDoubtful', { word }), line }];
  });
}

/** «1–4, 6»: page numbers in order, neighbours as a stretch. */
function spans(pages: readonly number[]): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const stretches: [from: number, to: number][] = [];
  for (const page of sorted) {
    const last = stretches.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else stretches.push([page, page]);
  }
  return stretches.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
