import { emptyRegister } from '../../register/empty.js';
import type {
  Diagnostic,
  Duplicate,
  Register,
  RegisterDocument,
  Task,
} from '../../register/schema.js';
import { fileLines } from './spool.js';

/** A line of register.jsonl, the program's own file, written from checked registers. */
type Line =
  | ({ record: 'document' } & RegisterDocument)
  | ({ record: 'task' } & Task)
  | ({ record: 'statement' } & Task)
  | ({ record: 'duplicate' } & Duplicate)
  | ({ record: 'diagnostic' } & Diagnostic);

function take(register: Register, text: string): void {
  const line: Line = JSON.parse(text);
  if (line.record === 'document') register.documents.push(line);
  else if (line.record === 'task') register.tasks.push(line);
  else if (line.record === 'statement') register.statements.push(line);
  else if (line.record === 'duplicate') register.duplicates.push(line);
  else register.diagnostics.push(line);
}

/**
 * The registers of the papers in a combined JSON Lines file, one at a time. They are taken as the
 * program wrote them, unchecked.
 *
 * @param broken makes what is thrown for a line that is no JSON
 */
export function* registersOf(
  path: string,
  broken: (line: number, cause: unknown) => unknown = (_, cause) => cause,
): Generator<Register> {
  let register = emptyRegister();
  let number = 0;
  for (const { text } of fileLines(path)) {
    number += 1;
    if (text.startsWith('{"record":"document"') && register.documents.length > 0) {
      yield register;
      register = emptyRegister();
    }
    try {
      take(register, text);
    } catch (cause) {
      throw broken(number, cause);
    }
  }
  if (register.documents.length > 0) yield register;
}
