import type { Command } from 'commander';
import { Archive } from '../../compare/archive.js';
import { AliasTable, type BodyAliases, bodiesOf, type KnownBody } from '../../compare/bodies.js';
import { DEFAULT_THRESHOLD } from '../../compare/threshold.js';
import { COMPARE } from '../../locale/compare.js';
import { say } from '../../locale/index.js';
import type { Assignee, Task } from '../../register/schema.js';
import { type CliContext, contextOf } from '../context.js';
import type { DuplicatesFlags } from '../flags/duplicates.js';
import { readAliases } from './aliases.js';
import { DUPLICATE_FORMATS, duplicateGrid, duplicatePieces } from './duplicate-formats.js';
import { findInputs, type Input } from './inputs.js';
import { formatOf, styleOf, writeResult, writeWorkbook } from './output.js';
import { PaperFacts } from './paper-facts.js';
import { passOver } from './pass-over.js';
import { isLines, readRegister, registerLines } from './registers.js';

/** Takes tasks into the archive by the user's names, and notes whom they charge. */
class Intake {
  readonly archive = new Archive();
  private readonly parties = new Map<string, Assignee>();
  private readonly known: AliasTable;

  constructor(private readonly aliases: BodyAliases) {
    this.known = new AliasTable(aliases);
  }

  add(task: Task): void {
    this.archive.addTask(this.take(task));
  }

  /** Notes the addressees as papers print them; gives the task with the ids of the user's table. */
  take(task: Task): Task {
    for (const party of [...task.assignees, ...task.coAssignees]) {
      this.parties.set(`${party.name}\n${party.body ?? ''}`, party);
    }
    return this.known.apply(task);
  }

  bodies(): KnownBody[] {
    return bodiesOf([...this.parties.values()], this.aliases);
  }
}

async function addInput(intake: Intake, { path }: Input, { lang }: CliContext): Promise<void> {
  if (isLines(path)) {
    for await (const { record, value } of registerLines(path, lang)) {
      if (record === 'document') intake.archive.addDocument(value);
      else intake.add(value);
    }
    return;
  }
  const { documents, tasks } = await readRegister(path, lang);
  intake.archive.addRegister({ documents, tasks: tasks.map((task) => intake.take(task)) });
}

/**
 * Does what `decisions duplicates` was asked to. What a folder or glob brings and cannot be read is
 * named and passed over; the exit code then is 2.
 */
export async function runDuplicates(
  paths: string[],
  flags: DuplicatesFlags,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const format = formatOf(flags, DUPLICATE_FORMATS, context);
  const aliases = flags.aliases === undefined ? {} : await readAliases(flags.aliases, context.lang);
  const intake = new Intake(aliases);
  const { archive } = intake;
  const inputs = await findInputs(paths, 'duplicates', context.lang);
  for (const input of inputs) {
    try {
      await addInput(intake, input, context);
    } catch (error) {
      passOver(error, input.named);
    }
  }
  const threshold = flags.threshold ?? DEFAULT_THRESHOLD;
  const result = {
    ...archive.duplicates({ threshold }),
    bodies: intake.bodies(),
    papers: new PaperFacts(archive),
  };
  const about = { inputs: inputs.map(({ path }) => path), found: archive.size };
  if (format === 'xlsx')
    await writeWorkbook(duplicateGrid(result, context.lang), flags, context, about);
  else {
    const style = { ...styleOf(flags, context), threshold };
    await writeResult(duplicatePieces(format, archive, result, style), flags, context, about);
  }
  if (!context.quiet && format !== 'table') {
    const { size: tasks, documentCount: documents } = archive;
    process.stderr.write(`${say(COMPARE, context.lang, 'archive', { documents, tasks })}\n`);
  }
}
