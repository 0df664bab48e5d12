import type { Gold, GoldDeadline, GoldItem } from './gold.js';

/**
 * Checks an annotation against its paper: everything that can be checked without reading Russian.
 * A mistake of the annotator would count as a mistake of the program, so this runs as a test.
 */

/** Text without spaces, hyphens and line breaks, so that wrapped words compare equal. */
function squeeze(text: string): string {
  return text.replace(/[\s\u00a0\u00ad-]/gu, '');
}

/** Fewest characters a piece of a text must have to be looked for on its own. */
const MIN_PIECE = 4;
/** A text may be cut by a deadline, a page number or a running head, but not into shreds. */
const MAX_PIECES = 6;

/**
 * Tells whether `text` stands in `paper` in its order, from `from` on, with some parts of the paper
 * left out in between (deadline lines, page numbers).
 */
function foundInPieces(text: string, paper: string, from: number): boolean {
  let position = from;
  let rest = text;
  for (let pieces = 0; rest.length > 0; pieces += 1) {
    if (pieces === MAX_PIECES) return false;
    let length = Math.min(MIN_PIECE, rest.length);
    let at = paper.indexOf(rest.slice(0, length), position);
    if (at < 0) return false;
    while (length < rest.length) {
      const longer = paper.indexOf(rest.slice(0, length + 1), position);
      if (longer < 0) break;
      at = longer;
      length += 1;
    }
    position = at + length;
    rest = rest.slice(length);
  }
  return true;
}

function checkDeadline(item: GoldItem, deadline: GoldDeadline, squeezedPaper: string): string[] {
  const problems: string[] = [];
  const report = (message: string) => problems.push(`${item.id}: ${message}`);
  const { type, start, due } = deadline;
  if (!squeezedPaper.includes(squeeze(deadline.text))) {
    report(`deadline «${deadline.text}» is not in the paper`);
  }
  if (start !== null && due !== null && start > due) report(`starts ${start} after ${due}`);
  if (type === 'date' && (due === null || start !== null)) report('a date has a due day only');
  if (type === 'period' && (start === null || due === null)) report('a period has both ends');
  if (type === 'recurring' && deadline.rrule === undefined) report('recurring without an rrule');
  if (type === 'relative' && deadline.duration === undefined) report('relative without a duration');
  if (type === 'continuous' && due !== null) report('continuous has no due day');
  if (['on-request', 'event', 'schedule', 'unknown'].includes(type)) {
    if (start !== null || due !== null) report(`${type} has no dates`);
  }
  if (type === 'multiple' && (deadline.deadlines !== undefined || due !== null)) {
    const last = deadline.deadlines
      ?.map((each) => each.due ?? '')
      .sort()
      .at(-1);
    if (last !== due) report('the last of several deadlines is the due one');
  }
  return problems;
}

/** Words of a name are looked up by their beginnings, since the paper has them in other cases. */
function missingWords(name: string, lowerPaper: string): string[] {
  const words =
    name
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[а-яa-z]{4,}/gu) ?? [];
  return words.filter((word) => !lowerPaper.includes(word.slice(0, 3)));
}

function checkItem(item: GoldItem, gold: Gold, lines: string[], squeezedPaper: string): string[] {
  const problems: string[] = [];
  const report = (message: string) => problems.push(`${item.id}: ${message}`);
  const [number] = item.id.split('#');
  if (number !== item.number) report(`id and number ${item.number} differ`);
  if (item.line > lines.length || (lines[item.line - 1] ?? '').trim() === '') {
    report(`line ${item.line} is empty or behind the end`);
    return problems;
  }
  const before = squeeze(lines.slice(0, item.line - 1).join('\n')).length;
  if (!foundInPieces(squeeze(item.text), squeezedPaper, before)) {
    report(`text is not in the paper from line ${item.line} on: «${item.text.slice(0, 60)}…»`);
  }
  if (item.parent !== null && item.number.includes('.')) {
    if (!item.number.startsWith(`${item.parent}.`)) report(`parent ${item.parent} does not fit`);
  }
  if (item.number.includes('.') && item.parent === null) report('a sub-item without a parent');
  if (gold.items.some((other) => other.number === item.parent)) {
    report(`parent ${item.parent} is an item itself; headings are no items`);
  }
  if (item.kind === 'statement') {
    if (item.assignees.length + item.coAssignees.length > 0) report('a statement has no assignees');
    if (item.deadline !== null) report('a statement has no deadline');
  }
  const lowerPaper = lines.join(' ').toLowerCase().replaceAll('ё', 'е');
  for (const name of [...item.assignees, ...item.coAssignees]) {
    const missing = missingWords(name, lowerPaper);
    if (missing.length > 0) report(`«${name}»: no such words in the paper: ${missing.join(', ')}`);
  }
  if (item.deadline !== null) problems.push(...checkDeadline(item, item.deadline, squeezedPaper));
  return problems;
}

/** Everything that is wrong with an annotation, as lines for its author; empty when it is sound. */
export function checkGold(paper: string, gold: Gold): string[] {
  const problems: string[] = [];
  const lines = paper.split(/\r\n|\r|\n/u);
  const squeezedPaper = squeeze(paper);
  const ids = new Set<string>();
  let lastLine = 0;
  for (const item of gold.items) {
    if (ids.has(item.id)) problems.push(`${item.id}: repeated id`);
    ids.add(item.id);
    if (item.line < lastLine) problems.push(`${item.id}: line goes back`);
    lastLine = item.line;
    problems.push(...checkItem(item, gold, lines, squeezedPaper));
  }
  for (const id of gold.duplicates.flat()) {
    if (!ids.has(id)) problems.push(`duplicates: no item ${id}`);
  }
  for (const name of gold.signatories) {
    if (!squeezedPaper.includes(squeeze(name))) problems.push(`no signature «${name}»`);
  }
  if (gold.number !== null && !squeezedPaper.includes(squeeze(gold.number))) {
    problems.push(`no number «${gold.number}»`);
  }
  if (gold.kind === 'none' && gold.items.length > 0)
    problems.push('a page without decision has no items');
  return problems;
}
