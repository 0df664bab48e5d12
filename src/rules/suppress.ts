import type { Report } from './run.js';

/** One finding a baseline knows, by rule, paper and words: numbers and lines may change. */
export interface BaselineEntry {
  rule: string;
  /** Relative to the baseline, with slashes. */
  paper: string;
  /** The item's words, or those of the printed line; empty for the paper as a whole. */
  text: string;
  /** How many findings alike there are; 1 when missing. */
  count?: number | undefined;
  reason: string;
}

/** A finding that the configuration holds back by name. */
export interface Suppression {
  rule: string;
  item?: string | undefined;
  text?: string | undefined;
}

/** Words as entries are matched by: no case, no runs of spaces. */
export function foldWords(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function keyOf(rule: string, text: string): string {
  return `${rule}\n${foldWords(text)}`;
}

/** What is left of a paper's findings, and which entries held something back. */
export interface Sifted<Entry> {
  kept: Report[];
  held: Report[];
  used: Set<Entry>;
}

/** Takes out what a baseline knows. An entry holds back as many findings as it counts. */
export function siftByBaseline(
  reports: readonly Report[],
  entries: readonly BaselineEntry[],
): Sifted<BaselineEntry> {
  const left = new Map<string, { entry: BaselineEntry; count: number }[]>();
  for (const entry of entries) {
    const key = keyOf(entry.rule, entry.text);
    left.set(key, [...(left.get(key) ?? []), { entry, count: entry.count ?? 1 }]);
  }
  const sifted: Sifted<BaselineEntry> = { kept: [], held: [], used: new Set() };
  for (const report of reports) {
    const slot = left.get(keyOf(report.rule, report.text))?.find(({ count }) => count > 0);
    if (slot === undefined) {
      sifted.kept.push(report);
      continue;
    }
    slot.count -= 1;
    sifted.used.add(slot.entry);
    sifted.held.push(report);
  }
  return sifted;
}

/** Takes out what the configuration holds back by rule and item. */
export function siftByName<Entry extends Suppression>(
  reports: readonly Report[],
  entries: readonly Entry[],
): Sifted<Entry> {
  const sifted: Sifted<Entry> = { kept: [], held: [], used: new Set() };
  for (const report of reports) {
    const entry = entries.find(
      ({ rule, item, text }) =>
        rule === report.rule &&
        (item === undefined || item === report.item) &&
        (text === undefined || foldWords(report.text).includes(foldWords(text))),
    );
    if (entry === undefined) {
      sifted.kept.push(report);
      continue;
    }
    sifted.used.add(entry);
    sifted.held.push(report);
  }
  return sifted;
}

/** The entries a baseline needs for a paper's findings; reasons given before are kept. */
export function baselineFor(
  paper: string,
  reports: readonly Report[],
  before: readonly BaselineEntry[],
  reason: string,
): BaselineEntry[] {
  const reasons = new Map(before.map((entry) => [keyOf(entry.rule, entry.text), entry.reason]));
  const entries = new Map<string, BaselineEntry>();
  for (const { rule, text } of reports) {
    const key = keyOf(rule, text);
    const entry = entries.get(key);
    if (entry === undefined)
      entries.set(key, { rule, paper, text, reason: reasons.get(key) ?? reason });
    else entry.count = (entry.count ?? 1) + 1;
  }
  return [...entries.values()];
}
