import { renameDocuments } from '../../register/rename.js';
import { type PaperFacts, PaperShelf, papersOf } from '../../register/same-paper.js';
import type { Register } from '../../register/schema.js';
import type { CellValue } from '../columns.js';
import { documentLabel } from '../words.js';
import { KEY, type LivingRow } from './plan.js';

/**
 * Gives the papers of a new reading the ids under which a register keeps them: a paper that is
 * there keeps the id it has, one that is not gets an id of its own.
 */
export function withKeptIds(fresh: Register, kept: readonly PaperFacts[]): Register {
  const shelf = new PaperShelf(kept);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const paper of asShown(fresh)) {
    const found = shelf.find(paper, taken);
    const id = found === undefined ? shelf.freeId(paper) : found.id;
    taken.add(id);
    if (id !== paper.id) ids.set(paper.id, id);
    if (found?.id !== id) shelf.add({ ...paper, id });
  }
  return renameDocuments(fresh, ids);
}

/** The papers of a register as a table shows them. */
export function asShown(register: Register): PaperFacts[] {
  const labels = new Map(
    register.documents.map((document) => [document.id, documentLabel(document)]),
  );
  return papersOf(register).map((paper) => ({ ...paper, title: labels.get(paper.id) ?? null }));
}

/** What a list of papers adds to what the rows say. */
export type ListedPaper = Pick<PaperFacts, 'id' | 'issuer' | 'number'>;

/** The papers of a kept table by the keys of its rows. */
export function papersOfRows(
  rows: readonly LivingRow[],
  listed: readonly ListedPaper[] = [],
): PaperFacts[] {
  const papers = new Map<string, PaperFacts & { texts: string[] }>();
  const known = new Map(listed.map((paper) => [paper.id, paper]));
  for (const { values } of rows) {
    const id = String(values.get(KEY) ?? '').split('/')[0] ?? '';
    if (id === '') continue;
    let paper = papers.get(id);
    if (paper === undefined) {
      paper = factsOf(id, values, known.get(id));
      papers.set(id, paper);
    }
    const text = values.get('text');
    if (typeof text === 'string') paper.texts.push(text);
  }
  return [...papers.values()];
}

function factsOf(
  id: string,
  values: ReadonlyMap<string, CellValue>,
  listed: ListedPaper | undefined,
): PaperFacts & { texts: string[] } {
  const text = (key: string): string | null => {
    const value = values.get(key) ?? null;
    return value === null ? null : String(value);
  };
  return {
    id,
    issuer: text('issuer') ?? listed?.issuer ?? null,
    date: text('date'),
    number: text('documentNumber') ?? listed?.number ?? null,
    title: text('document'),
    texts: [],
  };
}
