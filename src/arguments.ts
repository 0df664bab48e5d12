import { isRealDay } from './calendar/iso.js';
import { DecisionsError } from './errors.js';

/**
 * Checks what callers without types hand in: a wrong argument is named at once, in the place where
 * it was given, instead of failing somewhere inside.
 *
 * @throws DecisionsError `argument` when the value is no text
 */
export function requireText(value: unknown, name: string): void {
  if (typeof value !== 'string') throw wrong(name, 'a string', value);
}

/**
 * @throws DecisionsError `argument` when the value is no byte array
 */
export function requireBytes(value: unknown, name: string): void {
  if (!(value instanceof Uint8Array)) throw wrong(name, 'a Uint8Array', value);
}

/**
 * @throws DecisionsError `argument` when the value is given and is no day of the calendar
 */
export function requireDay(value: unknown, name: string): void {
  if (value === undefined || value === null) return;
  if (typeof value !== 'string' || !isRealDay(value))
    throw wrong(name, 'a day of the calendar as YYYY-MM-DD', value);
}

/**
 * @throws DecisionsError `argument` when the value is no register
 */
export function requireRegister(value: unknown, name: string): void {
  const parts = ['documents', 'tasks', 'statements'];
  const whole =
    typeof value === 'object' &&
    value !== null &&
    parts.every((part) => Array.isArray(Reflect.get(value, part)));
  if (!whole) throw wrong(name, 'a register', value);
}

/**
 * @throws DecisionsError `argument` when the value is no list
 */
export function requireList(value: unknown, name: string): void {
  if (!Array.isArray(value)) throw wrong(name, 'a list', value);
}

/**
 * @throws DecisionsError `argument` when the value is no list of texts
 */
export function requireTexts(value: unknown, name: string): void {
  requireList(value, name);
  if (Array.isArray(value)) for (const one of value) requireText(one, name);
}

/**
 * @throws DecisionsError `argument` when the value is nothing that was parsed
 */
export function requireParsed(value: unknown, name: string): void {
  if (typeof value !== 'object' || value === null) throw wrong(name, 'a parsed paper', value);
  requireRegister(Reflect.get(value, 'register'), `${name}.register`);
}

/**
 * @throws DecisionsError `argument` when the value is no source text
 */
export function requireSource(value: unknown, name: string): void {
  const whole =
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'text') === 'string' &&
    Array.isArray(Reflect.get(value, 'lines'));
  if (!whole) throw wrong(name, 'a source text', value);
}

/**
 * @throws DecisionsError `argument` when the value is given and is no likeness above 0 and up to 1
 */
export function requireLikeness(value: unknown, name: string): void {
  if (value === undefined) return;
  if (typeof value !== 'number' || !(value > 0 && value <= 1))
    throw wrong(name, 'a number above 0 and up to 1', value);
}

function wrong(name: string, expected: string, value: unknown): DecisionsError {
  const shown = typeof value === 'string' ? `'${value.slice(0, 40)}'` : kindOf(value);
  return new DecisionsError('argument', `${name}: expected ${expected}, got ${shown}`);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? 'an array' : typeof value;
}
