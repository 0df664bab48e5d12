import { linkBodies } from '../party/index.js';
import type { Assignee, Task } from './schema.js';

/**
 * Gives the assignees of a paper the common id of their body, where the paper spells one body in
 * several ways. The printed names stay.
 */
export function withBodies(tasks: readonly Task[], text: string): Task[] {
  const names = new Map<string, Assignee>();
  for (const task of tasks) {
    for (const party of [...task.assignees, ...task.coAssignees]) names.set(party.name, party);
  }
  const parties = [...names.values()];
  const linked = linkBodies(text, parties);
  const bodies = new Map(parties.map(({ name }, index) => [name, linked[index]?.body]));
  const named = (party: Assignee): Assignee => {
    const body = bodies.get(party.name);
    return body === undefined ? party : { ...party, body };
  };
  return tasks.map((task) => ({
    ...task,
    assignees: task.assignees.map(named),
    coAssignees: task.coAssignees.map(named),
  }));
}
