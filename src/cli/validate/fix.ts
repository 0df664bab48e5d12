import { readFile } from 'node:fs/promises';
import { DecisionsError } from '../../errors.js';
import { type Lang, say } from '../../locale/index.js';
import { VALIDATE } from '../../locale/validate.js';
import { applyEdits, editsOf } from '../../rules/edits.js';
import type { Report } from '../../rules/run.js';
import type { SourceText } from '../../source/types.js';
import { writeWhole } from '../write.js';
import { encodeText } from './encode.js';

/** A text file with its fixes made, not yet written. */
export interface Fixed {
  before: string;
  after: string;
  /** How many places change. */
  edits: number;
}

/** Makes the fixes of a paper; null when there are none or the paper is no text file. */
export function fixText(source: SourceText, reports: readonly Report[]): Fixed | null {
  if (source.format !== 'txt') return null;
  const edits = editsOf(reports);
  if (edits.length === 0) return null;
  return { before: source.text, after: applyEdits(source.text, edits), edits: edits.length };
}

/**
 * Writes a fixed text back in the encoding the file has. The unfixed text has to give the file's
 * own bytes: else something was lost in reading, and the file is left alone.
 *
 * @throws DecisionsError `not-writable`
 */
export async function writeFixed(
  path: string,
  { before, after }: Fixed,
  encoding: string,
  lang: Lang,
): Promise<void> {
  const original = await readFile(path);
  const same = encodeText(before, encoding);
  const bytes = encodeText(after, encoding);
  if (same === null || bytes === null || original.compare(same) !== 0)
    throw new DecisionsError('not-writable', say(VALIDATE, lang, 'notEncodable', { encoding }), {
      path,
    });
  await writeWhole(path, bytes, lang);
}
