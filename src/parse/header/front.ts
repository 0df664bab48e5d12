import { findHeaderDate } from '../../cues/header-date.js';
import { kindNamed } from '../../cues/kinds.js';
import { AGENDA } from '../../cues/markers.js';
import { nameAtEnd } from '../../cues/signature-line.js';
import { toNominative } from '../../party/index.js';
import type {
  Agenda,
  Aside,
  Block,
  Header,
  HeaderPart,
  Preamble,
  Signature,
} from '../../tree/nodes.js';
import { readSignature } from '../close/signatures.js';
import { join, positionOfSlice, type Slice, wholeLine } from '../lines/joined.js';
import { closeUp, type Line, wordsOf } from '../lines/line.js';
import { preambleStart } from './header.js';

/** How far above its title a paper's header may begin; what stands higher is the page's. */
const REACH_ABOVE = 15;

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
  const type =
    kindNamed(words) !== null
      ? 'title'
      : /^утверждаю/i.test(words)
        ? 'approval'
        : findHeaderDate(words) !== null
          ? 'date'
          : /^(?:№|N\s)/.test(words)
            ? 'number'
            : 'line';
  return { type, value: wordsOf(line), position: positionOfSlice(wholeLine(line)) };
}

/** Who approved the paper: post and name below «УТВЕРЖДАЮ» (ГОСТ Р 7.0.97-2016, гриф утверждения). */
function approvers(lines: readonly Line[], from: number, to: number): Signature[] {
  const signatures: Signature[] = [];
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    const words = closeUp(wordsOf(line));
    if (APPROVED.test(words)) signatures.push(...approverNamed(lines, index + 1, to));
    if (!/^утверждаю(?![a-zЀ-ӿ])/i.test(words)) continue;
    let next = index + 1;
    while (next < to && lines[next]?.blank === true) next++;
    const found = readSignature(lines, next, to);
    if (found === null) continue;
    // Its lines are the header's already: the node says who, the header says where.
    signatures.push({
      type: 'signature',
      value: join(found.slices).value,
      name: found.name,
      post: found.post,
    });
  }
  return signatures;
}

/** «УТВЕРЖДЁН», «Утверждено»: behind it stands who approved, in the instrumental, or another paper. */
const APPROVED = /^утвержд[её]н[аоы]?$/i;
const APPROVER =
  /^(?:(?:первым|исполняющим\sобязанности|и\.\s?о\.|врио)\s)?(?:заместителем|президентом|губернатором|главой|мэром|министром|председателем|руководителем|начальником|директором|секретарем|прокурором|ректором)(?![а-яё])/i;
/** Lines over which a post and a name may run. */
const APPROVER_LINES = 4;

/** «УТВЕРЖДЕН | Губернатором области | А.В. Стрешневым»: who approved; none for «… приказом …». */
function approverNamed(lines: readonly Line[], from: number, to: number): Signature[] {
  const filled = lines.slice(from, to).filter((line) => !line.blank);
  if (filled[0] === undefined || !APPROVER.test(wordsOf(filled[0]))) return [];
  const post: Slice[] = [];
  for (const line of filled.slice(0, APPROVER_LINES)) {
    const found = nameAtEnd(wordsOf(line));
    const behind = found === null ? line.end : line.indent + found.start;
    if (behind > line.indent) post.push({ line, from: line.indent, to: behind });
    if (found === null) continue;
    const words = join(post).value.trim();
    const value = `${words} ${found.name}`;
    return [
      { type: 'signature', value, name: found.name, post: toNominative(words, 'instrumental') },
    ];
  }
  return [];
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
  let header: Header | null = null;
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
      header ??= openHeader(blocks);
      header.children.push(partOf(line));
      continue;
    }
    header = null;
    if (open !== null && (open as { type: string }).type !== type) close();
    open ??= { type, slices: [] };
    (open as { slices: Slice[] }).slices.push(wholeLine(line));
  }
  close();
  blocks.push(...approvers(lines, headerStart, zone.end));
  for (const part of blocks) if (part.type === 'header') placeHeader(part);
  return blocks;
}

/** A header that an agenda breaks goes on behind it as a header of its own. */
function openHeader(blocks: Block[]): Header {
  const header: Header = { type: 'header', children: [] };
  blocks.push(header);
  return header;
}

function placeHeader(header: Header): void {
  const first = header.children[0]?.position;
  const last = header.children.at(-1)?.position;
  if (first !== undefined && last !== undefined)
    header.position = { start: first.start, end: last.end };
}
