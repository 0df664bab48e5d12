import { stemRussian } from '../../language/stem.js';
import type { Task } from '../../register/schema.js';
import { wordsOf } from '../words.js';
import { type Body, bodyOf, means } from './body.js';
import type { TraceColumn, TraceOptions } from './types.js';

export interface Addressed {
  how: TraceColumn['addressed'];
  tasks: Task[];
}

/** Where a task says whom it is for: its addressees, else the heading and the section it stands in. */
function addresseesOf(task: Task): string[] {
  const parties = [...task.assignees, ...task.coAssignees];
  if (parties.length > 0) return parties.map((party) => party.name);
  return [task.heading, task.section].filter((text) => text !== null);
}

/** «Управление культуры»: an authority of some field, its place not named. */
function isUnplaced({ fields, institution }: Body): boolean {
  return fields.size > 0 && !institution;
}

function stemsOf(text: string): string[] {
  return wordsOf(text).map((word) => stemRussian(word.norm));
}

function byOption(tasks: readonly Task[], addressee: string): Task[] {
  const wanted = stemsOf(addressee);
  return tasks.filter((task) => {
    const shown = [...addresseesOf(task), ...task.assignees.map((party) => party.text)];
    if (task.section !== null) shown.push(task.section);
    return shown.some((text) => {
      const stems = new Set(stemsOf(text));
      return wanted.every((stem) => stems.has(stem));
    });
  });
}

/**
 * The upper tasks a lower body has to carry out: those whose addressee holds the words given, else
 * those whose addressee means the body by its name, place, level and field, or by the user's table of names. When no addressee fits,
 * all tasks, so that a likeness is never hidden by a name.
 *
 * @param lowerBody the name of the lower body as its papers print it, or null
 */
export function addressedTo(
  tasks: readonly Task[],
  lowerBody: string | null,
  { addressee, aliases }: Pick<TraceOptions, 'addressee' | 'aliases'> = {},
): Addressed {
  if (addressee !== undefined) return { how: 'option', tasks: byOption(tasks, addressee) };
  if (lowerBody !== null) {
    const lowerName = aliases?.nameOf(lowerBody) ?? null;
    const named = bodyOf(lowerName ?? lowerBody);
    // Whom papers from above charge without a level of its own is a town's or a district's.
    const lower = { ...named, level: named.level ?? (isUnplaced(named) ? 'municipal' : null) };
    const isLower = (name: string): boolean => {
      const known = aliases?.nameOf(name) ?? null;
      if (known !== null && lowerName !== null) return known === lowerName;
      return means(bodyOf(known ?? name), lower);
    };
    const meant = tasks.filter((task) => addresseesOf(task).some(isLower));
    if (meant.length > 0) return { how: 'names', tasks: meant };
  }
  return { how: 'all', tasks: [...tasks] };
}
