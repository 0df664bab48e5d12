import { view } from '../../zip/bytes.js';
import type { AbstractList, Level, ListInstance, Numbering } from '../numbering/counter.js';
import type { NumberStyle } from '../numbering/styles.js';

/** Number formats (MS-OSHARED 2.2.1.3 MSONFC); what is missing here counts in figures. */
const STYLES: Record<number, NumberStyle> = {
  1: 'roman-upper',
  2: 'roman-lower',
  3: 'latin-upper',
  4: 'latin-lower',
  22: 'decimal-zero',
  23: 'bullet',
  58: 'russian-lower',
  59: 'russian-upper',
  255: 'none',
};

const LIST = 28;
const LEVEL = 28;
const OVERRIDE = 16;
const NO_STYLE = 0x0fff;
const MOST_LISTS = 10_000;

/** One level, and how long it is (MS-DOC 2.9.150 LVL). */
function readLevel(bytes: Uint8Array, at: number): { level: Level; size: number } {
  const data = view(bytes);
  const start = data.getInt32(at, true);
  const flags = data.getUint8(at + 5);
  const textAt = at + LEVEL + data.getUint8(at + 24) + data.getUint8(at + 25);
  const length = data.getUint16(textAt, true);
  let text = '';
  for (let index = 0; index < length; index++) {
    const code = data.getUint16(textAt + 2 + index * 2, true);
    // Characters 0 to 8 stand for the number of that level.
    text += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
  }
  const level: Level = {
    start,
    style: STYLES[data.getUint8(at + 4)] ?? 'decimal',
    text,
    legal: (flags & 0x04) !== 0,
  };
  if ((flags & 0x08) !== 0) level.restart = data.getUint8(at + 26);
  return { level, size: textAt + 2 + length * 2 - at };
}

function readLists(table: Uint8Array, offset: number, size: number): Map<string, AbstractList> {
  const lists = new Map<string, AbstractList>();
  if (size < 2) return lists;
  const data = view(table);
  const count = Math.min(data.getUint16(offset, true), MOST_LISTS);
  // The levels of all lists follow the lists themselves.
  let at = offset + 2 + count * LIST;
  for (let index = 0; index < count; index++) {
    const head = offset + 2 + index * LIST;
    const list: AbstractList = { levels: new Map(), styles: new Map() };
    const levels = (data.getUint8(head + 26) & 1) !== 0 ? 1 : 9;
    for (let depth = 0; depth < levels; depth++) {
      const style = data.getUint16(head + 8 + depth * 2, true);
      if (style !== NO_STYLE) list.styles.set(String(style), depth);
      const { level, size: length } = readLevel(table, at);
      list.levels.set(depth, level);
      at += length;
    }
    lists.set(String(data.getInt32(head, true)), list);
  }
  return lists;
}

function readInstances(table: Uint8Array, offset: number, size: number): Map<string, ListInstance> {
  const instances = new Map<string, ListInstance>();
  if (size < 4) return instances;
  const data = view(table);
  const count = Math.min(data.getUint32(offset, true), MOST_LISTS);
  let at = offset + 4 + count * OVERRIDE;
  for (let index = 0; index < count; index++) {
    const head = offset + 4 + index * OVERRIDE;
    const instance: ListInstance = {
      abstract: String(data.getInt32(head, true)),
      starts: new Map(),
      levels: new Map(),
    };
    instances.set(String(index + 1), instance);
    at += 4;
    for (let left = data.getUint8(head + 12); left > 0; left--) {
      const flags = data.getUint32(at + 4, true);
      const depth = flags & 15;
      const start = data.getInt32(at, true);
      at += 8;
      if ((flags & 0x20) !== 0) {
        const { level, size: length } = readLevel(table, at);
        instance.levels.set(depth, level);
        if ((flags & 0x10) !== 0) instance.starts.set(depth, level.start);
        at += length;
      } else if ((flags & 0x10) !== 0) instance.starts.set(depth, start);
    }
  }
  return instances;
}

/** The lists of a document; null when their description is damaged. */
export function readNumbering(
  table: Uint8Array,
  lists: { offset: number; size: number },
  overrides: { offset: number; size: number },
): Numbering | null {
  try {
    return {
      abstracts: readLists(table, lists.offset, lists.size),
      instances: readInstances(table, overrides.offset, overrides.size),
    };
  } catch {
    return null;
  }
}
