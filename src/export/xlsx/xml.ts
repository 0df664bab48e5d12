/** Longest text a cell may hold (Excel specifications and limits). */
export const CELL_LIMIT = 32_767;

/** Last row of a sheet (Excel specifications and limits). */
export const LAST_ROW = 1_048_576;

const CUT = '… [текст длиннее ячейки, целиком — в документе]';

/** Text between tags. Characters XML cannot hold get the `_xHHHH_` form of ST_Xstring (ISO 29500). */
export function escapeXml(text: string): string {
  // Most texts have nothing to escape, and a register has hundreds of thousands of them.
  if (!/[&<>"_\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text)) return text;
  return text
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, asHex);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const asHex = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A cell's text, cut with a visible remark where it is longer than a cell may be. */
export function cellText(text: string): string {
  const whole = text.length <= CELL_LIMIT ? text : text.slice(0, CELL_LIMIT - CUT.length) + CUT;
  return escapeXml(whole);
}

/** Letters of a 1-based column: 1 → A, 27 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 1-based column of its letters: A → 1, AA → 27; 0 for what is no letters. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** A sheet's name as formulas want it: `'Поручения'`. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Longest text constant in a formula. */
const LITERAL_LIMIT = 255;

/** A text as a formula's constant; a long one in pieces joined by `&`. */
export function formulaText(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length || at === 0; at += LITERAL_LIMIT) {
    pieces.push(`"${text.slice(at, at + LITERAL_LIMIT).replaceAll('"', '""')}"`);
  }
  return pieces.join('&');
}

export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
