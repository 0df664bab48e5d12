import { createHash } from 'node:crypto';
import { exactKey, wordsOf } from '../compare/words.js';
import type { IsoDate } from '../model/deadline.js';
import { daysWithin } from '../register/query/days.js';
import { searchedTexts, stemsOf } from '../register/query/words.js';
import type { Diagnostic, Register, RegisterDocument, Task } from '../register/schema.js';

/** A paper as the store keeps it. */
export interface StoredPaper {
  /** Of the file's content; the second paper of a file has `#2` behind it. */
  key: string;
  document: RegisterDocument;
  tasks: Task[];
  diagnostics: Diagnostic[];
}

/** The columns of a task, as they are written. */
export interface TaskRow {
  paper: string;
  id: string;
  place: number;
  kind: string;
  number: string;
  heading: string | null;
  text: string;
  deadline_type: string | null;
  start: IsoDate | null;
  due: IsoDate | null;
  rrule: string | null;
  bodies: string[];
  record: Task;
  text_hash: string;
  stems: string[];
  days: IsoDate[];
}

/** Letters of the file's digest behind a paper's id: papers share dates, numbers and issuers. */
const SUFFIX = 10;

/**
 * The papers of a file's register, under ids that are theirs alone. What depends on where the file
 * lay goes: the same content gives the same rows, whoever reads it first.
 */
export function storedPapers(register: Register, sha256: string): StoredPaper[] {
  return register.documents.map((document, place) => {
    const key = place === 0 ? sha256 : `${sha256}#${place + 1}`;
    const suffix = `${sha256.slice(0, SUFFIX)}${place === 0 ? '' : `-${place + 1}`}`;
    const id = `${document.id}~${suffix}`;
    const own = ({ document: of }: { document: string }): boolean => of === document.id;
    const renamed = <Part extends { document: string }>(part: Part): Part => ({
      ...part,
      document: id,
    });
    return {
      key,
      document: { ...document, id, source: { ...document.source, path: null } },
      tasks: [...register.tasks, ...register.statements].filter(own).map(renamed),
      diagnostics: register.diagnostics.filter(own).map(renamed),
    };
  });
}

/** A task with what it is found by. */
export function taskRow(paper: string, task: Task, place: number): TaskRow {
  const { deadline } = task;
  return {
    paper,
    id: task.id,
    place,
    kind: task.kind,
    number: task.number,
    heading: task.heading,
    text: task.text,
    deadline_type: deadline?.type ?? null,
    start: deadline?.start ?? null,
    due: deadline?.due ?? null,
    rrule: deadline?.type === 'recurring' ? deadline.rrule : null,
    bodies: namesOf(task),
    record: task,
    text_hash: textHash(task.text),
    stems: [...stemsOf(searchedTexts(task))].filter((stem) => stem !== ''),
    days: daysWithin(deadline, { from: null, to: null }),
  };
}

/** The same for texts of the same words: case, spaces, dashes, ё and punctuation do not count. */
export function textHash(text: string): string {
  return createHash('md5')
    .update(exactKey(wordsOf(text)))
    .digest('hex');
}

/** Bodies, and the persons in brackets behind them. */
function namesOf({ assignees, coAssignees }: Task): string[] {
  const names = [...assignees, ...coAssignees].flatMap(({ name, person }) =>
    person === undefined ? [name] : [name, person],
  );
  return [...new Set(names)];
}
