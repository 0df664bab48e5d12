import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * The lock that an office program leaves beside a file it has open: Word and Excel `~$name` (of a
 * long name without its first two letters), LibreOffice `.~lock.name#`. Null when there is none.
 */
export async function officeLock(path: string): Promise<string | null> {
  const name = basename(path);
  for (const lock of [`.~lock.${name}#`, `~$${name}`, `~$${name.slice(2)}`]) {
    if (await exists(join(dirname(path), lock))) return lock;
  }
  return null;
}
