import { told } from '../told.js';

/** Signs of the fonts Symbol and Wingdings that papers use, by their code in those fonts. */
const SIGNS: Record<string, string> = {
  '2D': '–',
  B7: '•',
  A7: '▪',
  B0: '°',
  B1: '±',
  D7: '×',
  A3: '≤',
  B3: '≥',
  '6F': '□',
  A8: '□',
  FC: '✓',
  FE: '☑',
  E0: '→',
  D8: '➢',
};

/** What `w:sym` prints; empty for a sign that is not known. */
export function symbol(code: string | undefined): string {
  const hex = (code ?? '').toUpperCase().replace(/^F0/, '').replace(/^0+/, '');
  return told(SIGNS, hex) ?? '';
}
