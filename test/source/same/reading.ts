import { registerFromSource } from '../../../src/pipeline.js';
import { readSource } from '../../../src/source/index.js';

/** The tasks of a paper as the cases write them, and the rules of what its reader notes. */
export async function readTasks(
  bytes: Uint8Array,
  path: string,
): Promise<{ tasks: string[]; notes: string[] }> {
  const source = await readSource(bytes, { path });
  const { register } = registerFromSource(source, { path });
  const tasks = register.tasks.map(({ id, text, assignees, coAssignees, deadline }) =>
    [
      id,
      text,
      assignees.map(({ name }) => name).join(' + '),
      coAssignees.map(({ name }) => name).join(' + '),
      deadline?.text ?? '',
    ].join(' | '),
  );
  return { tasks, notes: source.notes.map(({ rule }) => rule) };
}
