import type { Correction } from '../../register/correct.js';
import type { PaperRead } from '../engine/messages.js';
import { newPaper, type Paper } from './work.js';

/** Work in progress as a file: nothing of it is kept by the page itself. */
interface Saved {
  app: 'decisions-page';
  version: 1;
  papers: SavedPaper[];
}

interface SavedPaper {
  name: string;
  read: PaperRead;
  corrections: [id: string, correction: Correction][];
  says: [id: string, says: PaperRead['says'][string]][];
  facts: Paper['facts'];
  settled: string[];
}

/** The work as a JSON text; papers that could not be read are left out. */
export function savedText(papers: readonly Paper[]): string {
  const saved: Saved = {
    app: 'decisions-page',
    version: 1,
    papers: papers.flatMap(({ name, read, corrections, says, facts, settled }) =>
      read === null
        ? []
        : [
            {
              name,
              read,
              corrections: [...corrections],
              says: [...says],
              facts,
              settled: [...settled],
            },
          ],
    ),
  };
  return JSON.stringify(saved);
}

/** Reads a saved work; null when the text is something else. */
export function openSaved(text: string, firstKey: number): Paper[] | null {
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isSaved(saved)) return null;
  return saved.papers.map(({ name, read, corrections, says, facts, settled }, place) => ({
    ...newPaper(firstKey + place, name, null),
    phase: read.register.documents[0]?.kind === 'none' ? 'none' : 'read',
    read,
    corrections: new Map(corrections),
    says: new Map(says),
    facts,
    settled: new Set(settled),
  }));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSaved(value: unknown): value is Saved {
  if (!isObject(value) || value.app !== 'decisions-page' || value.version !== 1) return false;
  return Array.isArray(value.papers) && value.papers.every(isSavedPaper);
}

function isSavedPaper(value: unknown): value is SavedPaper {
  if (!isObject(value) || !isObject(value.read) || !isObject(value.read.register)) return false;
  const { register, text, doubts, remarks, says } = value.read;
  return (
    typeof value.name === 'string' &&
    typeof text === 'string' &&
    [value.corrections, value.says, value.settled, doubts, remarks].every(Array.isArray) &&
    [value.facts, says].every(isObject) &&
    [register.tasks, register.statements, register.documents].every(Array.isArray)
  );
}
