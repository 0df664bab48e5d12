import * as z from 'zod';
import { DecisionsError } from '../errors.js';
import type { Lang } from '../locale/index.js';
import { jsonWords, misfitWords } from '../locale/reading.js';
import { emptyRegister } from './empty.js';
import { type OwnField, takeOwnFields } from './own-fields.js';
import {
  diagnosticSchema,
  documentSchema,
  duplicateSchema,
  type Register,
  registerSchema,
  taskSchema,
} from './schema.js';

export interface ReadRegisterOptions {
  lang: Lang;
  /** For messages. */
  path: string;
}

/**
 * Reads a register back from JSON.
 *
 * @throws DecisionsError `register-invalid` when it is no JSON or does not fit the schema
 */
export function readRegisterJson(text: string, options: ReadRegisterOptions): Register {
  return readOwnedRegister(text, options).register;
}

/** A register with the fields people added to it. */
export interface OwnedRegister {
  register: Register;
  /** Those the schema has no place for; a task's own are in its `tracking.own`. */
  fields: OwnField[];
}

/**
 * Reads a register that people may have added fields to: those of a task go into its
 * `tracking.own`, all others are given beside it.
 *
 * @throws DecisionsError `register-invalid` when it is no JSON or does not fit the schema
 */
export function readOwnedRegister(text: string, options: ReadRegisterOptions): OwnedRegister {
  const json = jsonOf(text, options);
  const taken = takeOwnFields(json, registerSchema);
  const register = fitting(registerSchema, json, options);
  const fields = taken.filter((field) => !adopt(register, field));
  return { register, fields };
}

/** Puts a field of a task or its tracking where the schema has a place for it. */
function adopt(register: Register, { path, key, value }: OwnField): boolean {
  const [list, place, inner, ...further] = path;
  if ((list !== 'tasks' && list !== 'statements') || typeof place !== 'number') return false;
  if (inner !== undefined && (inner !== 'tracking' || further.length > 0)) return false;
  const task = register[list][place];
  if (task === undefined) return false;
  task.tracking = { ...task.tracking, own: { ...task.tracking?.own, [key]: value } };
  return true;
}

/** One line of JSON Lines: a record of any kind. */
const lineSchema = z.discriminatedUnion('record', [
  documentSchema.extend({ record: z.literal('document') }),
  taskSchema.extend({ record: z.literal('task') }),
  taskSchema.extend({ record: z.literal('statement') }),
  diagnosticSchema.extend({ record: z.literal('diagnostic') }),
  duplicateSchema.extend({ record: z.literal('duplicate') }),
]);

/**
 * Reads a register back from JSON Lines.
 *
 * @throws DecisionsError `register-invalid` with the line that is no record
 */
export function readRegisterJsonl(text: string, options: ReadRegisterOptions): Register {
  const register = emptyRegister();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = { ...options, line: index + 1 };
    addRecord(register, recordOf(line, place));
  }
  return register;
}

/** A record; what people added to a task goes into its `tracking.own`. */
function recordOf(line: string, place: Place): z.infer<typeof lineSchema> {
  const json = jsonOf(line, place);
  const own = takeOwnFields(json, lineSchema);
  const record = fitting(lineSchema, json, place);
  if (record.record !== 'task' && record.record !== 'statement') return record;
  for (const { path, key, value } of own) {
    if (path.length > 1 || (path.length === 1 && path[0] !== 'tracking')) continue;
    record.tracking = { ...record.tracking, own: { ...record.tracking?.own, [key]: value } };
  }
  return record;
}

function addRecord(register: Register, { record, ...value }: z.infer<typeof lineSchema>): void {
  // The rest of a record has no tag any more, so each kind is told by its own schema.
  if (record === 'document') register.documents.push(documentSchema.parse(value));
  else if (record === 'task') register.tasks.push(taskSchema.parse(value));
  else if (record === 'statement') register.statements.push(taskSchema.parse(value));
  else if (record === 'diagnostic') register.diagnostics.push(diagnosticSchema.parse(value));
  else register.duplicates.push(duplicateSchema.parse(value));
}

type Place = ReadRegisterOptions & { line?: number };

function jsonOf(text: string, place: Place): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw invalid(jsonWords(cause, text, place.lang), place);
  }
}

function fitting<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: Place,
): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(misfitWords(result.error.issues[0], place.lang), place);
}

function invalid(reason: string, { lang, path, line }: Place): DecisionsError {
  return new DecisionsError(
    'register-invalid',
    lang === 'ru' ? `это не реестр decisions (${reason})` : `this is no register (${reason})`,
    {
      path,
      ...(line === undefined ? {} : { line }),
      remedy:
        lang === 'ru'
          ? 'запишите реестр заново: decisions parse … -o реестр.json'
          : 'write the register anew: decisions parse … -o register.json',
    },
  );
}
