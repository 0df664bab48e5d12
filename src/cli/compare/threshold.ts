import { InvalidArgumentError } from 'commander';
import { COMPARE } from '../../locale/compare.js';
import { say } from '../../locale/index.js';
import { chosenLang } from '../context.js';

/** Reads a likeness given on the command line: above 0 and up to 1; «0,6» is taken too. */
export function thresholdArgument(value: string): number {
  const number = /^[01](?:[.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN;
  if (number > 0 && number <= 1) return number;
  const lang = chosenLang();
  const remedy = say(COMPARE, lang, 'badThresholdRemedy');
  throw new InvalidArgumentError(`${say(COMPARE, lang, 'badThreshold', { value })}; ${remedy}`);
}
