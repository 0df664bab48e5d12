import { readOwnedRegister, readRegisterJsonl } from '../../register/read-json.js';
import type { Register } from '../../register/schema.js';
import { documentLabel } from '../words.js';
import { FOREIGN, type HeldPaper, type Inspection, type InspectOptions } from './types.js';

/** A register as JSON or JSON Lines: what people add is no field of the schema, or `tracking`. */
export function inspectJson(text: string, options: InspectOptions): Inspection {
  if (!isOurs(text)) return FOREIGN;
  const lines = /^\uFEFF?\{"record":/.test(text);
  let register: Register;
  try {
    const place = { lang: options.lang, path: '' };
    if (lines) register = readRegisterJsonl(text, place);
    else {
      const owned = readOwnedRegister(text, place);
      if (owned.fields.length > 0) return { state: 'touched', papers: [] };
      register = owned.register;
    }
  } catch {
    return { state: 'touched', papers: [] };
  }
  const papers = register.documents.map((document): HeldPaper => {
    const { id, number, source } = document;
    return { id, path: source.path, label: documentLabel(document), number };
  });
  const tracked = [...register.tasks, ...register.statements].some(({ tracking }) => tracking);
  const changed = options.fresh !== null && differs(register, options.fresh, lines);
  return { state: tracked || changed ? 'touched' : 'untouched', papers };
}

function isOurs(text: string): boolean {
  const start = text.slice(0, 400);
  return /"schemaVersion":\s*1/.test(start)
    ? /"generator":\s*\{\s*"name":\s*"decisions"/.test(start)
    : /^\uFEFF?\{"record":"/.test(start);
}

/** Whether a paper whose bytes are the same has other words in the file than it is read to have. */
function differs(kept: Register, fresh: Register, lines: boolean): boolean {
  if (!lines && kept.generator.version !== fresh.generator.version) return false;
  const said = (register: Register, id: string): string =>
    JSON.stringify(
      [...register.tasks, ...register.statements]
        .filter(({ document }) => document === id)
        .map(({ text, assignees, coAssignees, deadline }) => [
          text,
          assignees.map(({ name }) => name),
          coAssignees.map(({ name }) => name),
          deadline,
        ]),
    );
  return kept.documents.some(({ id, source }) => {
    const now = fresh.documents.find((document) => document.source.sha256 === source.sha256);
    return now !== undefined && said(kept, id) !== said(fresh, now.id);
  });
}
