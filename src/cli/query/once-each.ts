import { emptyRegister } from '../../register/empty.js';
import { joinRegisters } from '../../register/join.js';
import type { Register, RegisterDocument, Task } from '../../register/schema.js';
import { selectTasks } from '../../register/select.js';

/** What a store puts behind a paper's id, so that papers of one id stay apart. */
const SUFFIX = /~[0-9a-f]{10}(?:-\d+)?$/;

/**
 * A store's register without papers that were published again: those are known by the ids that
 * their words give them, which the store's own ids hide.
 */
export function onceEach(register: Register): Register {
  const items = new Map<string, Task[]>();
  for (const task of [...register.tasks, ...register.statements]) {
    const own = items.get(task.document) ?? [];
    own.push(task);
    items.set(task.document, own);
  }
  const owners = new Map<RegisterDocument, string>();
  const papers = register.documents.map((document) => {
    const id = document.id.replace(SUFFIX, '');
    const bare = { ...document, id };
    owners.set(bare, document.id);
    const tasks = (items.get(document.id) ?? []).map((task) => ({ ...task, document: id }));
    return { ...emptyRegister(), documents: [bare], tasks };
  });
  const dropped = new Set(
    joinRegisters(papers).repeated.flatMap(({ document, dropped: gone }) =>
      gone ? (owners.get(document) ?? []) : [],
    ),
  );
  return dropped.size === 0
    ? register
    : selectTasks(register, ({ document }) => !dropped.has(document));
}
