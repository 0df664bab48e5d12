import type { Correction } from '../../register/correct.js';
import type { PaperRead } from '../engine/messages.js';
import { asRead } from './inside.js';
import { newPaper, type Paper } from './work.js';

/** Work in progress as a file: nothing of it is kept by the page itself. */
interface Saved {
  app: 'decisions-page';
  version: 1;
  papers: SavedPaper[];
}

interface SavedPaper {
  name: string;
  /** Which act of its file, and the mark that acts of one file share; missing where it is the only one. */
  act?: number;
  acts?: number;
  origin?: number;
  /** Where `shown` is missing, the whole text is. */
  read: Omit<PaperRead, 'shown'> & Partial<Pick<PaperRead, 'shown'>>;
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
    papers: papers.flatMap(
      ({ name, act, acts, origin, read, corrections, says, facts, settled }) =>
        read === null
          ? []
          : [
              {
                name,
                act,
                acts,
                origin,
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
  return saved.papers.map(
    ({ name, act = 0, acts = 1, origin, read, corrections, says, facts, settled }, place) => ({
      ...newPaper(firstKey + place, name, null),
      act,
      acts,
      origin:
        firstKey +
        (origin === undefined ? place : saved.papers.findIndex((one) => one.origin === origin)),
      ...asRead({ ...read, shown: read.shown ?? { start: 0, end: read.text.length } }),
      corrections: new Map(corrections),
      says: new Map(says),
      facts,
      settled: new Set(settled),
    }),
  );
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
