import type { CalendarChanges } from '../../deadline/index.js';
import type { Lang } from '../../locale/index.js';
import type { ZipEntry } from '../../zip/directory.js';

/** A file on disk, or a file in an archive: the archive's path and the entries on the way down. */
export interface Place {
  path: string;
  entries: ZipEntry[];
  /** What a list said of an object: none where a user named it alone in a list of paths. */
  object?: ListedObject | undefined;
}

/** An object of a storage as it was listed. */
export interface ListedObject {
  /** Changes when its content does. */
  etag: string;
  /** Bytes. */
  size: number;
}

/** One paper to read. */
export interface Task {
  /** Its place in the order of the run, from 0. */
  index: number;
  place: Place;
  /** The paper as people are told of it, and as `source.path` of its register. */
  name: string;
  /** Where its registers go below `papers/`, without their ending. */
  key: string;
}

/** Something in the input that no worker needs to look at to know it fails. */
export interface Refused {
  index: number;
  name: string;
  key: string;
  failure: Failure;
}

export interface Failure {
  code: string;
  message: string;
  remedy: string;
}

/** What is known of a paper from an earlier run. */
export interface Known {
  sha256: string;
  status: 'read' | 'none' | 'failed';
  failure?: Failure;
  /** Of the object it was read from. */
  etag?: string;
  files?: Prints;
}

/** What the registers of a paper were when they were written, by their formats: see `printOf`. */
export type Prints = Readonly<Record<string, string>>;

/** What every worker is told once. */
export interface WorkerOptions {
  /** The folder of the per-paper registers. */
  papers: string;
  /** A folder on the same disk for files that are being written. */
  drafts: string;
  /** The journal every worker notes its papers in. */
  journal: string;
  /** Formats written for each paper, `json` among them. */
  formats: string[];
  lang: Lang;
  documentDate: string | null;
  /** Days in which the calendar of days off differs from the official one. */
  calendar: CalendarChanges;
  encoding: string | null;
  asOf: string | null;
  ocr: boolean;
  /** Write over registers people have worked in, keeping copies. */
  force: boolean;
  /** Copies kept of one file. */
  backups: number;
}

/** What is sent to a worker. */
export interface WorkOrder {
  task: Task;
  known: Known | null;
  /** What is known of its registers from the run before, whatever its options were. */
  files: Prints;
}

/** A worker says that it is loaded: from then on its clock runs. */
export const READY = 'ready';

/** What a worker made of a paper. */
export interface Outcome {
  index: number;
  status: 'read' | 'none' | 'failed';
  /** Null when the bytes could not be read at all. */
  sha256: string | null;
  /** The paper was read by an earlier run and has not changed. */
  reused: boolean;
  failure: Failure | null;
  /** What its registers are now, as far as this program has written them. */
  files: Prints;
  /** Facts for the report; null unless a decision was read. */
  document: PaperFacts | null;
  /** The paper's records as JSON Lines in UTF-8, with the ids its bodies have by themselves. */
  lines: Uint8Array<ArrayBuffer>;
  /** Addressees that the worker did not tell of before. */
  parties: Party[];
}

/** An addressee as a paper names it, with the id the paper's spellings of its body share. */
export interface Party {
  name: string;
  body?: string;
}

export interface PaperFacts {
  id: string;
  kind: string;
  title: string | null;
  date: string | null;
  number: string | null;
  format: string;
  encoding: string;
  tasks: number;
  statements: number;
  findings: number;
}
