import type { ReaderContext } from '../reader.js';
import { told } from '../told.js';
import { type Attributes, walkXml } from '../xml.js';
import { XLSX_NAMESPACES } from './parts.js';

/** How a cell's number is shown: as a day, a month, or as it is. */
export type NumberLook = 'plain' | 'day' | 'month' | 'percent';

export interface CellStyle {
  look: NumberLook;
  struck: boolean;
  bold: boolean;
}

const PLAIN: CellStyle = { look: 'plain', struck: false, bold: false };
/** Formats every workbook knows without describing them (18.8.30 numFmt). */
const BUILT_IN: Record<string, NumberLook> = { 9: 'percent', 10: 'percent', 17: 'month' };
const FIRST_DAY = 14;
const LAST_DAY = 22;

function lookOf(id: string, codes: ReadonlyMap<string, string>): NumberLook {
  const code = codes.get(id);
  if (code === undefined) {
    const number = Number(id);
    return told(BUILT_IN, id) ?? (number >= FIRST_DAY && number <= LAST_DAY ? 'day' : 'plain');
  }
  const letters = code.replace(/"[^"]*(?:"|$)|\[[^\]]*(?:\]|$)|\\./g, '').toLowerCase();
  if (letters.includes('%')) return 'percent';
  if (/[dд]/.test(letters) && /[mм]/.test(letters)) return 'day';
  return /[mм]{2}/.test(letters) && /[yг]/.test(letters) ? 'month' : 'plain';
}

/** Reads styles.xml: the look of each cell format by its index. */
export function readStyles(
  bytes: Uint8Array,
  context: ReaderContext,
): (index: string | undefined) => CellStyle {
  const codes = new Map<string, string>();
  const fonts: { struck: boolean; bold: boolean }[] = [];
  const formats: { id: string; font: number }[] = [];
  const path: string[] = [];
  const isOn = (attributes: Attributes): boolean => !/^(?:0|false)$/.test(attributes['val'] ?? '1');
  const open = (name: string, attributes: Attributes): void => {
    const parent = path.at(-1);
    path.push(name);
    const font = fonts.at(-1);
    if (name === 'x:numFmt')
      codes.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
    else if (name === 'x:font' && parent === 'x:fonts') fonts.push({ struck: false, bold: false });
    else if (name === 'x:strike' && parent === 'x:font' && font !== undefined)
      font.struck = isOn(attributes);
    else if (name === 'x:b' && parent === 'x:font' && font !== undefined)
      font.bold = isOn(attributes);
    else if (name === 'x:xf' && parent === 'x:cellXfs')
      formats.push({ id: attributes['numFmtId'] ?? '0', font: Number(attributes['fontId'] ?? 0) });
  };
  const close = (): void => {
    path.pop();
  };
  walkXml(bytes, XLSX_NAMESPACES, { open, close, text() {} }, context);
  const styles = formats.map(
    ({ id, font }): CellStyle => ({
      look: lookOf(id, codes),
      struck: fonts[font]?.struck === true,
      bold: fonts[font]?.bold === true,
    }),
  );
  return (index) => styles[Number(index ?? 0)] ?? PLAIN;
}
