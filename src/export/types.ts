import type { Lang } from '../locale/index.js';
import type { IsoDate } from '../model/deadline.js';
import type { Register } from '../register/schema.js';

/** What every exporter may be told; each uses what concerns it. */
export interface ExportOptions {
  /** Language of headings and of what the program says. */
  lang: Lang;
  /** Statements too, not only tasks. */
  all: boolean;
  /** Columns of the terminal; infinite when the output is no terminal. */
  width: number;
  /** ANSI colours. */
  color: boolean;
  /** CSV for Excel: semicolons, BOM, CRLF. */
  excel?: boolean;
  /** A register that will be kept up to date: with the columns an update finds its way by. */
  living?: boolean;
  /** A workbook of the user's own that the register is written into. */
  template?: Uint8Array;
  /** Keys of the columns to write, in order; all when missing. */
  columns?: string[];
  /** The day «overdue» and «days left» count from; never a hidden today in the core. */
  asOf?: IsoDate;
  /** For calendars: events or to-dos, and how many days before the last day to remind. */
  calendar?: { component?: 'event' | 'todo'; remind?: readonly number[] };
  /** The papers' texts, for formats that show a task in its place. */
  sources?: readonly { document: string; text: string }[];
}

/** One output format. Lives in a file of its own and is loaded only when asked for. */
export interface Exporter {
  /** True when the result is bytes no terminal should get. */
  binary: boolean;
  write(register: Register, options: ExportOptions): Promise<string | Uint8Array>;
}
