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

function wrong(name: string, expected: string, value: unknown): DecisionsError {
  const shown = typeof value === 'string' ? `'${value.slice(0, 40)}'` : kindOf(value);
  return new DecisionsError('argument', `${name}: expected ${expected}, got ${shown}`);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value;
}
