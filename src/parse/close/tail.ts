import { ATTACHMENT, PAGE_FURNITURE } from '../../cues/markers.js';
import { isFiller, isNameOnly } from '../../cues/signature-line.js';
import type { Aside, Attachment, Block, Signature } from '../../tree/nodes.js';
import { join, positionOfSlice, type Slice, wholeLine } from '../lines/joined.js';
import { type Line, wordsOf } from '../lines/line.js';
import { readSignatures, type SignatureLines } from './signatures.js';

/**
 * What stands behind the items: the signatures, then annexes, mailing lists and acquaintance sheets,
 * which are one attachment each from their heading on.
 */
export function tailBlocks(slices: readonly Slice[]): Block[] {
  const lines = slices.map(({ line }) => line);
  const blocks: Block[] = [];
  let index = 0;
  let signed = false;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.blank) {
      index++;
      continue;
    }
    const words = wordsOf(line);
    if (ATTACHMENT.test(words) || (signed && isExecutor(lines, index))) break;
    const read = readSignatures(lines, index, lines.length);
    if (read !== null) {
      if (read.found.length === 0) blocks.push(aside(line));
      blocks.push(...read.found.map(toNode));
      index = read.next;
      signed ||= read.found.length > 0;
      continue;
    }
    if (!signed || isFiller(words)) {
      blocks.push(aside(line));
      index++;
      continue;
    }
    break;
  }
  const furniture = furnitureFrom(lines, index);
  blocks.push(...attachments(lines.slice(index, furniture)));
  blocks.push(...lines.slice(furniture).flatMap((line) => (line.blank ? [] : [aside(line)])));
  return blocks;
}

const PHONE = /^(?:тел[a-zЀ-ӿ]*[.:\s]+)?\(?[+\d][\d\s()–—-]{4,20}\d$/i;

/** Who typed the paper: a bare name below the signatures with a telephone number under it. */
function isExecutor(lines: readonly Line[], index: number): boolean {
  const [name, next] = lines.slice(index, index + 3).filter((line) => !line.blank);
  return (
    name !== undefined &&
    next !== undefined &&
    isNameOnly(wordsOf(name)) &&
    PHONE.test(wordsOf(next))
  );
}

/** Where the page's own foot begins: at its first words behind the signatures or the annexes. */
function furnitureFrom(lines: readonly Line[], from: number): number {
  let attached = false;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    const words = wordsOf(line);
    attached ||= ATTACHMENT.test(words);
    // An annex may well hold an address or a telephone number.
    if (!attached && PAGE_FURNITURE.test(words)) return index;
  }
  return lines.length;
}

function toNode({ slices, name, post }: SignatureLines): Signature {
  const node: Signature = { type: 'signature', value: join(slices).value, name, post };
  place(node, slices);
  return node;
}

function place(node: Signature | Attachment, slices: readonly Slice[]): void {
  const first = slices[0];
  const last = slices.at(-1);
  if (first === undefined || last === undefined) return;
  node.position = { start: positionOfSlice(first).start, end: positionOfSlice(last).end };
}

function aside(line: Line): Aside {
  return { type: 'aside', value: wordsOf(line), position: positionOfSlice(wholeLine(line)) };
}

function attachments(lines: readonly Line[]): Block[] {
  const groups: Slice[][] = [];
  for (const line of lines) {
    if (line.blank) continue;
    const current = groups.at(-1);
    if (current === undefined || ATTACHMENT.test(wordsOf(line))) groups.push([wholeLine(line)]);
    else current.push(wholeLine(line));
  }
  return groups.map((slices) => {
    const node: Attachment = { type: 'attachment', value: join(slices).value };
    place(node, slices);
    return node;
  });
}
