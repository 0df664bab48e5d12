import type { Exporter } from './types.js';

interface Format {
  /** File endings that mean this format. */
  endings: string[];
  load(): Promise<Exporter>;
}

/** Every output format of `decisions parse`, by name. The heavy ones load on first use. */
export const FORMATS: Record<string, Format> = {
  table: { endings: ['.txt'], load: async () => (await import('./table.js')).default },
  json: { endings: ['.json'], load: async () => (await import('./json.js')).default },
  jsonl: { endings: ['.jsonl', '.ndjson'], load: async () => (await import('./jsonl.js')).default },
  xlsx: { endings: ['.xlsx'], load: async () => (await import('./xlsx/index.js')).default },
  ods: { endings: ['.ods'], load: async () => (await import('./ods/index.js')).default },
  csv: { endings: ['.csv'], load: async () => (await import('./csv.js')).default },
  parquet: {
    endings: ['.parquet'],
    load: async () => (await import('./parquet.js')).default,
  },
  ics: { endings: ['.ics'], load: async () => (await import('./ics.js')).default },
  docx: { endings: ['.docx'], load: async () => (await import('./docx.js')).default },
  html: {
    endings: ['.html', '.htm'],
    load: async () => (await import('./html.js')).default,
  },
  md: { endings: ['.md'], load: async () => (await import('./md.js')).default },
};
