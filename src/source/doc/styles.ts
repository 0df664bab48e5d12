import { view } from '../../zip/bytes.js';
import { modifiers, number, SPRM } from './sprms.js';

/** What a paragraph style says of lists. */
export interface StyleList {
  list: number | undefined;
  level: number | undefined;
  /** The style that names the list, for the level that is tied to it. */
  style: number;
}

interface Style {
  base: number;
  list: number | undefined;
  level: number | undefined;
}

const NO_STYLE = 0x0fff;
const PARAGRAPH = 1;
const LONGEST_CHAIN = 50;

function readStyle(std: Uint8Array, baseSize: number): Style | null {
  const data = view(std);
  if (std.length < baseSize + 2 || baseSize < 6) return null;
  const kind = data.getUint16(2, true);
  const style: Style = { base: kind >> 4, list: undefined, level: undefined };
  if ((kind & 15) !== PARAGRAPH) return style;
  const nameEnd = baseSize + 2 + data.getUint16(baseSize, true) * 2 + 2;
  if (nameEnd + 4 > std.length) return style;
  const size = data.getUint16(nameEnd, true);
  // The first property exception of a paragraph style: the style's own index, then its modifiers.
  for (const { code, operand } of modifiers(std.subarray(nameEnd + 4, nameEnd + 2 + size))) {
    if (code === SPRM.list) style.list = number(operand);
    else if (code === SPRM.listLevel) style.level = number(operand);
  }
  return style;
}

/** Reads the style sheet (MS-DOC 2.9.271 STSH). */
export function readStyles(bytes: Uint8Array): (style: number) => StyleList {
  const data = view(bytes);
  const styles: (Style | null)[] = [];
  if (bytes.length >= 6) {
    const baseSize = data.getUint16(4, true);
    let at = 2 + data.getUint16(0, true);
    for (let left = data.getUint16(2, true); left > 0 && at + 2 <= bytes.length; left--) {
      const size = data.getUint16(at, true);
      styles.push(size === 0 ? null : readStyle(bytes.subarray(at + 2, at + 2 + size), baseSize));
      at += 2 + size + (size & 1);
    }
  }
  return (index) => {
    let next = index;
    const found: StyleList = { list: undefined, level: undefined, style: index };
    for (let length = 0; next !== NO_STYLE && length < LONGEST_CHAIN; length++) {
      const style = styles[next];
      if (style === null || style === undefined) break;
      found.level ??= style.level;
      if (style.list !== undefined) return { ...found, list: style.list, style: next };
      next = style.base;
    }
    return found;
  };
}
