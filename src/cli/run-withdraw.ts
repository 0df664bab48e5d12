import { extname } from 'node:path';
import type { Command } from 'commander';
import { DecisionsError } from '../errors.js';
import { asShown } from '../export/update/identity.js';
import type { FreshDocument } from '../export/update/plan.js';
import { documentLabel } from '../export/words.js';
import { type Lang, say } from '../locale/index.js';
import { WITHDRAW } from '../locale/withdraw.js';
import { emptyRegister } from '../register/empty.js';
import { likest } from '../register/same-paper.js';
import type { Register, RegisterDocument } from '../register/schema.js';
import { contextOf } from './context.js';
import { localToday } from './duration.js';
import type { WithdrawFlags } from './flags/withdraw.js';
import { BACKUPS } from './keep/backup.js';
import { exists } from './keep/open-elsewhere.js';
import { inTurn } from './keep/turn.js';
import { readPaper } from './read.js';
import { readRegisters } from './read-registers.js';
import { checkUpdate, updateIfThere } from './update-register.js';

/** Does what `decisions withdraw` was asked to; without papers it lists those of the register. */
export async function runWithdraw(
  path: string,
  names: readonly string[],
  flags: WithdrawFlags,
  command: Command,
): Promise<void> {
  const { lang, quiet } = contextOf(command);
  const format = extname(path).slice(1).toLowerCase();
  checkUpdate(format, { output: path }, lang);
  const { register } = await readRegisters([path], { lang });
  if (names.length === 0) {
    process.stdout.write(register.documents.map((one) => `${lineOf(one)}\n`).join(''));
    return;
  }
  const withdraw: FreshDocument[] = [];
  for (const name of names) {
    const { id, date, ...rest } = await paperNamed(name, register, lang);
    withdraw.push({ id, label: documentLabel({ id, date, ...rest }), date });
  }
  const options = {
    lang,
    all: true,
    asOf: flags.asOf ?? localToday(),
    withdraw,
    backups: flags.backupCount ?? BACKUPS,
  };
  const told = await inTurn(path, lang, () =>
    updateIfThere(path, format, emptyRegister(), options),
  );
  if (!quiet) for (const line of told ?? []) process.stderr.write(`${line}\n`);
}

function lineOf(document: RegisterDocument): string {
  return `${document.id}\t${documentLabel(document)}`;
}

/**
 * A paper of the register by its id, or by a file it is in.
 *
 * @throws DecisionsError `no-match` for a name that is neither
 */
async function paperNamed(name: string, register: Register, lang: Lang): Promise<RegisterDocument> {
  const named = register.documents.find(({ id }) => id === name);
  if (named !== undefined) return named;
  if (await exists(name)) {
    const { register: fresh } = await readPaper(name, { lang });
    const [paper] = asShown(fresh);
    const found = paper && likest(asShown(register), paper);
    const document = register.documents.find(({ id }) => id === found?.id);
    if (document !== undefined) return document;
  }
  const known = register.documents.map(({ id }) => id);
  throw new DecisionsError('no-match', say(WITHDRAW, lang, 'unknown', { name }), {
    remedy: say(WITHDRAW, lang, 'unknownRemedy', { ids: known.slice(0, 20).join(', ') }),
  });
}
