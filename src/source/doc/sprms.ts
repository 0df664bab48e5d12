import { view } from '../../zip/bytes.js';

/** Single property modifiers (MS-DOC 2.6) that matter for reading. */
export const SPRM = {
  hidden: 0x083c,
  deleted: 0x0800,
  inserted: 0x0801,
  special: 0x0855,
  struck: 0x0837,
  struckTwice: 0x2a53,
  bold: 0x0835,
  align: 0x2461,
  align80: 0x2403,
  outline: 0x2640,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  endOfRow: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRow: 0x244c,
  row: 0xd608,
} as const;

const TABLE_DEFINITION = 0xd608;
const CHANGE_TABS = 0xc615;
const BY_CLASS = [1, 1, 2, 4, 2, 2, 0, 3];

export interface Modifier {
  code: number;
  operand: Uint8Array;
}

function operandSize(bytes: Uint8Array, at: number, code: number): [skip: number, size: number] {
  const kind = code >> 13;
  if (kind !== 6) return [0, BY_CLASS[kind] ?? 0];
  const first = bytes[at] ?? 0;
  if (code === TABLE_DEFINITION) return [2, Math.max(0, first + (bytes[at + 1] ?? 0) * 256 - 1)];
  if (code === CHANGE_TABS && first === 255) return [1, bytes.length];
  return [1, first];
}

/** The modifiers of a list of them, in order; a damaged end is left off. */
export function* modifiers(bytes: Uint8Array): Generator<Modifier> {
  const data = view(bytes);
  for (let at = 0; at + 2 <= bytes.length; ) {
    const code = data.getUint16(at, true);
    const [skip, size] = operandSize(bytes, at + 2, code);
    const start = at + 2 + skip;
    if (start + size > bytes.length) return;
    yield { code, operand: bytes.subarray(start, start + size) };
    at = start + size;
  }
}

/** An operand as a little-endian number. */
export function number(operand: Uint8Array): number {
  let value = 0;
  for (let index = Math.min(4, operand.length) - 1; index >= 0; index--)
    value = value * 256 + (operand[index] ?? 0);
  return value;
}
