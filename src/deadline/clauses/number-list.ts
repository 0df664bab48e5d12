import { ROMAN_LOOKALIKES } from '../../language/numerals.js';
import type { Token, TokenKind } from '../words/token.js';
import type { Cursor } from './cursor.js';

/** What stands between two members of a list or range. */
export type Joint = '' | ',' | '-' | 'по' | 'до';

export interface ListedNumber {
  value: number;
  /** Digits printed; 0 for words and Roman numerals. */
  digits: number;
  /** Roman numeral. */
  roman: boolean;
  /** Ordinal, by its word or its ending («5-го»). */
  ordinal: boolean;
  joint: Joint;
}

const MOST = 40;

/** «1», «1-15», «1 и 15», «I, II», «с 1 по 15» behind the «с»; null where no number stands. */
export function parseNumbers(cursor: Cursor): ListedNumber[] | null {
  const first = parseOne(cursor, '');
  if (first === null) return null;
  // An array made with its one element takes a fifth of the room of one that grew.
  const numbers = [first];
  while (numbers.length < MOST) {
    const before = cursor.at;
    const joint = parseJoint(cursor);
    if (joint === null) break;
    // «с 1-го по 3-й», «до 1-го и до 15-го»
    if (joint === ',' && (cursor.is('до') || cursor.is('к') || cursor.is('в'))) cursor.at++;
    const number = parseOne(cursor, joint);
    if (number === null) {
      cursor.at = before;
      break;
    }
    numbers.push(number);
  }
  return numbers;
}

/** A comma, «и», a dash, «по» or «до» between members. */
export function parseJoint(cursor: Cursor): Joint | null {
  const { kind } = cursor.peek();
  if (kind === '.' && (cursor.is('-', 1) || cursor.is('/', 1))) {
    cursor.at += 2;
    return '-';
  }
  if (kind === '-' || kind === '/') {
    cursor.at++;
    return '-';
  }
  if (kind === ',' || kind === ';') {
    cursor.at++;
    if (cursor.accept('а')) cursor.accept('также');
    else cursor.accept('и');
    return ',';
  }
  if (kind === 'и' || kind === 'или') {
    cursor.at++;
    return ',';
  }
  if (kind === 'а' && cursor.is('также', 1)) {
    cursor.at += 2;
    return ',';
  }
  if (kind === 'по' || kind === 'до') {
    cursor.at++;
    return kind;
  }
  return null;
}

function make(
  joint: Joint,
  value: number,
  digits = 0,
  ordinal = false,
  roman = false,
): ListedNumber {
  return { value, digits, roman, ordinal, joint };
}

function parseOne(cursor: Cursor, joint: Joint): ListedNumber | null {
  const token = cursor.peek();
  switch (token.kind) {
    case '"':
      // «1» марта: a day put in quotes, as forms have it.
      if (!cursor.is('number', 1) || !cursor.is('"', 2)) return null;
      cursor.at += 3;
      return make(joint, cursor.peek(-2).value, cursor.peek(-2).digits);
    case 'number':
      cursor.at++;
      if (token.value === 1 && isFive(cursor.peek()) && cursor.peek().start === token.end) {
        cursor.at++;
        return make(joint, 4, 0, true, true);
      }
      return make(joint, token.value, token.digits, token.inflected);
    case 'roman':
      cursor.at++;
      if (cursor.is('-')) cursor.acceptAll('-', 'word');
      return make(joint, token.value, 0, true, true);
    case 'ordinal':
      cursor.at++;
      return make(joint, token.value, 0, true);
    case 'last':
      cursor.at++;
      return make(joint, -1, 0, true);
    case 'cardinal': {
      cursor.at++;
      if (token.value < 20) return make(joint, token.value);
      const units = cursor.peek();
      if ((units.kind === 'ordinal' || units.kind === 'cardinal') && units.value < 10) {
        cursor.at++;
        return make(joint, token.value + units.value, 0, units.kind === 'ordinal');
      }
      return make(joint, token.value);
    }
    default: {
      const lookalike = ROMAN_LOOKALIKES.get(token.word);
      if (lookalike === undefined || !isNumberedUnit(cursor.peek(1).kind)) return null;
      cursor.at++;
      return make(joint, lookalike, 0, true, true);
    }
  }
}

/** «1У», «1V» typed for IV. */
function isFive({ kind, value, word }: Token): boolean {
  return word === 'у' || (kind === 'roman' && value === 5);
}

function isNumberedUnit(kind: TokenKind): boolean {
  return kind === 'quarter' || kind === 'half' || kind === 'decade';
}
