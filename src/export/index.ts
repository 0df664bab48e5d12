/**
 * Writing registers and keeping them: `decisions/export`. Needs no file system; each format loads
 * on first use.
 */
export { FORMATS } from './formats.js';
export type { Exporter, ExportOptions } from './types.js';
export type { Updated, UpdateOptions, Updater } from './update/index.js';
export {
  type Addition,
  type Change,
  type ChangeKind,
  changesOf,
  type MergePlan,
  type RowEdit,
} from './update/plan.js';
export { UPDATERS } from './update/updaters.js';
