import type { Agenda, Aside, Block, Header, HeaderPart, Preamble } from '../tree/nodes.js';
import { preambleStart } from './header.js';
import { findHeaderDate } from './header-date.js';
import { join, positionOfSlice, type Slice } from './joined.js';
import { KIND_WORDS } from './kinds.js';
import { closeUp, type Line, wordsOf } from './line.js';
import { AGENDA } from './markers.js';

/** How far above its title a paper's header may begin; what stands higher is the page's. */
const REACH_ABOVE = 15;

function whole(line: Line): Slice {
  return { line, from: line.indent, to: line.end };
}

function block<Type extends 'preamble' | 'agenda' | 'aside'>(
  type: Type,
  slices: readonly Slice[],
): { type: Type; value: string; position?: Block['position'] } {
  const first = slices[0];
  const last = slices.at(-1);
  const value = join(slices).value;
  if (first === undefined || last === undefined) return { type, value };
  return {
    type,
    value,
    position: { start: positionOfSlice(first).start, end: positionOfSlice(last).end },
  };
}

function partOf(line: Line): HeaderPart {
  const words = closeUp(wordsOf(line));
  const type = KIND_WORDS.some(([pattern]) => pattern.test(words))
    ? 'title'
    : /^утверждаю/iu.test(words)
      ? 'approval'
      : findHeaderDate(words) !== null
        ? 'date'
        : /^(?:№|N\s)/u.test(words)
          ? 'number'
          : 'line';
  return { type, value: wordsOf(line), position: positionOfSlice(whole(line)) };
}

/**
 * The blocks above the items: what the page prints around, the header, the agenda and the preamble
 * with a meeting's proceedings. Each printed line goes into exactly one of them.
 */
export function frontBlocks(
  lines: readonly Line[],
  zone: { title: number | null; end: number },
): Block[] {
  const blocks: Block[] = [];
  const headerStart = Math.max(0, (zone.title ?? 0) - REACH_ABOVE);
  const preamble = preambleStart(lines, zone);
  const header: Header = { type: 'header', children: [] };
  let open: { type: 'preamble' | 'agenda' | 'aside'; slices: Slice[] } | null = null;
  const close = () => {
    if (open !== null) blocks.push(block(open.type, open.slices) as Agenda | Aside | Preamble);
    open = null;
  };
  let agenda = false;
  for (let index = 0; index < zone.end; index++) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    const words = wordsOf(line);
    if (AGENDA.test(words)) agenda = true;
    else if (zone.title === index) agenda = false;
    const type = agenda
      ? 'agenda'
      : index < headerStart
        ? 'aside'
        : index < preamble
          ? 'header'
          : 'preamble';
    if (type === 'header') {
      close();
      if (header.children.length === 0) blocks.push(header);
      header.children.push(partOf(line));
      continue;
    }
    if (open !== null && (open as { type: string }).type !== type) close();
    open ??= { type, slices: [] };
    (open as { slices: Slice[] }).slices.push(whole(line));
  }
  close();
  const first = header.children[0]?.position;
  const last = header.children.at(-1)?.position;
  if (first !== undefined && last !== undefined)
    header.position = { start: first.start, end: last.end };
  return blocks;
}
