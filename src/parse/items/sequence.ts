import { isArticle, type Label } from '../../cues/label.js';

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

const LATIN = 'abcdefghijklmnopqrstuvwxyz';

/** Place of a letter in a list, from 1; 0 for a letter that Russian lists leave out. */
export function letterValue(letter: string): number {
  const small = letter.toLowerCase();
  return small === '' ? 0 : Math.max(LETTERS.indexOf(small), LATIN.indexOf(small)) + 1;
}

/** Value of a small Roman number. */
export function romanetteValue(small: string): number {
  return romanValue(small.toUpperCase());
}

/** What stands around a label's letter: «(х)», «х)», «х.»; lists of different forms nest. */
export function shapeOf({ printed }: Label): string {
  return printed.replace(/[A-Za-zЀ-ӿ\d]+/g, '#');
}

/** The key of «A.», «B.»: they stand over numbers, which do not end their list. */
const CAPITALS = 'capitals';

function isCapital({ style, parts }: Label): boolean {
  return style === 'letter' && /^[A-Z]$/.test(parts[0] ?? '');
}

/**
 * Follows the numbers of an operative part, so that a doubtful label can be held against what the
 * paper's numbers lead one to expect.
 */
export class Sequence {
  #decimal: number[] | null = null;
  #last = new Map<string, number>();
  /** The article whose points are counted, where the paper is made of articles. */
  #article: string | null = null;

  /** Takes note of a label that was accepted. */
  accept(label: Label): void {
    if (isArticle(label)) this.#article = label.parts[0] ?? null;
    if (label.style === 'decimal') {
      this.#decimal = label.parts.map(Number);
      this.#last.delete('paren');
      this.#forgetLetters();
    } else if (isCapital(label)) {
      this.#last.set(CAPITALS, rankOf(label));
      this.#forgetLetters();
    } else if (label.style !== 'bullet') {
      this.#last.set(label.style, rankOf(label));
      if (label.style === 'letter') this.#last.set(`letter ${shapeOf(label)}`, rankOf(label));
    }
    if (label.style === 'letter' && !isCapital(label) && shapeOf(label) !== '(#)')
      this.#last.delete('romanette');
    if (label.style === 'paren') this.#forgetLetters();
  }

  #forgetLetters(): void {
    for (const key of this.#last.keys())
      if (key === 'romanette' || key.startsWith('letter')) this.#last.delete(key);
  }

  /** Forgets the numbers below the top level, or all of them where numbering starts anew. */
  restart(): void {
    this.#article = null;
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
    // «Статья 2 | 1. Рекомендовать …»: the first point of the second article.
    if (label.style === 'decimal' && this.#article !== null && !isArticle(label))
      return { ...label, parts: [this.#article, ...label.parts] };
    const own = label.parts[0] ?? '';
    const letter = this.#last.get('letter') ?? 0;
    if (label.style === 'letter') {
      const raw = /[a-z]/i.exec(label.printed)?.[0] ?? '';
      const small = raw === raw.toLowerCase() ? romanetteValue(raw) : 0;
      const last = this.#last.get('romanette') ?? 0;
      // «i.» under «a.» or under a number, not behind «h.».
      const opens = letter > 0 || small === 1;
      if (small > 0 && small === last + 1 && letter !== letterValue(raw) - 1 && opens)
        return { ...label, style: 'romanette', parts: [raw], doubtful: true };
      const latin = letterValue(raw);
      if (
        raw !== '' &&
        latin > 1 &&
        latin === (this.#last.get(`letter ${shapeOf(label)}`) ?? 0) + 1
      )
        return { ...label, parts: [raw] };
    }
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
    const last = isCapital(label)
      ? (this.#last.get(CAPITALS) ?? 0)
      : ((label.style === 'letter' ? this.#last.get(`letter ${shapeOf(label)}`) : undefined) ??
        this.#last.get(label.style) ??
        0);
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
  if (label.style === 'romanette') return romanetteValue(part);
  return Number(part);
}
