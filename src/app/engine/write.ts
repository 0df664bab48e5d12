import { unifyBodies } from '../../compare/bodies.js';
import { findDuplicates } from '../../compare/index.js';
import { DecisionsError } from '../../errors.js';
import csv from '../../export/csv.js';
import { pageHtml } from '../../export/html/page.js';
import ics from '../../export/ics.js';
import json from '../../export/json.js';
import type { Exporter, ExportOptions } from '../../export/types.js';
import { changesOf, type MergePlan } from '../../export/update/plan.js';
import { UPDATERS } from '../../export/update/updaters.js';
import xlsx from '../../export/xlsx/index.js';
import { mergeRegisters } from '../../register/merge.js';
import type { Register, RegisterDocument, Task } from '../../register/schema.js';
import type { FileMade, Jobs, Papers, RegisterUpdated, WriteFormat } from './messages.js';

const EXPORTERS: Record<Exclude<WriteFormat, 'html'>, Exporter> = { csv, ics, json, xlsx };

/** Formats a register can be kept in that the page itself does not write. */
type Kept = 'ods';

const MIME: Record<WriteFormat | Kept, string> = {
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  json: 'application/json',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** One register of all papers, as the command line makes it. */
function registerOf({ registers, files }: Papers): Register {
  const merged = mergeRegisters(registers.map(plain));
  const register = { ...merged, duplicates: duplicatesOf(merged, files) };
  return new Set(files).size > 1 ? unifyBodies(register, {}).register : register;
}

/** What is said twice within each file: acts of one file are compared with each other. */
function duplicatesOf({ documents, tasks, duplicates }: Register, files: readonly number[]) {
  return [...new Set(files)].flatMap((file) => {
    const own = new Set(documents.filter((_, place) => files[place] === file).map(({ id }) => id));
    return own.size > 1
      ? findDuplicates(tasks.filter(({ document }) => own.has(document)))
      : duplicates.filter(({ a }) => own.has(a.document));
  });
}

/** A register without the places, which only the page needs. */
function plain(register: Register): Register {
  const task = ({ places: _, ...rest }: Task): Task => rest;
  const document = ({ places: _, ...rest }: RegisterDocument): RegisterDocument => rest;
  return {
    ...register,
    documents: register.documents.map(document),
    tasks: register.tasks.map(task),
    statements: register.statements.map(task),
  };
}

/** Writes a register to take home: one that an update finds its way in, whatever its format. */
export async function write(ask: Jobs['write']['ask']): Promise<FileMade> {
  const { files, texts, format, lang, today } = ask;
  const register = registerOf(ask);
  const options: ExportOptions = {
    lang,
    all: false,
    width: 80,
    color: false,
    living: format === 'xlsx' || format === 'csv',
    excel: format === 'csv',
    // A report without a day shows that on which it is opened.
    ...(format === 'html' || format === 'json' ? {} : { asOf: today }),
    sources: register.documents.map(({ id }, place) => ({
      document: id,
      text: texts[files[place] ?? -1] ?? '',
    })),
  };
  const made =
    ask.format === 'html'
      ? pageHtml(register, options, ask.report)
      : await EXPORTERS[ask.format].write(register, options);
  return { bytes: bytesOf(made), mime: MIME[format] };
}

/** Brings a register file up to date, as `parse --update` does. */
export async function update(ask: Jobs['update']['ask']): Promise<RegisterUpdated> {
  const { name, bytes, lang, today } = ask;
  const format = /\.(xlsx|ods|csv|json)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const load = UPDATERS[format];
  if (load === undefined || !isWritten(format))
    throw new DecisionsError('format-unknown', `«${name}»`);
  const updater = await load();
  const options = { lang, all: false, asOf: today };
  const { data, plan } = await updater(new Uint8Array(bytes), registerOf(ask), options);
  return { bytes: bytesOf(data), mime: MIME[format], ...countsOf(plan), changes: changesOf(plan) };
}

function isWritten(format: string): format is WriteFormat | Kept {
  return format in MIME;
}

function countsOf({ additions, edits, same }: MergePlan) {
  const count = (...kinds: string[]): number =>
    edits.filter(({ changes }) => changes.some(({ kind }) => kinds.includes(kind))).length;
  return {
    added: additions.length,
    changed: count('replaced', 'returned'),
    kept: count('kept'),
    vanished: count('vanished'),
    same,
  };
}

function bytesOf(made: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof made === 'string' ? new TextEncoder().encode(made) : new Uint8Array(made);
}
