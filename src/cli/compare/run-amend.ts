import type { Command } from 'commander';
import { consolidate } from '../../compare/amend/amend.js';
import type { Consolidated } from '../../compare/amend/types.js';
import { DecisionsError } from '../../errors.js';
import { FORMATS } from '../../export/formats.js';
import { isLiving } from '../../export/update/updaters.js';
import { type Lang, say } from '../../locale/index.js';
import { REFUSALS, VERSIONS } from '../../locale/versions.js';
import { registerFromSource } from '../../pipeline.js';
import type { Register } from '../../register/schema.js';
import { sourceFromText } from '../../source/index.js';
import { type CliContext, contextOf } from '../context.js';
import { localToday } from '../duration.js';
import type { AmendFlags } from '../flags/amend.js';
import { BACKUPS } from '../keep/backup.js';
import { save, savingOf } from '../keep/save.js';
import { inTurn } from '../keep/turn.js';
import { isTable, keptOrNull } from '../kept.js';
import { type Paper, readPaper } from '../read.js';
import { checkUpdate, updateIfThere } from '../update-register.js';
import { amendTable } from './amend-table.js';
import { isRegisterFile } from './inputs.js';
import { formatOf, type Style, styleOf, writeResult } from './output.js';

/** The register of the consolidated text; it keeps the name of the paper it began with. */
function registerOf(base: Paper, text: string, lang: Lang): Register {
  const document = base.register.documents[0];
  const path = document?.source.path ?? undefined;
  const named = path === undefined ? {} : { path };
  const date = document?.date ?? undefined;
  const source = sourceFromText(text, named);
  const options = { lang, ...named, ...(date === undefined ? {} : { documentDate: date }) };
  return registerFromSource(source, options).register;
}

async function exported(
  format: string,
  register: Register,
  text: string,
  flags: AmendFlags,
  style: Style,
): Promise<string | Uint8Array> {
  const exporter = await FORMATS[format]?.load();
  if (exporter === undefined) return '';
  const document = register.documents[0]?.id ?? '';
  const sources = [{ document, text }];
  const living = flags.update === true;
  return exporter.write(register, { ...style, all: flags.all === true, living, sources });
}

function sayUnapplied({ unapplied }: Consolidated, lang: Lang): void {
  for (const { clause, line, reason } of unapplied) {
    const place = say(VERSIONS, lang, 'line', { line });
    process.stderr.write(
      `${say(VERSIONS, lang, 'unapplied')} (${place}, ${REFUSALS[lang][reason]}): ${clause}\n`,
    );
  }
}

/** Brings a kept register up to date with the new version; false where there is none yet. */
async function updated(
  register: Register,
  format: string,
  flags: AmendFlags,
  { lang, quiet }: CliContext,
): Promise<boolean> {
  const { output } = flags;
  if (output === undefined) return false;
  const options = {
    lang,
    all: flags.all === true,
    asOf: localToday(),
    backups: flags.backupCount ?? BACKUPS,
  };
  const told = await inTurn(output, lang, () => updateIfThere(output, format, register, options));
  if (told !== null && !quiet) for (const line of told) process.stderr.write(`${line}\n`);
  return told !== null;
}

/** Papers are amended, not registers. @throws DecisionsError `usage` */
async function refuseRegisters(paths: readonly string[], lang: Lang): Promise<void> {
  for (const path of paths) if (await isRegister(path, lang)) throw baseIsRegister(path, lang);
}

async function isRegister(path: string, lang: Lang): Promise<boolean> {
  if (isRegisterFile(path)) return true;
  return isTable(path) && (await keptOrNull(path, lang)) !== null;
}

function baseIsRegister(path: string, lang: Lang): DecisionsError {
  return new DecisionsError('usage', say(VERSIONS, lang, 'baseIsRegister'), {
    path,
    remedy: say(VERSIONS, lang, 'baseIsRegisterRemedy'),
  });
}

async function writeAmended(
  result: Consolidated & { register: Register },
  format: string,
  flags: AmendFlags,
  context: CliContext,
  report: { inputs: string[]; found: number },
): Promise<void> {
  const { register, history, unapplied, text } = result;
  const style = styleOf(flags, context);
  if (format === 'table') await writeResult(amendTable(result, style), flags, context, report);
  else if (format === 'txt') await writeResult([text], flags, context, report);
  else if (format === 'json' && flags.update !== true) {
    const whole = { register, history, unapplied };
    await writeResult([`${JSON.stringify(whole, null, 2)}\n`], flags, context, report);
  } else {
    const data = await exported(format, register, text, flags, style);
    await writeResult([data], flags, context, { ...report, register, updates: isLiving(format) });
  }
}

/** Does what `decisions amend` was asked to; exit code 1 when something could not be applied. */
export async function runAmend(
  basePath: string | undefined,
  amending: string[],
  flags: AmendFlags,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const { lang } = context;
  if (basePath === undefined || amending.length === 0) {
    throw new DecisionsError('usage', say(VERSIONS, lang, 'amendNeeds'), {
      remedy: say(VERSIONS, lang, 'amendNeedsRemedy'),
    });
  }
  await refuseRegisters([basePath, ...amending], lang);
  const formats = ['table', 'txt', ...Object.keys(FORMATS).filter((name) => name !== 'table')];
  const asText =
    flags.format === undefined && flags.output?.toLowerCase().endsWith('.txt') === true;
  const format = asText ? 'txt' : formatOf(flags, formats, context);
  const base = await readPaper(basePath, { lang });
  const papers: string[] = [];
  for (const path of amending) papers.push((await readPaper(path, { lang })).source.text);
  const read = (text: string) => registerFromSource(sourceFromText(text, {}), { lang }).tree;
  const result = consolidate(base.source.text, papers, read);
  const register = registerOf(base, result.text, lang);
  const { history, unapplied, text } = result;
  const inputs = [basePath, ...amending];
  const found = register.tasks.length + register.statements.length;
  const report = { inputs, found };
  if (flags.update === true) checkUpdate(format, flags, lang);
  if (flags.update !== true || !(await updated(register, format, flags, context)))
    await writeAmended({ ...result, register }, format, flags, context, report);
  if (flags.text !== undefined) {
    await save(savingOf(flags.text, flags, context, report), (take) => take(text));
  }
  if (format !== 'table') sayUnapplied(result, lang);
  if (history.length === 0 && unapplied.length === 0) {
    const path = amending.join(', ');
    throw new DecisionsError('no-match', say(VERSIONS, lang, 'nothingApplied'), {
      path,
      exitCode: 1,
    });
  }
  if (unapplied.length > 0) process.exitCode = 1;
}
