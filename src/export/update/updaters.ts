import type { Updater } from './index.js';

/** The formats a register can be kept in, by the names of the formats it is written in. */
export const UPDATERS: Record<string, () => Promise<Updater>> = {
  csv: async () => (await import('./csv.js')).updateCsv,
  json: async () => (await import('./json.js')).updateJson,
  jsonl: async () => (await import('./jsonl.js')).updateJsonl,
  xlsx: async () => (await import('../book/update.js')).updateWorkbook,
  ods: async () => (await import('../book/update.js')).updateWorkbook,
};

/** Whether a register of that format can be kept up to date. */
export function isLiving(format: string): boolean {
  return UPDATERS[format] !== undefined;
}
