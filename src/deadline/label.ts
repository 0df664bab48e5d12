/** A labelled deadline in a line: «Срок – апрель 2022 года». Offsets are UTF-16 units of the line. */
export interface DeadlineLabel {
  /** From the label (with its opening bracket) to the final full stop (or closing bracket). */
  start: number;
  end: number;
  /** The phrase without label and final full stop. */
  phraseStart: number;
  phraseEnd: number;
  phrase: string;
}

const LABEL =
  /(^|[.;(]\s{0,3})(?:срок(?:и)?(?:\s(?:исполнения|выполнения|реализации|проведения))?|дата исполнения)\s{0,3}(?:[-–—:]\s{0,3}|(?=(?:до|не позднее)\s))/iu;

/** Finds the first labelled deadline of a line or paragraph, or null. */
export function findDeadlineLabel(line: string): DeadlineLabel | null {
  const found = LABEL.exec(line);
  if (!found) return null;
  const lead = found[1] ?? '';
  const bracketed = lead.startsWith('(');
  const start = found.index + (bracketed ? 0 : lead.length);
  const phraseStart = found.index + found[0].length;
  const closing = bracketed ? line.indexOf(')', phraseStart) : -1;
  const end = closing < 0 ? line.trimEnd().length : closing + 1;
  let phraseEnd = closing < 0 ? end : closing;
  if (line.charAt(phraseEnd - 1) === '.') phraseEnd--;
  return { start, end, phraseStart, phraseEnd, phrase: line.slice(phraseStart, phraseEnd) };
}
