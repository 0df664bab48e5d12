import { mergeRegisters } from './merge.js';
import { renameDocuments } from './rename.js';
import { isContained, PaperShelf, papersOf } from './same-paper.js';
import type { Register, RegisterDocument } from './schema.js';

/** A paper that came a second time. */
export interface RepeatedPaper {
  document: RegisterDocument;
  /** The one that was read first. */
  first: RegisterDocument;
  /** True when everything it says is in the first, so that it is left out. */
  dropped: boolean;
}

export interface JoinedRegisters {
  register: Register;
  repeated: RepeatedPaper[];
  /** For each of the registers the ids its papers have got, where they changed. */
  renamed: ReadonlyMap<string, string>[];
}

/**
 * Puts registers together in their order. A paper that comes again (as DOCX and as PDF) is taken
 * once; one that says something else under the same id gets «#2», so that both are kept.
 */
export function joinRegisters(registers: readonly Register[]): JoinedRegisters {
  const shelf = new PaperShelf();
  const documents = new Map<string, RegisterDocument>();
  const repeated: RepeatedPaper[] = [];
  const renamed: Map<string, string>[] = [];
  const taken: Register[] = [];
  for (const register of registers) {
    const ids = new Map<string, string>();
    const left = new Set<string>();
    for (const paper of papersOf(register)) {
      const document = register.documents.find(({ id }) => id === paper.id);
      const known = shelf.find(paper);
      const first = known && documents.get(known.id);
      if (document && known && first) {
        const dropped = isContained(paper, known);
        repeated.push({ document, first, dropped });
        if (dropped) {
          left.add(paper.id);
          ids.set(paper.id, known.id);
          continue;
        }
      }
      const id = shelf.freeId(paper);
      if (id !== paper.id) ids.set(paper.id, id);
      shelf.add({ ...paper, id });
      if (document) documents.set(id, document);
    }
    renamed.push(ids);
    taken.push(renameDocuments(without(register, left), ids));
  }
  return { register: together(taken), repeated, renamed };
}

function together(registers: readonly Register[]): Register {
  const [only, ...others] = registers;
  if (only !== undefined && others.length === 0) return only;
  // No two papers share an id any more, so the merging has nothing left to rename.
  return mergeRegisters(registers);
}

function without(register: Register, papers: ReadonlySet<string>): Register {
  if (papers.size === 0) return register;
  const kept = <Part extends { document: string }>(parts: Part[]): Part[] =>
    parts.filter(({ document }) => !papers.has(document));
  return {
    ...register,
    documents: register.documents.filter(({ id }) => !papers.has(id)),
    tasks: kept(register.tasks),
    statements: kept(register.statements),
    duplicates: register.duplicates.filter(
      ({ a, b }) => !papers.has(a.document) && !papers.has(b.document),
    ),
    diagnostics: kept(register.diagnostics),
  };
}
