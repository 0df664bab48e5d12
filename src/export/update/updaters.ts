import type { Register } from '../../register/schema.js';
import type { Updated, UpdateOptions } from './index.js';

/** Brings a register of one format up to date; gives the bytes back as they were if nothing changed. */
export type Updater = (
  bytes: Uint8Array,
  register: Register,
  options: UpdateOptions,
) => Promise<Updated<Uint8Array>>;

/** The formats a register can be kept in, by the names of the formats it is written in. */
export const UPDATERS: Record<string, () => Promise<Updater>> = {
  csv: async () => (await import('./csv.js')).updateCsv,
  json: async () => (await import('./json.js')).updateJson,
  xlsx: async () => (await import('../xlsx/update.js')).updateWorkbook,
};
