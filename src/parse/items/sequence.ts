import type { Label } from '../../cues/label.js';

const ROMANS = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];
/** Letters of Russian lists; ё, й, ъ, ы, ь are passed over by the rules of office work. */
const LETTERS = 'абвгдежзиклмнопрстуфхцчшщэюя';

/** Value of a roman number up to XV, or 0. */
export function romanValue(roman: string): number {
  return ROMANS.indexOf(roman) + 1;
}

/** Place of a letter in a Russian list, from 1; 0 for a letter that lists leave out. */
export function letterValue(letter: string): number {
  return LETTERS.indexOf(letter) + 1;
}

/**
 * Follows the numbers of an operative part, so that a doubtful label can be held against what the
 * paper's numbers lead one to expect.
 */
export class Sequence {
  #decimal: number[] | null = null;
  #last = new Map<string, number>();

  /** Takes note of a label that was accepted. */
  accept(label: Label): void {
    if (label.style === 'decimal') {
      this.#decimal = label.parts.map(Number);
      this.#last.delete('paren');
      this.#last.delete('letter');
    } else if (label.style !== 'bullet') this.#last.set(label.style, rankOf(label));
    if (label.style === 'paren') this.#last.delete('letter');
  }

  /** Forgets the numbers below the top level, or all of them where numbering starts anew. */
  restart(): void {
    this.#decimal = null;
    this.#last.clear();
  }

  /** The last decimal number that was accepted. */
  get decimal(): readonly number[] | null {
    return this.#decimal;
  }

  /**
   * Undoes a scanner's slip between a digit and a letter where the numbers before tell which one was
   * meant: «6)» behind «а)» is «б)», «б.» behind «5.» is «6.».
   */
  understand(label: Label): Label {
    const own = label.parts[0] ?? '';
    const letter = this.#last.get('letter') ?? 0;
    if (label.style === 'paren' && own === '6' && letter === 1 && this.#last.get('paren') !== 5) {
      return { ...label, style: 'letter', parts: ['б'] };
    }
    const digit = { б: '6', з: '3' }[own];
    if (label.style !== 'letter' || digit === undefined || letter === letterValue(own) - 1)
      return label;
    const number: Label = {
      ...label,
      style: label.printed.endsWith(')') ? 'paren' : 'decimal',
      parts: [digit],
    };
    return this.fits(number) ? number : label;
  }

  /** Whether a label is one that could well come next: the next one, one skipped, or one repeated. */
  fits(label: Label): boolean {
    if (label.style === 'bullet') return true;
    if (label.style === 'decimal') return this.#fitsDecimal(label.parts.map(Number));
    const last = this.#last.get(label.style) ?? 0;
    const value = rankOf(label);
    return value > 0 && (value === 1 || (value >= last && value <= last + 2 && last > 0));
  }

  #fitsDecimal(parts: readonly number[]): boolean {
    const last = this.#decimal;
    if (last === null)
      return parts.every((part, index) => part === 1 || (index === 0 && parts.length > 1));
    if (parts.length === last.length + 1 && last.every((part, index) => part === parts[index])) {
      return parts.at(-1) === 1;
    }
    if (parts.length > last.length + 1) return false;
    const depth = parts.findIndex((part, index) => part !== last[index]);
    if (depth === -1) return parts.length === last.length;
    const step = (parts[depth] ?? 0) - (last[depth] ?? 0);
    return step > 0 && step <= 2 && parts.slice(depth + 1).every((part) => part === 1);
  }
}

function rankOf(label: Label): number {
  const part = label.parts[0] ?? '';
  if (label.style === 'roman') return romanValue(part);
  if (label.style === 'letter') return letterValue(part);
  return Number(part);
}
