import type { Exporter } from './types.js';

interface Format {
  /** File endings that mean this format. */
  endings: string[];
  load(): Promise<Exporter>;
}

/** Every output format of `decisions parse`, by name. The heavy ones load on first use. */
export const FORMATS: Record<string, Format> = {
  csv: { endings: ['.csv'], load: async () => (await import('./csv.js')).default },
  ics: { endings: ['.ics'], load: async () => (await import('./ics.js')).default },
  md: { endings: ['.md'], load: async () => (await import('./md.js')).default },
};
