import { InvalidArgumentError } from 'commander';
import { DUE_MESSAGES } from '../locale/due.js';
import { type Lang, say } from '../locale/index.js';
import { chosenLang } from './context.js';

/** Longest time that makes sense to look ahead or to remind before, in days. */
const MOST_DAYS = 3660;
const UNITS: Readonly<Record<string, number>> = { '': 1, d: 1, д: 1, w: 7, н: 7 };

/** Reads a time as days: `7d`, `2w`, `7д`, `2н` or a bare number of days. */
export function daysArgument(value: string): number {
  const found = /^(\d{1,5})\s?([dwдн]?)$/i.exec(value.trim());
  const days = found ? Number(found[1]) * (UNITS[(found[2] ?? '').toLowerCase()] ?? 1) : Number.NaN;
  if (days <= MOST_DAYS) return days;
  throw new InvalidArgumentError(message(value, chosenLang()));
}

/** Reads a comma-separated list of times: `7d,1d`. */
export function daysListArgument(value: string): number[] {
  return [...new Set(value.split(',').map(daysArgument))].sort((a, b) => b - a);
}

function message(value: string, lang: Lang): string {
  return say(DUE_MESSAGES, lang, 'badDays', { value });
}

/** Today where the user is, not in Greenwich. */
export function localToday(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
