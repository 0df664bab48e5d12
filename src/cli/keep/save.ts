import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DecisionsError } from '../../errors.js';
import type { HeldPaper } from '../../export/inspect/types.js';
import { documentLabel } from '../../export/words.js';
import { type Lang, say } from '../../locale/index.js';
import { KEEP } from '../../locale/keep.js';
import type { Register } from '../../register/schema.js';
import type { CliContext } from '../context.js';
import type { KeepFlags } from '../flags/keep.js';
import { type Pour, pourWhole, targetOf } from '../write.js';
import { BACKUPS, backUp } from './backup.js';
import { fileHash } from './file-hash.js';
import { type Entry, recall, remember } from './ledger.js';
import { officeLock } from './open-elsewhere.js';

/** What a command knows about the file it is to write. */
export interface Saving {
  /** The file that `-o` names. */
  path: string;
  lang: Lang;
  /** Replace whatever is there, with a copy of it kept. */
  force: boolean;
  /** Copies kept of one file. */
  backups: number;
  /** Files this run has read. */
  inputs: readonly string[];
  /** The register the file is to hold; null for a report about one. */
  register: Register | null;
  /** Tasks and other items that were found; null where none are looked for. */
  found: number | null;
  /** True when `--update` could bring such a file up to date. */
  updates: boolean;
  /** Says a line on stderr. */
  tell(line: string): void;
}

type Objection = 'input' | 'open' | 'readOnly' | 'foreign' | 'touched' | 'otherPapers' | 'noTasks';

/** What to do, where it is not to take another name. */
const REMEDIES: Partial<Record<Objection, keyof (typeof KEEP)['ru']>> = {
  open: 'openRemedy',
  noTasks: 'noTasksRemedy',
};

interface Standing {
  target: string;
  sha256: string;
}

/**
 * Writes a result, whole or not at all, where that loses nothing: not over an input, over what the
 * program did not write, over what people changed, over papers this run does not read, or over a
 * file that is open elsewhere. `--force` keeps a copy and goes on.
 *
 * @throws DecisionsError `would-lose`, `not-writable`, and what `pour` throws
 */
export async function save(saving: Saving, pour: Pour): Promise<void> {
  const { path, lang } = saving;
  const before = await standing(path, lang);
  const early = before === null ? null : await plainObjection(before.target, saving);
  if (early !== null && !saving.force) throw await refusal(early, [], saving);
  const sha256 = await pourWhole(path, pour, lang, async (fresh) => {
    // While the result was made, somebody may have saved the file, or made one.
    const now = await standing(path, lang);
    if (now === null) return true;
    if (now.sha256 === fresh) return false;
    if (!saving.force) await judge(now, saving);
    else {
      const copy = join(dirname(path), basename(await backUp(now.target, saving.backups)));
      saving.tell(say(KEEP, lang, 'backup', { path: copy }));
    }
    return true;
  });
  const target = await targetOf(path).catch(() => null);
  if (target !== null) remember(entryOf(resolve(target), sha256, saving));
}

function entryOf(path: string, sha256: string, { register }: Saving): Entry {
  if (register === null) return { path, sha256, papers: null };
  const papers = register.documents.map((document) => ({
    id: document.id,
    path: document.source.path === null ? null : resolve(document.source.path),
    label: documentLabel(document),
    number: document.number,
  }));
  return { path, sha256, papers };
}

/** What is in the way; null for nothing, an empty file or what is no file. */
async function standing(path: string, lang: Lang): Promise<Standing | null> {
  const target = await targetOf(path).catch(() => null);
  if (target === null) return null;
  const found = await stat(target).catch(() => null);
  if (found?.isFile() !== true || found.size === 0) return null;
  if ((found.mode & 0o222) === 0) throw refusalOf('readOnly', path, lang, 'readOnlyRemedy');
  return { target, sha256: await fileHash(target) };
}

async function plainObjection(target: string, { inputs }: Saving): Promise<Objection | null> {
  const own = await stat(target);
  for (const input of inputs) {
    const other = await stat(input).catch(() => null);
    if (other !== null && other.ino === own.ino && other.dev === own.dev) return 'input';
  }
  return (await officeLock(target)) === null ? null : 'open';
}

/** @throws DecisionsError when something would be lost */
async function judge(before: Standing, saving: Saving): Promise<void> {
  const { register, found } = saving;
  if (found === 0) throw await refusal('noTasks', [], saving);
  const known = recall(resolve(before.target));
  if (known !== null && known.sha256 === before.sha256) {
    if (known.papers !== null && register === null) throw await refusal('foreign', [], saving);
    const others = known.papers === null ? [] : notRead(known.papers, saving);
    if (others.length > 0) throw await refusal('otherPapers', others, saving);
    return;
  }
  const { inspect } = await import('../../export/inspect/index.js');
  const { state, papers } = await inspect(await readFile(before.target), {
    lang: saving.lang,
    fresh: register,
  });
  if (state !== 'untouched') throw await refusal(known === null ? state : 'touched', [], saving);
  // A report takes no register's place, were it of the same papers.
  if (register === null && papers.length > 0) throw await refusal('foreign', [], saving);
  const others = notRead(papers, saving);
  if (others.length > 0) throw await refusal('otherPapers', others, saving);
}

/** The papers of a file that this run does not read. */
function notRead(held: readonly HeldPaper[], { register }: Saving): HeldPaper[] {
  const read = register?.documents ?? [];
  return held.filter(
    (paper) =>
      !read.some(({ id, source, ...document }) => {
        const { path } = source;
        if (path !== null && paper.path !== null && resolve(path) === resolve(paper.path))
          return true;
        const label = documentLabel({ id, source, ...document });
        if (paper.id !== null && paper.id !== id) return false;
        // A body may take two decisions on one day without numbers: their subjects differ.
        return paper.number !== null ? paper.number === document.number : paper.label === label;
      }),
  );
}

async function refusal(
  objection: Objection,
  papers: readonly HeldPaper[],
  { path, lang, updates }: Saving,
): Promise<DecisionsError> {
  const lock = objection === 'open' ? ((await officeLock(path)) ?? '') : '';
  const living = updates && (objection === 'touched' || objection === 'otherPapers');
  const remedy = living ? 'anotherOrUpdate' : (REMEDIES[objection] ?? 'another');
  const named = papers.slice(0, 3).map(({ label, id }) => `«${label || id}»`);
  const names = named.join(', ') + (papers.length > 3 ? ` … (${papers.length})` : '');
  return refusalOf(objection, path, lang, remedy, { lock, papers: names });
}

function refusalOf(
  objection: Objection,
  path: string,
  lang: Lang,
  remedy: keyof (typeof KEEP)['ru'],
  values: Record<string, string> = {},
): DecisionsError {
  return new DecisionsError('would-lose', say(KEEP, lang, objection, values), {
    path,
    remedy: say(KEEP, lang, remedy, values),
  });
}

/** What the flags and the context of a command say of saving. */
export function savingOf(
  path: string,
  flags: KeepFlags,
  { lang, quiet }: CliContext,
  about: Partial<Pick<Saving, 'inputs' | 'register' | 'found' | 'updates'>>,
): Saving {
  return {
    path,
    lang,
    force: flags.force === true,
    backups: flags.backupCount ?? BACKUPS,
    inputs: [],
    register: null,
    found: null,
    updates: false,
    ...about,
    tell: (line) => {
      if (!quiet) process.stderr.write(`${line}\n`);
    },
  };
}
