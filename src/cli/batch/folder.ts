import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { appendFile, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DecisionsError } from '../../errors.js';
import { BATCH } from '../../locale/batch.js';
import { say } from '../../locale/index.js';
import { holderOf, takeLock } from '../keep/turn.js';
import { notWritable } from '../write.js';
import type { HashTable } from './hash-table.js';
import { JOURNAL, journalLines, noteLeft, OLD_JOURNAL } from './journal.js';
import { hash52 } from './names.js';
import type { BatchOptions } from './options.js';
import { outputPath, removeUntouched } from './paper-files.js';
import type { Prints } from './task.js';

/** Name of the lock in the folder of results. */
const LOCK = '.decisions-batch.lock';

/**
 * Takes the folder of results for this run.
 *
 * @returns what gives it back
 * @throws DecisionsError `usage` while another run writes there
 */
export function lockFolder({ folder, context: { lang } }: BatchOptions): () => void {
  const lock = join(folder, LOCK);
  try {
    mkdirSync(folder, { recursive: true });
    const release = takeLock(lock);
    if (release !== null) return release;
  } catch (cause) {
    throw notWritable(folder, cause, lang);
  }
  const holder = holderOf(lock);
  const pid = holder === null ? '?' : `${holder.pid}, ${holder.host}`;
  throw new DecisionsError('usage', say(BATCH, lang, 'busy', { pid }), {
    path: folder,
    remedy: say(BATCH, lang, 'busyRemedy', { lock: LOCK }),
  });
}

/** Gives a path for a draft of one of the results. */
export type Drafts = (name: string) => string;

/**
 * Makes the folder of results ready. A folder with registers of someone else is refused, for the
 * run would write over them.
 *
 * @throws DecisionsError `usage`, `not-writable`
 */
export async function prepareFolder({ folder, worker, context }: BatchOptions): Promise<Drafts> {
  const { journal } = worker;
  const isOurs = existsSync(journal) || existsSync(join(folder, OLD_JOURNAL));
  if (!isOurs)
    for (const name of ['papers', 'register.jsonl', 'batch.json'])
      if (existsSync(join(folder, name)))
        throw new DecisionsError('usage', say(BATCH, context.lang, 'foreignFolder', { name }), {
          path: folder,
          remedy: say(BATCH, context.lang, 'foreignFolderRemedy'),
        });
  try {
    await mkdir(worker.papers, { recursive: true });
    const { drafts } = worker;
    await rm(drafts, { recursive: true, force: true });
    await mkdir(drafts);
    return (name) => join(drafts, name);
  } catch (cause) {
    throw notWritable(folder, cause, context.lang);
  }
}

/** Sets the journal of an earlier run aside, for a run that begins anew. */
export async function setJournalAside(journal: string): Promise<void> {
  if (!existsSync(journal)) return;
  const old = join(dirname(journal), OLD_JOURNAL);
  if (existsSync(old)) {
    await appendFile(old, '\n');
    await pipeline(createReadStream(journal), createWriteStream(old, { flags: 'a' }));
    await rm(journal);
  } else await rename(journal, old);
}

/** Removes registers of papers that are no longer there, and the drafts. */
export async function tidyUp({ folder, worker }: BatchOptions, seen: HashTable): Promise<void> {
  const left = new Map<string, Prints>();
  for (const name of [OLD_JOURNAL, JOURNAL])
    for (const { key, status, files } of journalLines(join(folder, name))) {
      if ((status !== 'read' && files === undefined) || seen.has(hash52(key))) continue;
      // What people have worked in stays, though its paper is gone.
      left.set(key, await removeUntouched({ key }, files ?? {}, worker));
      await removeEmpty(dirname(outputPath(worker.papers, key, 'json')), worker.papers);
    }
  noteLeft(join(folder, JOURNAL), left);
  await rm(join(folder, OLD_JOURNAL), { force: true });
  await rm(worker.drafts, { recursive: true, force: true });
}

async function removeEmpty(folder: string, top: string): Promise<void> {
  for (let at = folder; at !== top && at.startsWith(top); at = dirname(at)) {
    const left = await readdir(at).catch(() => ['?']);
    if (left.length > 0) return;
    await rmdir(at).catch(() => undefined);
  }
}
