import { readFile, stat } from 'node:fs/promises';
import { DecisionsError, type ErrorCode } from '../errors.js';
import type { UpdateOptions } from '../export/update/index.js';
import type { ChangeKind, MergePlan } from '../export/update/plan.js';
import { UPDATERS } from '../export/update/updaters.js';
import { type Lang, say } from '../locale/index.js';
import { KEEP } from '../locale/keep.js';
import { UPDATE_FILE } from '../locale/update-file.js';
import type { Register } from '../register/schema.js';
import { backUp } from './keep/backup.js';
import { officeLock } from './keep/open-elsewhere.js';
import { readBytes } from './read.js';
import { notWritable, pourWhole } from './write.js';

/** What an update of a register file did. */
interface FileUpdate {
  plan: MergePlan;
  /** The copy of the register as it was; null where nothing changed. */
  backup: string | null;
}

/** How a register file is brought up to date. */
export interface FileUpdateOptions extends UpdateOptions {
  /** Copies kept of the register. */
  backups: number;
}

type Message = keyof (typeof UPDATE_FILE)['ru'];

/** Remarks on a register that cannot be updated, by the error's code. */
const REASONS: Partial<Record<ErrorCode, [message: Message, remedy: Message]>> = {
  'format-damaged': ['damaged', 'damagedRemedy'],
  encrypted: ['encrypted', 'encryptedRemedy'],
  'register-invalid': ['noTable', 'noTableRemedy'],
  'limit-exceeded': ['tooLarge', 'tooLargeRemedy'],
};

/**
 * Brings a register file up to date with a new reading of documents. The register as it was stays
 * beside it; a register that is open elsewhere or damaged is left untouched.
 *
 * @throws DecisionsError `usage`, `not-writable`, `format-damaged`, `encrypted`, `register-invalid`
 */
async function updateRegisterFile(
  path: string,
  format: string,
  register: Register,
  options: FileUpdateOptions,
): Promise<FileUpdate> {
  const load = UPDATERS[format];
  if (load === undefined) throw notLiving(format, options.lang);
  const update = await load();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    await refuseOpen(path, options.lang);
    const bytes = await readBytes(path, options.lang);
    await refuseReadOnly(path, options.lang);
    try {
      const { data, plan } = await update(bytes, register, options);
      if (plan.additions.length === 0 && plan.edits.length === 0) return { plan, backup: null };
      const backup = await putBack(path, bytes, data, options);
      if (backup !== null) return { plan, backup };
    } catch (error) {
      throw explained(error, path, format, options.lang);
    }
  }
  throw new DecisionsError('not-writable', say(UPDATE_FILE, options.lang, 'changing'), {
    path,
    remedy: say(UPDATE_FILE, options.lang, 'changingRemedy'),
  });
}

/** How often a register is read again that somebody saved meanwhile. */
const ATTEMPTS = 5;

/**
 * Puts an updated register in the place of the one that was read, of which a copy is kept; null,
 * with nothing done, where somebody has saved another one meanwhile.
 */
async function putBack(
  path: string,
  before: Uint8Array,
  data: Uint8Array,
  { lang, backups }: FileUpdateOptions,
): Promise<string | null> {
  let backup: string | null = null;
  await pourWhole(
    path,
    (take) => take(data),
    lang,
    async () => {
      await refuseOpen(path, lang);
      if (Buffer.compare(await readFile(path), before) !== 0) return false;
      backup = await backUp(path, backups).catch((cause: unknown) => {
        throw notWritable(path, cause, lang);
      });
      return true;
    },
  );
  return backup;
}

/**
 * Brings a register file up to date where there is one, and says what that did in lines for the
 * user; null where there is no such file yet.
 *
 * @throws DecisionsError as {@link updateRegisterFile}
 */
export async function updateIfThere(
  path: string,
  format: string,
  register: Register,
  options: FileUpdateOptions,
): Promise<string[] | null> {
  if (!(await isThere(path))) return null;
  const update = await updateRegisterFile(path, format, register, options);
  return describeUpdate(path, update, options.lang);
}

/**
 * Refuses what an update cannot do, before any document is read.
 *
 * @throws DecisionsError `usage`
 */
export function checkUpdate(
  format: string,
  { output, assignee }: { output?: string; assignee?: string },
  lang: Lang,
): void {
  if (output === undefined) throw usage(lang, 'noOutput', 'noOutputRemedy');
  if (assignee !== undefined) throw usage(lang, 'oneAssignee', 'oneAssigneeRemedy');
  if (UPDATERS[format] === undefined) throw notLiving(format, lang);
}

/**
 * Reads the user's own workbook that a register is written into.
 *
 * @throws DecisionsError `usage`, `file-not-found`, `is-directory`, `not-readable`
 */
export async function readTemplate(
  path: string | undefined,
  format: string,
  lang: Lang,
): Promise<Uint8Array | undefined> {
  if (path === undefined) return undefined;
  if (format !== 'xlsx') throw usage(lang, 'templateFormat', 'templateFormatRemedy');
  return readBytes(path, lang);
}

function usage(lang: Lang, message: Message, remedy: Message): DecisionsError {
  return new DecisionsError('usage', say(UPDATE_FILE, lang, message), {
    remedy: say(UPDATE_FILE, lang, remedy),
  });
}

function notLiving(format: string, lang: Lang): DecisionsError {
  const formats = Object.keys(UPDATERS).join(', ');
  return new DecisionsError('usage', say(UPDATE_FILE, lang, 'notLiving', { format }), {
    remedy: say(UPDATE_FILE, lang, 'notLivingRemedy', { formats }),
  });
}

/** Says what went wrong with the file in the user's language. */
export function explained(error: unknown, path: string, format: string, lang: Lang): unknown {
  if (!(error instanceof DecisionsError)) return error;
  const reason = REASONS[error.code];
  // A JSON register has no headings; its reader says itself which field or line does not fit.
  const told = format.startsWith('json') && error.code === 'register-invalid';
  if (reason === undefined || told) return withPath(error, path);
  const [message, remedy] = reason;
  return new DecisionsError(error.code, say(UPDATE_FILE, lang, message), {
    path,
    ...(error.line === undefined ? {} : { line: error.line }),
    remedy: say(UPDATE_FILE, lang, remedy),
    cause: error,
  });
}

/** Says which file an error is about, where it does not say so itself. */
export function withPath(error: unknown, path: string): unknown {
  if (!(error instanceof DecisionsError)) return error;
  if (error.path !== undefined && error.path !== '') return error;
  return new DecisionsError(error.code, error.message, {
    path,
    exitCode: error.exitCode,
    ...(error.line === undefined ? {} : { line: error.line }),
    ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
    cause: error,
  });
}

/** Office programs leave a lock beside a file they have open; writing then would lose edits. */
async function refuseOpen(path: string, lang: Lang): Promise<void> {
  const lock = await officeLock(path);
  if (lock === null) return;
  throw new DecisionsError('not-writable', say(UPDATE_FILE, lang, 'open'), {
    path,
    remedy: say(UPDATE_FILE, lang, 'openRemedy', { lock }),
  });
}

async function refuseReadOnly(path: string, lang: Lang): Promise<void> {
  if (((await stat(path)).mode & 0o222) !== 0) return;
  throw new DecisionsError('not-writable', say(KEEP, lang, 'readOnly'), {
    path,
    remedy: say(KEEP, lang, 'readOnlyRemedy'),
  });
}

/** An empty file is as good as none: nothing of it can be lost. */
async function isThere(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && (found.isDirectory() || found.size > 0);
}

/** What an update did, in lines for the user; each task counts once. */
function describeUpdate(path: string, { plan, backup }: FileUpdate, lang: Lang): string[] {
  if (backup === null) return [say(UPDATE_FILE, lang, 'nothing', { path })];
  const count = (kind: ChangeKind): number =>
    plan.edits.filter(({ changes }) => changes.some((change) => change.kind === kind)).length;
  const counts = {
    added: plan.additions.length,
    replaced: count('replaced'),
    kept: count('kept'),
    vanished: count('vanished'),
    same: plan.same,
  };
  const withdrawn = count('withdrawn');
  return [
    withdrawn > 0
      ? say(UPDATE_FILE, lang, 'withdrawn', { path, count: withdrawn })
      : say(UPDATE_FILE, lang, 'updated', { path, ...counts }),
    say(UPDATE_FILE, lang, 'backup', { path: backup }),
  ];
}
