import { type Register, readSource, registerFromSource } from '../../src/index.js';
import type { Paper } from './paper.js';

/** What a printed paper's register has in common with the paper's own. */
export interface Comparison {
  /** Tasks right in every field, of how many, and tasks that the paper does not have. */
  right: number;
  of: number;
  extra: number;
  /** The register says of itself that something is in doubt. */
  told: boolean;
  differences: string[];
}

type Task = Register['tasks'][number];

/** A scanner's slips in the words of a point, as a share of its letters. */
const SLIPS = 0.03;

function fields(task: Task): Record<string, unknown> {
  return {
    assignees: task.assignees.map((party) => party.name),
    coAssignees: task.coAssignees.map((party) => party.name),
    deadline: task.deadline,
  };
}

/** Letters that differ between two texts, small or capital alike, counted by what they have in common. */
function slips(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  const rest = new Map<string, number>();
  for (const char of a) rest.set(char, (rest.get(char) ?? 0) + 1);
  let missing = 0;
  for (const char of b) {
    const left = rest.get(char) ?? 0;
    if (left > 0) rest.set(char, left - 1);
    else missing++;
  }
  return Math.max(missing, missing + a.length - b.length) / Math.max(1, a.length);
}

function differences(wanted: Task, found: Task | undefined, isScan: boolean): string[] {
  if (found === undefined) return [`${wanted.id} is missing`];
  const list: string[] = [];
  if (isScan ? slips(wanted.text, found.text) > SLIPS : wanted.text !== found.text)
    list.push(`${wanted.id} text «${found.text}»`);
  const [a, b] = [fields(wanted), fields(found)];
  for (const name of Object.keys(a)) {
    const [left, right] = [JSON.stringify(a[name]), JSON.stringify(b[name])];
    if (left !== right && !(isScan && slips(left, right) <= SLIPS))
      list.push(`${wanted.id} ${name} ${right} for ${left}`);
  }
  return list;
}

/** Whether a register names a doubt, or more of one kind, that the paper's own does not. */
function tellsMore(found: Register, own: Register): boolean {
  const count = ({ diagnostics }: Register, wanted: string): number =>
    diagnostics.filter(({ rule }) => rule === wanted).length;
  return found.diagnostics.some(({ rule }) => count(found, rule) > count(own, rule));
}

/** Reads a printed paper and compares its tasks with those of the paper, field by field. */
export async function compareTasks(
  paper: Paper,
  bytes: Uint8Array,
  path: string,
  isScan: boolean,
): Promise<Comparison> {
  const wanted = paper.register.tasks;
  try {
    const source = await readSource(bytes, { path });
    const { register } = registerFromSource(source, { path });
    const found = new Map(register.tasks.map((task) => [task.id, task]));
    const lists = wanted.map((task) => differences(task, found.get(task.id), isScan));
    const extra = register.tasks.filter(({ id }) => !wanted.some((task) => task.id === id));
    return {
      right: lists.filter((list) => list.length === 0).length,
      of: wanted.length,
      extra: extra.length,
      told: tellsMore(register, paper.register),
      differences: [...lists.flat(), ...extra.map((task) => `${task.id} is no task of the paper`)],
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { right: 0, of: wanted.length, extra: 0, told: true, differences: [reason] };
  }
}
