import type { ArchiveDocument } from '../../compare/archive-types.js';
import { datedLabel } from '../../export/words.js';

/** What people know a paper by, beside its id. */
export interface PaperFact {
  id: string | null;
  title: string | null;
  date: string | null;
  path: string | null;
}

/** The papers of an archive, by the names under which its groups speak of them. */
export class PaperFacts {
  constructor(private readonly byName: ReadonlyMap<string, ArchiveDocument>) {}

  of(name: string): PaperFact {
    const document = this.byName.get(name);
    if (document === undefined) return { id: null, title: null, date: null, path: null };
    const { id, title = null, date, source } = document;
    return { id, title, date, path: source.path };
  }

  /** «ПРИКАЗ управления № 7, 10.01.2022» */
  title(name: string): string {
    const document = this.byName.get(name);
    if (document === undefined) return name;
    return datedLabel({ ...document, title: document.title ?? null });
  }

  /** The same with its file and id. */
  label(name: string): string {
    const { id, path } = this.of(name);
    const facts = [this.title(name), path, id].filter((fact) => fact !== null);
    return [...new Set(facts)].join(' · ');
  }
}
