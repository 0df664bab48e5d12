import type { Lang } from '../../locale/index.js';
import type { Deadline, IsoDate } from '../../model/deadline.js';
import { isBehind } from '../../register/due-list.js';
import type { Register } from '../../register/schema.js';
import { type RegisterRow, registerRows } from '../rows.js';
import type { ExportOptions } from '../types.js';
import { datedLabel, partyNames } from '../words.js';

/**
 * What the page's script needs besides the words that stand in the page already: numbers into the
 * lists of documents and parties, deadlines, places. Kept small, as a register may hold thousands.
 */
export interface ReportData {
  lang: Lang;
  /** The day to show states of; null for the day on which the page is opened. */
  asOf: IsoDate | null;
  documents: ReportDocument[];
  /** Names of assignees, in order of appearance. */
  parties: string[];
  tasks: ReportTask[];
}

export interface ReportDocument {
  label: string;
  /** Text of the paper, null where the exporter was not given it. */
  source: string | null;
}

export interface ReportTask {
  /** Place in `documents`. */
  document: number;
  item: string;
  /** Places in `parties`: assignees, then co-assignees. */
  assignees: number[];
  coAssignees: number[];
  deadline: Deadline | null;
  /** Only where nothing is left to do: done, taken off control, or gone from its paper. */
  behind?: true;
  /** UTF-16 offsets into the document's text. */
  from: number;
  to: number;
}

/** The page's data together with the rows that are written as HTML. */
export interface Report {
  data: ReportData;
  rows: RegisterRow[];
}

/** Makes the data of a report page out of a register. */
export function buildReport(register: Register, options: ExportOptions): Report {
  const rows = [...registerRows(register, options)];
  const sources = new Map(options.sources?.map(({ document, text }) => [document, text]));
  const documents = new Index<ReportDocument>();
  const parties = new Index<string>();
  const tasks = rows.map(({ task, document }): ReportTask => {
    const place = documents.place(document.id, () => ({
      label: datedLabel(document),
      source: sources.get(document.id) ?? null,
    }));
    const places = (people: typeof task.assignees) =>
      people.map((one) => partyNames([one])).map((name) => parties.place(name, () => name));
    return {
      document: place,
      item: task.id,
      assignees: places(task.assignees),
      coAssignees: places(task.coAssignees),
      deadline: task.deadline,
      from: task.position.start.offset,
      to: task.position.end.offset,
      ...(isBehind(task) ? { behind: true } : {}),
    };
  });
  const data = {
    lang: options.lang,
    asOf: options.asOf ?? null,
    documents: documents.values,
    parties: parties.values,
    tasks,
  };
  return { data, rows };
}

/** Gives each key a place in a list, in order of appearance. */
class Index<Value> {
  readonly values: Value[] = [];
  readonly #places = new Map<string, number>();

  place(key: string, make: () => Value): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.values.length);
    return this.values.push(make()) - 1;
  }
}
