import { requireList, requireRegister } from '../arguments.js';
import { emptyRegister } from './empty.js';
import type { Register } from './schema.js';

/** Gives a register's only paper another id, everywhere it is named. */
function renamed(register: Register, id: string): Register {
  const inPaper = <Part extends { document: string }>(part: Part): Part => ({
    ...part,
    document: id,
  });
  return {
    ...register,
    documents: register.documents.map((document) => ({ ...document, id })),
    tasks: register.tasks.map(inPaper),
    statements: register.statements.map(inPaper),
    duplicates: register.duplicates.map(({ a, b, ...rest }) => ({
      a: inPaper(a),
      b: inPaper(b),
      ...rest,
    })),
    diagnostics: register.diagnostics.map(inPaper),
  };
}

/**
 * One register of many papers, in their order. A paper that is given twice (published as a file and
 * as a page) is kept twice: its second id gets «#2», as repeated item numbers do, so that every
 * task stays within its own document and the repetition can be seen.
 */
export function mergeRegisters(registers: readonly Register[]): Register {
  requireList(registers, 'registers');
  for (const register of registers) requireRegister(register, 'registers');
  const [first, ...others] = registers;
  if (first !== undefined && others.length === 0) return first;
  const merged: Register = {
    ...emptyRegister(),
    generator: first?.generator ?? { name: 'decisions', version: '' },
  };
  const seen = new Map<string, number>();
  for (const register of registers) {
    const [document] = register.documents;
    const times = document === undefined ? 1 : (seen.get(document.id) ?? 0) + 1;
    if (document !== undefined) seen.set(document.id, times);
    const own =
      document === undefined || times === 1
        ? register
        : renamed(register, `${document.id}#${times}`);
    // Not push(...list): an archive's list would not fit the call stack.
    for (const part of own.documents) merged.documents.push(part);
    for (const part of own.tasks) merged.tasks.push(part);
    for (const part of own.statements) merged.statements.push(part);
    for (const part of own.duplicates) merged.duplicates.push(part);
    for (const part of own.diagnostics) merged.diagnostics.push(part);
  }
  return merged;
}
