/** How a list counts. The names are our own; each format maps its own words onto them. */
export type NumberStyle =
  | 'decimal'
  | 'decimal-zero'
  | 'roman-upper'
  | 'roman-lower'
  | 'latin-upper'
  | 'latin-lower'
  | 'russian-upper'
  | 'russian-lower'
  | 'bullet'
  | 'none';

/** What a bullet of any shape is written as. */
export const BULLET = '–';

/** Word, LibreOffice and Russian office work skip ё, й, ъ, ы, ь when they letter a list. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';

const ROMAN: [value: number, sign: string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [unit, sign] of ROMAN) for (; rest >= unit; rest -= unit) text += sign;
  return text;
}

/** Letters as word processors write them: а … я, аа, бб … */
function letters(value: number, alphabet: string): string {
  const letter = alphabet.charAt((value - 1) % alphabet.length);
  return letter.repeat(Math.floor((value - 1) / alphabet.length) + 1);
}

/** Beyond these a list is no list of points and plain figures are clearer. */
const MOST_ROMAN = 4999;
const MOST_LETTERS = 1000;

/** Writes a list number: `formatNumber(3, 'russian-lower')` → «в». */
export function formatNumber(value: number, style: NumberStyle): string {
  if (style === 'none') return '';
  if (style === 'bullet') return BULLET;
  if (style === 'decimal-zero' && value >= 0 && value < 10) return `0${value}`;
  if (value < 1) return String(value);
  switch (style) {
    case 'roman-lower':
      return value > MOST_ROMAN ? String(value) : roman(value);
    case 'roman-upper':
      return value > MOST_ROMAN ? String(value) : roman(value).toUpperCase();
    case 'latin-lower':
    case 'latin-upper':
    case 'russian-lower':
    case 'russian-upper': {
      if (value > MOST_LETTERS) return String(value);
      const text = letters(value, style.startsWith('latin') ? LATIN : RUSSIAN);
      return style.endsWith('upper') ? text.toUpperCase() : text;
    }
    default:
      return String(value);
  }
}

/** Puts a label before a text, a single space between them. */
export function labelled(label: string, text: string): string {
  const trimmed = label.trim();
  if (trimmed === '') return text;
  const rest = text.trimStart();
  return rest === '' ? trimmed : `${trimmed} ${rest}`;
}
