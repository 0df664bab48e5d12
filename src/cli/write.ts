import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DecisionsError } from '../errors.js';
import { type Lang, say } from '../locale/index.js';
import { WRITE } from '../locale/write.js';
import { reasonOf } from './system-error.js';

/** Takes the next piece of what is written; the promise holds the writer back until it is taken. */
export type Take = (piece: string | Uint8Array) => Promise<void>;

/** Gives the pieces of a file one by one. */
export type Pour = (take: Take) => Promise<void>;

/** What is asked before a finished file takes the place of another: whether it may. */
export type MayReplace = (sha256: string) => Promise<boolean>;

/**
 * Writes a file whole or not at all: into a temporary file beside the target, flushed, then
 * renamed over it. A failed run leaves an existing target untouched.
 *
 * @throws DecisionsError `not-writable`
 */
export async function writeWhole(
  path: string,
  data: string | Uint8Array,
  lang: Lang = 'ru',
): Promise<void> {
  await pourWhole(path, (take) => take(data), lang);
}

/**
 * The same for a file that never is in memory as a whole: `pour` gives its pieces one by one, and
 * `mayReplace` is asked when all are there. Gives the SHA-256 of what was written.
 *
 * @throws DecisionsError `not-writable`, and what `pour` and `mayReplace` throw
 */
export async function pourWhole(
  path: string,
  pour: Pour,
  lang: Lang = 'ru',
  mayReplace: MayReplace = async () => true,
): Promise<string> {
  const hash = createHash('sha256');
  let temporary: string | null = null;
  try {
    const target = await targetOf(path);
    if (target === null) return await pourInto(path, pour);
    const { mode } = await stat(target).catch(() => ({ mode: null }));
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    await mkdir(dirname(target), { recursive: true });
    const file = await open(temporary, 'wx');
    try {
      await pour(async (piece) => {
        hash.update(piece);
        await file.writeFile(piece);
      });
      // Colleagues who could write into the file before can do so after.
      if (mode !== null) await file.chmod(mode & 0o7777).catch(() => undefined);
      await file.sync();
    } finally {
      await file.close();
    }
    const sha256 = hash.digest('hex');
    if (await mayReplace(sha256)) await rename(temporary, target);
    else await rm(temporary, { force: true });
    return sha256;
  } catch (cause) {
    if (temporary !== null) await rm(temporary, { force: true }).catch(() => undefined);
    if (cause instanceof DecisionsError) throw cause;
    throw notWritable(path, cause, lang);
  }
}

/** Says why a file could not be written, in the user's language. */
export function notWritable(path: string, cause: unknown, lang: Lang): DecisionsError {
  return new DecisionsError(
    'not-writable',
    say(WRITE, lang, 'notWritten', { reason: reasonOf(cause, lang) }),
    { path, remedy: say(WRITE, lang, 'notWrittenRemedy'), cause },
  );
}

/**
 * Where a file is to be put: behind a link, the file it leads to, so that the link stays. Null for
 * what is no file, as `/dev/null` or a pipe: that is written into.
 */
export async function targetOf(path: string): Promise<string | null> {
  if (/^\/(?:dev|proc)\//.test(path)) return null;
  try {
    const found = await stat(path);
    return found.isFile() || found.isDirectory() ? await realpath(path) : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return path;
    throw error;
  }
}

async function pourInto(path: string, pour: Pour): Promise<string> {
  const file: FileHandle = await open(path, constants.O_WRONLY);
  try {
    await pour((piece) => file.writeFile(piece));
  } finally {
    await file.close();
  }
  return '';
}
