import type { Element } from '../../export/html/node.js';
import type { ReportParts } from '../../export/html/page.js';
import type { Change } from '../../export/update/plan.js';
import type { Lang } from '../../locale/index.js';
import type { Deadline } from '../../model/deadline.js';
import type { DueState } from '../../register/due.js';
import type { Register, Span } from '../../register/schema.js';
import type { DoubtShown, RemarkShown } from './shown.js';

/** A deadline in words, as it stands on the day the page is looked at. */
export interface DeadlineSays {
  /** «исполнить до 01.03.2022» */
  says: string;
  /** «до 01.03.2022»; empty where the printed phrase says it all. */
  short: string;
  state: DueState;
  /** «просрочено на 3 дня», empty where there is no day. */
  left: string;
}

/** A paper as the page shows it. */
export interface PaperRead extends ActRead {
  /** That of the whole file, as places point into it. */
  text: string;
}

/** One act of a file: the only one of most. */
export interface ActRead {
  /** The stretch of the file's text that is this act's. */
  shown: Span;
  /** Pages of the file; 0 where the format has none. */
  pages: number;
  /** With `places`. */
  register: Register;
  doubts: DoubtShown[];
  remarks: RemarkShown[];
  /** What each deadline says, by the id of its task. */
  says: Record<string, DeadlineSays>;
}

/** A paper that a letter carries. */
export interface Carried {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Tasks that say the same. */
export interface Repeat {
  match: 'exact' | 'near';
  similarity: number;
  tasks: {
    paper: number;
    task: string;
    text: string;
    assignees: string;
    difference: { onlyFirst: string[]; onlySecond: string[] } | null;
  }[];
}

/** What is seen only in all papers together. */
export interface Together {
  /** Papers that were published again, by their numbers, with the share of tasks they have in common. */
  republished: { papers: [number, number]; share: number }[];
  repeats: Repeat[];
  timeline: Element;
  /** The tasks of the time line's marks, by the numbers it knows them by. */
  marks: { paper: number; task: string }[];
}

export interface FileMade {
  bytes: Uint8Array<ArrayBuffer>;
  mime: string;
}

/** What an update of a kept register did. */
export interface RegisterUpdated extends FileMade {
  added: number;
  changed: number;
  kept: number;
  vanished: number;
  same: number;
  changes: Change[];
}

/** Which day it is where the page is looked at, and in which language it speaks. */
interface Here {
  lang: Lang;
  today: string;
}

/** Papers with the texts of their files, corrected, in the order they were given. */
export interface Papers {
  registers: Register[];
  /** For each register which of `texts` it was read from; acts of one file have one. */
  files: number[];
  texts: string[];
}

/** What the page asks of the engine, and what comes back. */
export interface Jobs {
  /** No act: a letter that says nothing itself, but carries papers. */
  read: {
    ask: Here & {
      name: string;
      bytes: ArrayBuffer;
      date: string | null;
      /** The only act wanted, by its place among those of the file; null for all. */
      act: number | null;
    };
    answer: { text: string; acts: ActRead[]; carried: Carried[] };
  };
  deadline: {
    ask: Here & { phrase: string; date: string | null };
    answer: { deadline: Deadline | null; says: DeadlineSays; why: string[] };
  };
  together: { ask: Here & Papers; answer: Together };
  write: { ask: Here & Papers & Wanted; answer: FileMade };
  update: {
    ask: Here & Papers & { name: string; bytes: ArrayBuffer };
    answer: RegisterUpdated;
  };
}

export type WriteFormat = 'xlsx' | 'csv' | 'json' | 'ics' | 'html';

/** The parts of a report come with the wish for one: no other job needs them. */
type Wanted = { format: Exclude<WriteFormat, 'html'> } | { format: 'html'; report: ReportParts };
export type JobType = keyof Jobs;

export type Request = {
  [Type in JobType]: { job: number; type: Type; ask: Jobs[Type]['ask'] };
}[JobType];

/** A failure that can be shown: what is wrong and what to do. */
export interface Failure {
  code: string;
  message: string;
  remedy: string;
}

export type Reply =
  | { job: number; progress: { done: number; total: number } }
  | { job: number; answer: Jobs[JobType]['answer'] }
  | { job: number; failure: Failure };
