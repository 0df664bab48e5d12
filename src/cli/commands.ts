import type { Command } from 'commander';
import { defineAmend } from './commands/amend.js';
import { defineBatch } from './commands/batch.js';
import { defineDeadline } from './commands/deadline.js';
import { defineDiff } from './commands/diff.js';
import { defineDue } from './commands/due.js';
import { defineDuplicates } from './commands/duplicates.js';
import { defineExplain } from './commands/explain.js';
import { defineLetters } from './commands/letters.js';
import { defineMerge } from './commands/merge.js';
import { definePage } from './commands/page.js';
import { defineParse } from './commands/parse.js';
import { defineQuery } from './commands/query.js';
import { defineRead } from './commands/read.js';
import { defineSchema } from './commands/schema.js';
import { defineMark, definePlan, defineStatus, defineWorker } from './commands/store.js';
import { defineTrace } from './commands/trace.js';
import { defineValidate } from './commands/validate.js';
import { defineWithdraw } from './commands/withdraw.js';

/**
 * Every command by its name, in the order of the help. A command's file defines its options only and
 * imports what does the work inside its action, so that starting one command never loads another.
 */
export const COMMANDS: Readonly<Record<string, (program: Command) => void>> = {
  parse: defineParse,
  batch: defineBatch,
  validate: defineValidate,
  explain: defineExplain,
  read: defineRead,
  due: defineDue,
  query: defineQuery,
  letters: defineLetters,
  duplicates: defineDuplicates,
  trace: defineTrace,
  diff: defineDiff,
  amend: defineAmend,
  withdraw: defineWithdraw,
  merge: defineMerge,
  plan: definePlan,
  worker: defineWorker,
  status: defineStatus,
  mark: defineMark,
  deadline: defineDeadline,
  page: definePage,
  schema: defineSchema,
};
