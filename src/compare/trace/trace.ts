import { requireLikeness, requireList, requireRegister } from '../../arguments.js';
import type { Register, RegisterDocument, Task } from '../../register/schema.js';
import { dutyStart } from '../duty.js';
import { Analyzer, type Features } from '../features.js';
import { addressedTo } from './addressed.js';
import { compareDeadlines } from './deadlines.js';
import { carriesOut, commonWords } from './likeness.js';
import { refOf, type Trace, type TraceColumn, type TraceLink, type TraceOptions } from './types.js';

/** Likeness of words, 0 to 1, from which a lower task carries out an upper one. */
export const TRACE_THRESHOLD = 0.5;
/** A second upper task is carried out too when it is nearly as like as the best one. */
const NEARLY_BEST = 0.95;

interface Prepared {
  task: Task;
  features: Features;
}

/**
 * What a task orders without its deadline's words, which are compared apart: «Сдать отчет до 1 мая»
 * carries out «Сдать отчет» whatever the day.
 */
function withoutDeadline(task: Task): Task {
  const words = task.deadline?.text ?? '';
  const at = words === '' ? -1 : task.text.lastIndexOf(words);
  if (at < 0 || words.length === task.text.length) return task;
  return { ...task, text: task.text.slice(0, at) + task.text.slice(at + words.length) };
}

/** The papers of one lower body. */
interface LowerBody {
  name: string;
  documents: RegisterDocument[];
  tasks: Prepared[];
}

function bodyName(document: RegisterDocument): string | null {
  return document.issuer ?? document.title;
}

/** Papers of one issuer are one column; a paper that names nobody is a column of its own. */
function lowerBodies(
  lowers: readonly Register[],
  prepare: (task: Task) => Prepared,
  { aliases }: TraceOptions,
): LowerBody[] {
  const byKey = new Map<string, LowerBody>();
  for (const register of lowers) {
    for (const document of register.documents) {
      const issuer = document.issuer ?? document.id;
      const name = aliases?.nameOf(issuer) ?? issuer;
      const key = name.toLowerCase();
      const body = byKey.get(key) ?? { name, documents: [], tasks: [] };
      body.documents.push(document);
      for (const task of register.tasks) {
        if (task.document === document.id) body.tasks.push(prepare(task));
      }
      byKey.set(key, body);
    }
  }
  return [...byKey.values()];
}

interface Match {
  upper: Prepared;
  lower: Prepared;
  value: number;
}

/** The upper tasks one lower task carries out: the best, and any that is nearly as like. */
function matchesOf(lower: Prepared, uppers: readonly Prepared[], threshold: number): Match[] {
  const found = uppers
    .map((upper) => ({ upper, lower, value: carriesOut(upper.features, lower.features) }))
    .filter(({ value }) => value >= threshold);
  const best = Math.max(...found.map(({ value }) => value));
  return found.filter(({ value }) => value >= best * NEARLY_BEST);
}

function linkOf({ upper, lower, value }: Match): TraceLink {
  const { verdict, daysLate } = compareDeadlines(upper.task.deadline, lower.task.deadline);
  return {
    upper: refOf(upper.task),
    lower: refOf(lower.task),
    similarity: Math.round(value * 1000) / 1000,
    late: verdict === 'late',
    daysLate,
    deadline: verdict,
    common: commonWords(upper.features, lower.features),
  };
}

/**
 * How lower papers carry out an upper one: which lower task takes up which upper task and whether in
 * time, what no lower body has taken up, and which lower tasks come from nowhere above.
 */
export function trace(
  upper: Register,
  lowers: readonly Register[],
  options: TraceOptions = {},
): Trace {
  requireRegister(upper, 'upper');
  requireList(lowers, 'lowers');
  for (const lower of lowers) requireRegister(lower, 'lowers');
  requireLikeness(options.threshold, 'threshold');
  const analyzer = new Analyzer();
  const prepare = (task: Task): Prepared => {
    const order = withoutDeadline(task);
    return { task, features: analyzer.analyze(order.text, dutyStart(order)) };
  };
  const uppers = new Map(upper.tasks.map((task) => [task, prepare(task)]));
  const result: Trace = {
    upper: upper.documents[0]?.id ?? '',
    links: [],
    uncovered: [],
    unsourced: [],
    columns: [],
  };
  for (const body of lowerBodies(lowers, prepare, options)) {
    const name = body.documents.map(bodyName).find((one) => one !== null) ?? null;
    const { how, tasks } = addressedTo(upper.tasks, name, options);
    const mine = tasks.flatMap((task) => uppers.get(task) ?? []);
    const threshold = options.threshold ?? TRACE_THRESHOLD;
    const matches = body.tasks.flatMap((lower) => matchesOf(lower, mine, threshold));
    const order = new Map(mine.map((one, index) => [one, index]));
    matches.sort((a, b) => (order.get(a.upper) ?? 0) - (order.get(b.upper) ?? 0));
    const links = matches.map(linkOf);
    const taken = new Set(matches.map((match) => match.upper));
    const sourced = new Set(matches.map((match) => match.lower));
    const open = mine.filter((one) => !taken.has(one));
    result.links.push(...links);
    result.uncovered.push(...open.map(({ task }) => ({ ...refOf(task), body: body.name })));
    result.unsourced.push(
      ...body.tasks.filter((one) => !sourced.has(one)).map(({ task }) => refOf(task)),
    );
    result.columns.push(columnOf(body, how, mine, links, open.length));
  }
  return result;
}

function columnOf(
  body: LowerBody,
  addressed: TraceColumn['addressed'],
  mine: readonly Prepared[],
  links: readonly TraceLink[],
  uncovered: number,
): TraceColumn {
  const covered = mine.length - uncovered;
  return {
    body: body.name,
    documents: body.documents.map(({ id }) => id),
    addressed,
    tasks: mine.map(({ task }) => task.id),
    covered,
    late: links.filter(({ late }) => late).length,
    uncovered,
    coverage: mine.length === 0 ? 1 : Math.round((covered / mine.length) * 1000) / 1000,
  };
}
