import type { Register } from '../register/schema.js';
import { checked } from './json.js';
import type { Exporter } from './types.js';

/**
 * JSON Lines: one record a line, each with a `record` that says what it is. A document comes before
 * its tasks, so that a reader can stream; every task carries its document's id.
 */
export function* jsonLines(register: Register): Generator<string, void, undefined> {
  const line = (record: string, value: object) => `${JSON.stringify({ record, ...value })}\n`;
  const tasks = byDocument(register.tasks);
  const statements = byDocument(register.statements);
  const diagnostics = byDocument(register.diagnostics);
  for (const document of register.documents) {
    const { id } = document;
    yield line('document', document);
    for (const task of tasks.get(id) ?? []) yield line('task', task);
    for (const statement of statements.get(id) ?? []) yield line('statement', statement);
    for (const diagnostic of diagnostics.get(id) ?? []) yield line('diagnostic', diagnostic);
    for (const records of [tasks, statements, diagnostics]) records.delete(id);
  }
  for (const duplicate of register.duplicates) yield line('duplicate', duplicate);
}

function byDocument<Part extends { document: string }>(
  parts: readonly Part[],
): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const group = groups.get(part.document);
    if (group === undefined) groups.set(part.document, [part]);
    else group.push(part);
  }
  return groups;
}

const jsonl: Exporter = {
  binary: false,
  write: async (register, { lang }) => [...jsonLines(checked(register, lang))].join(''),
};

export default jsonl;
