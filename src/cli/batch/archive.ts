import { type FileHandle, open } from 'node:fs/promises';
import { LIMITS } from '../../source/limits.js';
import { memory, type RandomAccess } from '../../zip/bytes.js';
import { readEntries, type ZipEntry } from '../../zip/directory.js';
import { unpack } from '../../zip/unpack.js';
import { isArchive, isIgnored, isPaper } from './names.js';

/** Archives inside archives that are opened. */
export const ARCHIVE_DEPTH = 3;
/** Bytes of an archive inside an archive: it is held in memory. */
const MOST_INNER = 64 * 1024 * 1024;

/** A paper in an archive, or an inner archive that is not opened. */
export interface Member {
  /** The entries from the outermost archive down. */
  entries: ZipEntry[];
  /** The path inside the archive, as stored; untrusted. */
  name: string;
  problem: { key: 'archiveDamaged' | 'archiveDepth'; reason: string } | null;
}

function access(file: FileHandle, size: number): RandomAccess {
  return {
    size,
    async read(offset, length) {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const bytes = new Uint8Array(wanted);
      let filled = 0;
      while (filled < wanted) {
        const { bytesRead } = await file.read(bytes, filled, wanted - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
  };
}

/** Opens an archive on disk for as long as `use` takes. */
export async function withArchive<T>(
  path: string,
  use: (archive: RandomAccess) => Promise<T>,
): Promise<T> {
  const file = await open(path, 'r');
  try {
    return await use(access(file, (await file.stat()).size));
  } finally {
    await file.close();
  }
}

/** The papers of an archive and of those inside it, in the order in which they are packed. */
export async function* members(path: string, taking: Taking): AsyncGenerator<Member> {
  const file = await open(path, 'r');
  try {
    yield* membersOf(access(file, (await file.stat()).size), [], taking);
  } finally {
    await file.close();
  }
}

/** What is taken from an archive, and who is told of the rest. */
export interface Taking {
  ocr: boolean;
  passed(name: string): void;
}

/** The papers of an archive that is open. */
export async function* membersOf(
  archive: RandomAccess,
  above: ZipEntry[],
  taking: Taking,
): AsyncGenerator<Member> {
  const { ocr, passed } = taking;
  const prefix = above.map((entry) => `${entry.name}/`).join('');
  try {
    for await (const entry of readEntries(archive)) {
      // Steps up are no hidden files: they are taken out of the name where it is used.
      const steps = entry.name.split('/').filter((step) => step !== '..' && step !== '.');
      if (entry.directory || steps.some(isIgnored)) continue;
      const last = steps.at(-1) ?? '';
      const entries = [...above, entry];
      const name = prefix + entry.name;
      if (isPaper(last, ocr)) yield { entries, name, problem: null };
      else if (!isArchive(last)) passed(name);
      else if (entries.length >= ARCHIVE_DEPTH)
        yield { entries, name, problem: { key: 'archiveDepth', reason: '' } };
      else yield* inner(archive, entries, name, taking);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield { entries: above, name: prefix, problem: { key: 'archiveDamaged', reason } };
  }
}

async function* inner(
  archive: RandomAccess,
  entries: ZipEntry[],
  name: string,
  taking: Taking,
): AsyncGenerator<Member> {
  let bytes: Uint8Array;
  try {
    bytes = await unpackFrom(archive, entries.at(-1), MOST_INNER);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield { entries, name, problem: { key: 'archiveDamaged', reason } };
    return;
  }
  yield* membersOf(memory(bytes), entries, taking);
}

async function unpackFrom(
  archive: RandomAccess,
  entry: ZipEntry | undefined,
  size: number,
): Promise<Uint8Array> {
  if (entry === undefined) throw new Error('no entry');
  return unpack(archive, entry, { ...LIMITS, size });
}

/** Unpacks a paper, going down through the archives it lies in. */
export async function unpackMember(
  archive: RandomAccess,
  entries: readonly ZipEntry[],
): Promise<Uint8Array> {
  let at = archive;
  for (const entry of entries.slice(0, -1)) at = memory(await unpackFrom(at, entry, MOST_INNER));
  return unpackFrom(at, entries.at(-1), LIMITS.partBytes);
}
