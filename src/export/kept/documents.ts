import { slug } from '../../language/slug.js';
import type { RegisterDocument } from '../../register/schema.js';
import { type CellOf, keyOf, readDay } from './cells.js';

/** A paper as a list beside the tasks tells it («Документы» of a workbook). */
export interface ListedPaper {
  id: string;
  label: string;
  issuer: string | null;
  number: string | null;
  date: string | null;
  path: string | null;
  /** «А.А. Смирнова, Председатель; …» */
  signatories: string | null;
}

/** Gathers the papers that the rows of a kept table name, each once. */
export class KeptDocuments {
  private readonly found = new Map<string, RegisterDocument>();
  private readonly listed: ReadonlyMap<string, ListedPaper>;

  constructor(
    private readonly path: string,
    listed: readonly ListedPaper[] = [],
  ) {
    this.listed = new Map(listed.map((paper) => [paper.id, paper]));
  }

  all(): RegisterDocument[] {
    // A paper with no task stands in the list only.
    for (const { id } of this.listed.values()) {
      if (!this.found.has(id))
        this.found.set(
          id,
          this.make(id, () => ''),
        );
    }
    return [...this.found.values()];
  }

  /** The paper of a row. */
  of(cell: CellOf): RegisterDocument {
    const title = cell('document') || this.path;
    const id = keyOf(cell)?.document ?? slug(`${readDay(cell('date')) ?? ''} ${title}`);
    let document = this.found.get(id);
    if (document === undefined) {
      document = this.make(id, cell);
      this.found.set(id, document);
    }
    return document;
  }

  private make(id: string, cell: CellOf): RegisterDocument {
    const listed = this.listed.get(id);
    const number = cell('documentNumber') || listed?.number || null;
    const label = cell('document') || listed?.label || this.path;
    return {
      id,
      source: {
        path: cell('source') || listed?.path || this.path,
        format: 'table',
        encoding: 'utf-8',
        sha256: '',
      },
      kind: 'decision',
      title: label,
      issuer: cell('issuer') || listed?.issuer || null,
      date: readDay(cell('date')) ?? readDay(listed?.date ?? ''),
      number,
      signatories: signatoriesOf(listed?.signatories ?? null),
      tasks: 0,
      statements: 0,
    };
  }
}

function signatoriesOf(text: string | null): RegisterDocument['signatories'] {
  return (text ?? '')
    .split('; ')
    .filter((one) => one !== '')
    .map((one) => {
      const comma = one.indexOf(', ');
      return comma < 0
        ? { name: one, post: null }
        : { name: one.slice(0, comma), post: one.slice(comma + 2) };
    });
}
