// Built with one change of the program, this runs in a thread of its own: it reads the papers and tells the
// first one that it reads otherwise than the program as it is.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { parseDecision } from '../../src/pipeline.js';

export interface TrialData {
  papers: string[];
  /** Registers of the program as it is, by paper; null asks for them. */
  registers: Record<string, string> | null;
}

const { papers, registers }: TrialData = workerData;

function read(path: string): string {
  try {
    return JSON.stringify(parseDecision(readFileSync(path, 'utf8')));
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

if (registers === null) {
  parentPort?.postMessage(Object.fromEntries(papers.map((path) => [path, read(path)])));
} else {
  parentPort?.postMessage(papers.find((path) => read(path) !== registers[path]) ?? null);
}
