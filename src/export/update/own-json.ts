import { type OwnField, putOwnFields } from '../../register/own-fields.js';
import type { Register, Task } from '../../register/schema.js';

/**
 * Puts what people added outside the tasks of a register into its JSON, each field where its owner
 * stands now; a field that is there already stays.
 *
 * @param kept the register the fields were in
 * @param merged what the JSON holds
 * @param idOf the id a task of the old register has now
 */
export function withOwnFields(
  text: string,
  { kept, merged }: { kept: Register; merged: Register },
  fields: readonly OwnField[],
  idOf: (task: Task) => string,
): string {
  if (fields.length === 0) return text;
  const json: unknown = JSON.parse(text);
  putOwnFields(json, fields, ([list, place, ...inner]) => {
    if (typeof place !== 'number') return [list, place, ...inner].flatMap((step) => step ?? []);
    let now = -1;
    if (list === 'documents') {
      const id = kept.documents[place]?.id;
      now = merged.documents.findIndex((document) => document.id === id);
    } else if (list === 'tasks' || list === 'statements') {
      const task = kept[list][place];
      if (task === undefined) return null;
      const id = idOf(task);
      now = merged[list].findIndex((one) => one.document === task.document && one.id === id);
    } else if (list === 'duplicates' || list === 'diagnostics') {
      const before = JSON.stringify(kept[list][place]);
      now = merged[list].findIndex((one) => JSON.stringify(one) === before);
    }
    return now < 0 || list === undefined ? null : [list, now, ...inner];
  });
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Names the owner of a field in any copy of a register: places differ, ids and words do not. */
export function ownerOf(register: Register, { path }: OwnField): string {
  const [list, place, ...inner] = path;
  if (typeof place !== 'number') return JSON.stringify(path);
  if (list === 'documents') return JSON.stringify([list, register.documents[place]?.id, ...inner]);
  if (list === 'tasks' || list === 'statements') {
    const task = register[list][place];
    return JSON.stringify([list, task?.document, task?.id, ...inner]);
  }
  const records = list === 'duplicates' ? register.duplicates : register.diagnostics;
  return JSON.stringify([list, records[place], ...inner]);
}
