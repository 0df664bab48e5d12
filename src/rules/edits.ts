import type { Report } from './run.js';
import type { Edit } from './types.js';

/** The edits of a paper's findings in order, none over another: the first to come wins. */
export function editsOf(reports: readonly Report[]): Edit[] {
  const edits = reports
    .flatMap(({ fix }) => fix)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Edit[] = [];
  for (const edit of edits) {
    const last = kept[kept.length - 1];
    if (last === undefined || edit.start >= last.end) kept.push(edit);
  }
  return kept;
}

/** A text with edits applied; they are in order and none lies over another. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: replacement } of edits) {
    parts.push(text.slice(from, start), replacement);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
