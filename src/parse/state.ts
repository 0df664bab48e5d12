import type { VFile } from 'vfile';
import type { SourceText } from '../source/types.js';
import type { DocumentFacts } from '../tree/document.js';
import type { ItemChild, Text } from '../tree/nodes.js';
import type { Finding } from './finding.js';
import type { Question } from './layout/questions.js';
import type { Layout } from './layout/regions.js';
import type { Joined } from './lines/joined.js';
import type { Line } from './lines/line.js';
import type { ParagraphRole, Raw } from './lines/raw.js';
import type { Readings } from './lines/readings.js';

/** What the plugins of the pipeline hand on to each other beside the tree. */
export interface ParseState {
  source: SourceText;
  lines: Line[];
  readings: Readings;
  /** Indexes of the lines with which further acts of the same text may begin. */
  acts: readonly number[];
  /** The line that shows the text to be a form to be filled in; null for any other. */
  form: number | null;
  /** Null for a text without a decision. */
  layout: Layout | null;
  /** The operative regions, read line by line. */
  scanned: Raw[][];
  /** Titles of the agenda questions the regions belong to. */
  questions: (Question | null)[];
  facts: DocumentFacts;
  /** What the parser has to say about the paper, in the order it was found. */
  findings: Finding[];
  /** Where the letters of a text node were printed. */
  joined: WeakMap<Text, { joined: Joined; role: ParagraphRole }>;
  /** Which part of which text a node was read from. */
  placed: WeakMap<ItemChild, { joined: Joined; start: number; end: number }>;
}

const KEY = 'decisions';

/** Keeps the state on the file, so that plugins from outside may stand between ours. */
export function setState(file: VFile, state: ParseState): void {
  const data: Record<string, unknown> = file.data;
  data[KEY] = state;
}

/** The state of a file that `decisionParse` has read. */
export function stateOf(file: VFile): ParseState {
  const data: Record<string, unknown> = file.data;
  const state = data[KEY];
  if (!isState(state)) throw new TypeError('the file was not read by decisionParse');
  return state;
}

function isState(value: unknown): value is ParseState {
  return typeof value === 'object' && value !== null && 'joined' in value && 'scanned' in value;
}
