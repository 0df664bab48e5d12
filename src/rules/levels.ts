import type { Level, PresetName } from './types.js';

/** Every severity a rule can be set to, from silent to loud. */
export const LEVELS: readonly Level[] = ['off', 'info', 'warning', 'error'];

/** The bundled presets by name. */
export const PRESETS: readonly PresetName[] = ['recommended', 'publication', 'strict'];

export function isPreset(name: string): name is PresetName {
  return PRESETS.some((preset) => preset === name);
}
