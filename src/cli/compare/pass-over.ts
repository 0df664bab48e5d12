import { DecisionsError } from '../../errors.js';
import { describeError } from '../fail.js';
import { NotOurs } from './not-ours.js';

/**
 * What a folder or glob brought and cannot be read is named on stderr and passed over, and the exit
 * code will tell; a JSON file that never was a register is no business of ours. What the user named,
 * and every defect, is thrown on.
 */
export function passOver(error: unknown, named: boolean): void {
  if (!(error instanceof DecisionsError) || named) throw error;
  if (error instanceof NotOurs) return;
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = error.exitCode;
}
