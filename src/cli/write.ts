import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DecisionsError } from '../errors.js';

/**
 * Writes a file whole or not at all: into a temporary file beside the target, flushed, then
 * renamed over it. A failed run leaves an existing target untouched.
 *
 * @throws DecisionsError `not-writable`
 */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new DecisionsError('not-writable', `не удалось записать файл (${reason})`, {
      path,
      remedy:
        'проверьте, что папка существует, есть право на запись и файл не открыт в другой программе',
      cause,
    });
  }
}
