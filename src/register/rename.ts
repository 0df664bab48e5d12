import type { Register } from './schema.js';

/** Gives papers other ids, everywhere they are named. */
export function renameDocuments(register: Register, ids: ReadonlyMap<string, string>): Register {
  if (ids.size === 0) return register;
  const idOf = (id: string): string => ids.get(id) ?? id;
  const inPaper = <Part extends { document: string }>(part: Part): Part => ({
    ...part,
    document: idOf(part.document),
  });
  return {
    ...register,
    documents: register.documents.map((document) => ({ ...document, id: idOf(document.id) })),
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
