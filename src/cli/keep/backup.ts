import { copyFile, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { exists } from './open-elsewhere.js';

/** Copies kept of one file unless the user says otherwise. */
export const BACKUPS = 5;

/**
 * Keeps a copy beside a file before it is replaced, named by the time so that no copy is written
 * over; of more than `most` copies the oldest go. The copy is on the disk when this returns.
 */
export async function backUp(path: string, most: number): Promise<string> {
  const ending = extname(path);
  const time = localTime();
  const stem = `${path.slice(0, path.length - ending.length)}.backup-${time}`;
  // Behind the last copy of this second: the first ones may have gone already.
  const last = Math.max(0, ...(await backupsOf(path)).map((name) => countAt(name, time)));
  let backup = last === 0 ? stem + ending : `${stem}-${last + 1}${ending}`;
  for (let number = last + 2; await exists(backup); number += 1)
    backup = `${stem}-${number}${ending}`;
  const draft = join(dirname(path), `.${basename(backup)}.tmp`);
  try {
    await copyFile(path, draft);
    const file = await open(draft, 'r+');
    await file.sync().finally(() => file.close());
    await rename(draft, backup);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
  await prune(path, most);
  return backup;
}

async function prune(path: string, most: number): Promise<void> {
  const folder = dirname(path);
  const copies = (await backupsOf(path)).sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
  for (const name of copies.slice(0, Math.max(0, copies.length - most))) {
    await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/** Names of the copies kept of a file. */
async function backupsOf(path: string): Promise<string[]> {
  const ending = extname(path);
  const start = `${basename(path, ending)}.backup-`;
  const names = await readdir(dirname(path));
  return names.filter(
    (name) =>
      name.startsWith(start) &&
      name.endsWith(ending) &&
      STAMP.test(name.slice(start.length, name.length - ending.length)),
  );
}

/** Whether a file is a copy that the program keeps of one it replaced, by its name. */
export function isBackup(path: string): boolean {
  return BACKUP.test(path);
}

const BACKUP = /\.backup-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}(?:-\d{1,4})?\.\w{1,8}$/;

const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}(?:-\d{1,4})?$/;

/** Which copy of a second a name is, from 1; 0 for one of another second. */
function countAt(name: string, time: string): number {
  const [, stamp, count = '1'] = NAMED.exec(name) ?? [];
  return stamp === time ? Number(count) : 0;
}

const NAMED = /\.backup-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2})(?:-(\d{1,4}))?/;

/** The tenth copy of one second comes behind the ninth. */
function orderOf(name: string): string {
  const [, stamp = '', count = '1'] = NAMED.exec(name) ?? [];
  return `${stamp}-${count.padStart(4, '0')}`;
}

/** The time where the user is, as a file's name can hold it: `2022-03-01T09-30-00`. */
function localTime(): string {
  const now = new Date();
  const shifted = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 19).replaceAll(':', '-');
}
