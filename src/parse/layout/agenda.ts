import { readLabel } from '../../cues/label.js';
import { AGENDA, isQuestion, PROCEEDINGS, readMarker } from '../../cues/markers.js';
import { join, type Slice } from '../lines/joined.js';
import { closeUp, type Line, wordsOf } from '../lines/line.js';

/** The agenda a paper prints above its proceedings. */
export interface Agenda {
  /** Its first line and the first line behind it; -1 both where there is none. */
  from: number;
  to: number;
  /** Its questions as printed.  */
  entries: string[];
}

/** Who reports on a question of the agenda: «Докладчик: …», «(Сидоров А.А. – начальник отдела)». */
const SPEAKER =
  /^\(?(?:со)?(?:докладчик[аи]?|доклад|докладывает|информаци[яю]|выступа(?:ет|ют))\s?[:–—‒−-]|^\([^)]*[a-zЀ-ӿ]\.\s?[a-zЀ-ӿ]\./i;

/** The entries of the agenda, each over its lines. */
export function readAgenda(lines: readonly Line[], before: number): Agenda {
  const from = lines.findIndex((line) => !line.blank && AGENDA.test(wordsOf(line)));
  if (from === -1 || from >= before) return { from: -1, to: -1, entries: [] };
  const entries: Slice[][] = [];
  const head = lines[from];
  // «Повестка дня: о благоустройстве дворов»: the only question on the line itself.
  if (head !== undefined) {
    const behind = head.indent + (AGENDA.exec(wordsOf(head))?.[0].length ?? 0);
    const at = behind + (/^[\s:–—-]*/.exec(head.flat.slice(behind, head.end))?.[0].length ?? 0);
    if (isQuestion(head.flat.slice(at, head.end)))
      entries.push([{ line: head, from: at, to: head.end }]);
  }
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
    if (
      label !== null ||
      (isQuestion(words) && !endsOpen(entries.at(-1)?.at(-1)) && unnumbered(entries))
    )
      entries.push([slice]);
    else if (/^[a-zа-џ]/.test(words) || endsOpen(entries.at(-1)?.at(-1))) {
      if (!spoken) entries.at(-1)?.push(slice);
    } else if (entries.length > 0 && !(spoken && /^\(/.test(words))) break;
    if (label !== null) spoken = false;
  }
  return { from, to, entries: entries.map((slices) => join(slices).value) };
}

/** Whether an agenda prints its questions without numbers. */
function unnumbered(entries: readonly Slice[][]): boolean {
  const first = entries[0]?.[0];
  return first === undefined || readLabel(first.line.flat.slice(first.from, first.to)) === null;
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
