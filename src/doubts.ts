import { requireParsed } from './arguments.js';
import { figureDate } from './calendar/iso.js';
import { holdsInfinitive } from './language/verbs.js';
import { DOUBT_MESSAGES, type DoubtMessage } from './locale/doubts.js';
import { type Lang, say } from './locale/index.js';
import type { Deadline } from './model/deadline.js';
import type { Parsed } from './pipeline.js';
import type { Diagnostic, Register, RegisterDocument, Span, Task } from './register/schema.js';

/** A field of a task, or of a paper where `task` is null. */
export type DoubtField =
  | 'number'
  | 'text'
  | 'assignees'
  | 'coAssignees'
  | 'deadline'
  | 'title'
  | 'issuer'
  | 'date';

/** A place the program is unsure of. */
export interface Doubt {
  /** The same for the same doubt of the same paper, however often it is read. */
  id: string;
  /** Stable id of the reason: that of a diagnostic, or one of `DOUBT_MESSAGES`. */
  rule: string;
  /** Id of the document in the register. */
  document: string;
  /** Id of the task or statement; null for a doubt about the paper. */
  task: string | null;
  /** The field in question; null where it is the words outside the items. */
  field: DoubtField | null;
  /** The reason, in words. */
  message: string;
  /** Where it stands in the paper's text; empty for what is not printed. */
  spans: Span[];
}

type Unnamed = Omit<Doubt, 'id'>;

/** A doubt of a paper that is known from where it is found. */
type Found = Omit<Unnamed, 'document'>;

/** Tasks from which on «nobody is named» is said once for the paper. */
const MANY = 2;

/**
 * Every place of a paper that the program is unsure of, in the order of the paper, each with its
 * reason: what the parser reported, what it filled in, what it did not find; of a text with several
 * acts, act by act. A paper without a decision gives none. Places are exact when the paper was parsed
 * with `places: true`.
 *
 * @throws DecisionsError `argument` when `parsed` holds no register
 */
export function doubtsOf(parsed: Pick<Parsed, 'register'>, options: { lang?: Lang } = {}): Doubt[] {
  const { lang = 'ru' } = options;
  requireParsed(parsed, 'parsed');
  const { register } = parsed;
  const unnamed = papersIn(register).flatMap((paper) => ofPaper(paper, lang));
  return named(unnamed, register.documents[0]?.id ?? '');
}

/** What a register holds of one of its papers. */
type PaperPart = Pick<Register, 'tasks' | 'statements' | 'diagnostics'> & {
  document: RegisterDocument;
};

function papersIn({ documents, tasks, statements, diagnostics }: Register): PaperPart[] {
  const parts = new Map(
    documents.map((document): [string, PaperPart] => [
      document.id,
      { document, tasks: [], statements: [], diagnostics: [] },
    ]),
  );
  for (const task of tasks) parts.get(task.document)?.tasks.push(task);
  for (const statement of statements) parts.get(statement.document)?.statements.push(statement);
  for (const one of diagnostics) parts.get(one.document)?.diagnostics.push(one);
  return [...parts.values()];
}

function ofPaper({ document, tasks, statements, diagnostics }: PaperPart, lang: Lang): Unnamed[] {
  if (document.kind === 'none') return [];
  const leaves = [...tasks, ...statements].sort(
    (a, b) => a.position.start.offset - b.position.start.offset,
  );
  const byId = new Map(leaves.map((task) => [task.id, task]));
  const facts = factDoubts(document, tasks, lang);
  const reported = diagnostics.flatMap((one) => fromDiagnostic(one, byId));
  const read = leaves.flatMap((task) => taskDoubts(task, facts.nobody, lang));
  return [...facts.doubts, ...reported, ...read]
    .sort(byPlace)
    .map((doubt) => ({ document: document.id, ...doubt }));
}

function byPlace(a: Found, b: Found): number {
  return (a.spans[0]?.start ?? -1) - (b.spans[0]?.start ?? -1);
}

/** Doubts with their ids; those of further papers begin with the paper's own. */
function named(doubts: readonly Unnamed[], first: string): Doubt[] {
  const seen = new Map<string, number>();
  return doubts.map((doubt) => {
    const own = doubt.document === first ? '' : `${doubt.document}/`;
    const name = own + [doubt.task ?? '', doubt.field ?? '', doubt.rule].join('/');
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { id: count === 1 ? name : `${name}#${count}`, ...doubt };
  });
}

function factDoubts(
  document: RegisterDocument,
  tasks: readonly Task[],
  lang: Lang,
): { doubts: Found[]; nobody: boolean } {
  const doubt = (rule: DoubtMessage, field: DoubtField): Found => {
    const message = say(DOUBT_MESSAGES, lang, rule);
    return { rule, task: null, field, message, spans: [] };
  };
  const nobody = tasks.length >= MANY && tasks.every(({ assignees }) => assignees.length === 0);
  return {
    nobody,
    doubts: [
      ...(document.title === null ? [doubt('title-missing', 'title')] : []),
      ...(document.issuer === null ? [doubt('issuer-missing', 'issuer')] : []),
      ...(nobody ? [doubt('assignee-none-at-all', 'assignees')] : []),
    ],
  };
}

/** Which field a diagnostic is about, by the first word of its rule. */
const FIELDS: readonly [prefix: string, field: DoubtField][] = [
  ['deadline', 'deadline'],
  ['assignee', 'assignees'],
  ['addressee', 'assignees'],
  ['number', 'number'],
  ['document-date', 'date'],
  ['document-issuer', 'issuer'],
  ['document-title', 'title'],
];

function fromDiagnostic(
  { rule, severity, message, task: id, position }: Diagnostic,
  tasks: ReadonlyMap<string, Task>,
): Found[] {
  // What a reader remarks in passing about the whole file is no doubt about a place.
  if (severity === 'info' && id === null) return [];
  const task = tasks.get(id ?? '');
  const heading = id !== null && task === undefined;
  if (heading && rule === 'number-inferred' && isConfirmed(id, tasks)) return [];
  const named = FIELDS.find(([prefix]) => rule.startsWith(prefix))?.[1];
  const field = heading ? null : (named ?? (task ? 'text' : null));
  const begins = heading || field === 'number';
  return [{ rule, task: task?.id ?? null, field, message, spans: spansOf(position, task, begins) }];
}

/** «3.1», «3.2» under a heading without a number say that it is the third. */
function isConfirmed(number: string, tasks: ReadonlyMap<string, Task>): boolean {
  for (const { label } of tasks.values()) if (label?.startsWith(`${number}.`) === true) return true;
  return false;
}

/** The place of a diagnostic; of an item only where it begins, as all of it may run over pages. */
function spansOf(
  position: Diagnostic['position'],
  task: Task | undefined,
  begins: boolean,
): Span[] {
  if (begins && task !== undefined) return labelOf(task);
  if (position === null) return [];
  const { start, end } = position;
  return [{ start: start.offset, end: begins ? start.offset + 1 : end.offset }];
}

/** Where a task's printed number stands; its first letter where the number was lost. */
function labelOf({ position, label }: Task): Span[] {
  const { offset } = position.start;
  return [{ start: offset, end: offset + (label?.length ?? 1) }];
}

function taskDoubts(task: Task, nobody: boolean, lang: Lang): Found[] {
  const doubts: Found[] = [];
  const add = (
    rule: DoubtMessage,
    field: DoubtField,
    spans: Span[],
    values: Record<string, string> = {},
  ): void => {
    const message = say(DOUBT_MESSAGES, lang, rule, values);
    doubts.push({ rule, task: task.id, field, message, spans });
  };
  if (task.kind === 'statement') return doubts;
  if (task.assignees.length === 0 && !nobody) add('assignee-none', 'assignees', labelOf(task));
  if (!holdsInfinitive(`${task.heading ?? ''} ${task.text}`))
    add('order-without-verb', 'text', task.places?.text ?? labelOf(task));
  for (const { what, due } of filledIn(task.deadline)) {
    const place = task.places?.deadline ?? labelOf(task);
    add(`inferred-${what}`, 'deadline', place, { due });
  }
  return doubts;
}

/** What was filled in from the date of the document, with the day that came of it. */
function filledIn(
  deadline: Deadline | null,
): { what: NonNullable<Deadline['inferred']>[number]; due: string }[] {
  if (deadline === null) return [];
  const parts = deadline.type === 'multiple' ? deadline.deadlines : [deadline];
  return parts.flatMap(({ inferred, start, due }) => {
    const [what] = inferred ?? [];
    const days = [start, due].flatMap((day) => (day === null ? [] : figureDate(day)));
    return what === undefined ? [] : [{ what, due: [...new Set(days)].join(' – ') || '—' }];
  });
}
