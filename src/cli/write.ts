import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DecisionsError } from '../errors.js';

/** Takes the next piece of what is written; the promise holds the writer back until it is taken. */
export type Take = (piece: string | Uint8Array) => Promise<void>;

/**
 * Writes a file whole or not at all: into a temporary file beside the target, flushed, then
 * renamed over it. A failed run leaves an existing target untouched.
 *
 * @throws DecisionsError `not-writable`
 */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  await pourWhole(path, (take) => take(data));
}

/**
 * The same for a file that never is in memory as a whole: `pour` gives its pieces one by one.
 *
 * @throws DecisionsError `not-writable`, and what `pour` throws
 */
export async function pourWhole(path: string, pour: (take: Take) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'wx');
    try {
      await pour((piece) => writeAll(file, piece));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (cause instanceof DecisionsError) throw cause;
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new DecisionsError('not-writable', `не удалось записать файл (${reason})`, {
      path,
      remedy:
        'проверьте, что папка существует, есть право на запись и файл не открыт в другой программе',
      cause,
    });
  }
}

async function writeAll(file: FileHandle, piece: string | Uint8Array): Promise<void> {
  await file.writeFile(piece);
}
