import { emptyRegister } from '../../register/empty.js';
import type {
  Diagnostic,
  Duplicate,
  Register,
  RegisterDocument,
  Task,
} from '../../register/schema.js';
import { fileLines, type LinesWanted } from './spool.js';

/** A line of register.jsonl, the program's own file, written from checked registers. */
type Line =
  | ({ record: 'document' } & RegisterDocument)
  | ({ record: 'task' } & Task)
  | ({ record: 'statement' } & Task)
  | ({ record: 'duplicate' } & Duplicate)
  | ({ record: 'diagnostic' } & Diagnostic);

export type RecordKind = Line['record'];

/** How a line of each kind begins: the two letters behind `{"record":"` tell them apart. */
const AT = '{"record":"'.length;

function isOf(kinds: ReadonlySet<RecordKind>): (line: Uint8Array) => boolean {
  const codes = new Set([...kinds].map((kind) => kind.charCodeAt(0) * 256 + kind.charCodeAt(1)));
  return (line) => codes.has((line[AT] ?? 0) * 256 + (line[AT + 1] ?? 0));
}

/** Adds a record of JSON Lines to a register, as the program wrote it. */
export function takeRecord(register: Register, text: string): void {
  const line: Line = JSON.parse(text);
  if (line.record === 'document') register.documents.push(line);
  else if (line.record === 'task') register.tasks.push(line);
  else if (line.record === 'statement') register.statements.push(line);
  else if (line.record === 'duplicate') register.duplicates.push(line);
  else register.diagnostics.push(line);
}

const LISTS = ['documents', 'tasks', 'statements', 'duplicates', 'diagnostics'] as const;

/** Takes the word off each record that says what it is; a register has a list for each kind. */
export function takeTagsOff(register: Register): void {
  for (const list of LISTS)
    for (const record of register[list]) Reflect.deleteProperty(record, 'record');
}

/**
 * The registers of the papers in a combined JSON Lines file, one at a time. They are taken as the
 * program wrote them, unchecked.
 *
 * @param broken makes what is thrown for a line that is no JSON
 * @param kinds the kinds of records that are asked for
 */
export function* registersOf(
  path: string,
  broken: (line: number, cause: unknown) => unknown = (_, cause) => cause,
  kinds?: ReadonlySet<RecordKind>,
): Generator<Register> {
  let register = emptyRegister();
  let number = 0;
  const lines: LinesWanted = kinds === undefined ? {} : { wanted: isOf(kinds) };
  for (const { text } of fileLines(path, lines)) {
    number += 1;
    if (text.startsWith('{"record":"document"') && register.documents.length > 0) {
      yield register;
      register = emptyRegister();
    }
    try {
      takeRecord(register, text);
    } catch (cause) {
      throw broken(number, cause);
    }
  }
  if (register.documents.length > 0) yield register;
}

/** A record's id, which stands first in it. */
const ID = /^\{"record":"(?:task|statement)","id":("(?:[^"\\]|\\.){0,200}")/;
/** So many bytes hold a record's id. */
const HEAD_BYTES = 256;

/** Whether a line holds one of some tasks: by its first bytes, for the words of a task are long. */
function isOneOf(ids: ReadonlySet<string>): (line: Uint8Array) => boolean {
  const decoder = new TextDecoder();
  return (line) => {
    const id = ID.exec(decoder.decode(line.subarray(0, HEAD_BYTES)))?.[1];
    return id === undefined || ids.has(String(JSON.parse(id)));
  };
}

/** The papers of a combined file that have pairs, each with its pairs and the tasks these name. */
export function* papersWithDuplicates(path: string): Generator<Register> {
  const kinds: ReadonlySet<RecordKind> = new Set(['document', 'duplicate']);
  const isTask = isOf(new Set(['task', 'statement']));
  let start = 0;
  let pairs: Duplicate[] = [];
  const withTasks = function* (): Generator<Register> {
    if (pairs.length === 0) return;
    const isNamed = isOneOf(new Set(pairs.flatMap(({ a, b }) => [a.task, b.task])));
    const isDocument = isOf(new Set(['document']));
    const paper = { ...emptyRegister(), duplicates: pairs };
    const wanted = (line: Uint8Array): boolean =>
      isDocument(line) || (isTask(line) && isNamed(line));
    for (const { text, place } of fileLines(path, { from: start, wanted })) {
      if (place > start && text.startsWith('{"record":"document"')) break;
      takeRecord(paper, text);
    }
    yield paper;
  };
  for (const { text, place } of fileLines(path, { wanted: isOf(kinds) })) {
    const line: Line = JSON.parse(text);
    if (line.record === 'duplicate') pairs.push(line);
    else {
      yield* withTasks();
      start = place;
      pairs = [];
    }
  }
  yield* withTasks();
}
