import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { DecisionsError } from '../../errors.js';
import { COMPARE } from '../../locale/compare.js';
import { type Lang, say } from '../../locale/index.js';
import { jsonWords, misfitWords } from '../../locale/reading.js';
import { mergeRegisters } from '../../pipeline.js';
import { isGone } from '../../register/marks.js';
import {
  documentSchema,
  type Register,
  type RegisterDocument,
  registerSchema,
  type Task,
  taskSchema,
} from '../../register/schema.js';
import { isTable, keptOrNull } from '../kept.js';
import { readBytes, readPaper } from '../read.js';
import { isRegisterFile } from './inputs.js';
import { NotOurs } from './not-ours.js';

/** One line of a JSON Lines register that concerns comparing. */
export type RegisterLine =
  | { record: 'document'; value: RegisterDocument }
  | { record: 'task'; value: Task };

/** Why a value was not taken: the first thing the schema says, else that it is no JSON. */
function reasonOf(cause: unknown, text: string, lang: Lang): string {
  return cause instanceof z.ZodError
    ? misfitWords(cause.issues[0], lang)
    : jsonWords(cause, text, lang);
}

/** What the user is told of a file that is no register, or of its first line that is none. */
export function notRegister(
  path: string,
  reason: string,
  lang: Lang,
  line?: number,
): DecisionsError {
  return new DecisionsError('register-invalid', say(COMPARE, lang, 'notRegister', { reason }), {
    path,
    ...(line === undefined ? {} : { line }),
    remedy: say(COMPARE, lang, 'notRegisterRemedy'),
  });
}

function parseJson(text: string): unknown {
  return JSON.parse(text);
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** A register written as JSON, checked against its schema. */
async function readJson(path: string, lang: Lang): Promise<Register> {
  let json: unknown;
  const text = new TextDecoder().decode(await readBytes(path, lang));
  try {
    json = parseJson(text);
  } catch (cause) {
    throw notRegister(path, jsonWords(cause, text, lang), lang);
  }
  if (!isRecord(json) || !('schemaVersion' in json) || !('documents' in json)) {
    throw new NotOurs(path, lang);
  }
  const checked = registerSchema.safeParse(json);
  if (checked.success) return checked.data;
  throw notRegister(path, misfitWords(checked.error.issues[0], lang), lang);
}

/** Null for records that comparing does not need. */
function lineOf(text: string): RegisterLine | null {
  const json = parseJson(text);
  if (!isRecord(json)) throw new Error('{…}');
  const { record, ...value } = json;
  if (record === 'document') return { record, value: documentSchema.parse(value) };
  return record === 'task' ? { record, value: taskSchema.parse(value) } : null;
}

/**
 * The documents and tasks of a JSON Lines register one after another, however long it is.
 *
 * @throws DecisionsError `register-invalid` with the line
 */
export async function* registerLines(path: string, lang: Lang): AsyncGenerator<RegisterLine> {
  const input = createReadStream(path);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text.trim() === '') continue;
    let line: RegisterLine | null;
    try {
      line = lineOf(text);
    } catch (cause) {
      const reason = reasonOf(cause, text, lang);
      throw new DecisionsError('register-invalid', say(COMPARE, lang, 'badLine', { reason }), {
        path,
        line: number,
        remedy: say(COMPARE, lang, 'notRegisterRemedy'),
        cause,
      });
    }
    if (line !== null) yield line;
  }
}

/** Whether a file is a JSON Lines register, by its name. */
export function isLines(path: string): boolean {
  return isRegisterFile(path) && extname(path).toLowerCase() !== '.json';
}

/**
 * The register of a file: the file's own when it is one (JSON, or a table that people keep), else
 * that of the paper in it. Tasks that are gone from their papers are none.
 *
 * @param among the file lies in a folder among papers: a table with their register is none of them
 * @throws DecisionsError as reading a paper does, and `register-invalid`
 */
export async function readRegister(path: string, lang: Lang, among = false): Promise<Register> {
  const register = await registerIn(path, lang, among);
  if (!register.tasks.some(isGone)) return register;
  return { ...register, tasks: register.tasks.filter((task) => !isGone(task)) };
}

async function registerIn(path: string, lang: Lang, among: boolean): Promise<Register> {
  if (isLines(path)) {
    const register = mergeRegisters([]);
    for await (const { record, value } of registerLines(path, lang)) {
      if (record === 'document') register.documents.push(value);
      else register.tasks.push(value);
    }
    return register;
  }
  if (isRegisterFile(path)) return readJson(path, lang);
  const kept = isTable(path) ? await keptOrNull(path, lang) : null;
  if (kept !== null && among) throw new NotOurs(path, lang);
  if (kept !== null) return kept;
  return (await readPaper(path, { lang })).register;
}
