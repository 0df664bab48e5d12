import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Entry {
  types: string;
  default: string;
}

const manifest: { exports: Record<string, string | Entry> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const entries = Object.entries(manifest.exports).filter(
  (entry): entry is [string, Entry] => typeof entry[1] !== 'string',
);

/** What a program finds under each name; a name that goes is a break. */
const NAMES: Record<string, readonly string[]> = {
  '.': ['parseDecision', 'parseBytes', 'doubtsOf', 'validateParsed', 'registerSchema'],
  './compare': ['findDuplicates', 'diffRegisters', 'trace', 'unifyBodies', 'Archive'],
  './deadline': ['parseDeadline', 'explainDeadline', 'findDeadlines'],
  './export': ['FORMATS', 'UPDATERS', 'changesOf'],
  './source': ['readSource', 'sourceFromText', 'LIMITS'],
};

describe('the package', () => {
  test('has the entries that are told here', () => {
    expect(entries.map(([name]) => name).sort()).toEqual(Object.keys(NAMES).sort());
  });

  test.each(entries)('%s is built and has its names', async (name, entry) => {
    expect(existsSync(entry.default)).toBe(true);
    const loaded: Record<string, unknown> = await import(`decisions${name.slice(1)}`);
    expect(Object.keys(loaded)).toEqual(expect.arrayContaining([...(NAMES[name] ?? [])]));
  });

  test('decisions/export writes a register and brings one up to date, without files', async () => {
    const [library, exporting] = ['decisions', 'decisions/export'];
    const { parseDecision }: typeof import('../src/index.js') = await import(library);
    const { FORMATS, UPDATERS }: typeof import('../src/export/index.js') = await import(exporting);
    const paper = (day: string) =>
      `РЕШЕНИЕ\nСовета посёлка\nот 5 марта 2022 года № 7\nСОВЕТ РЕШИЛ:\n1. Отделу кадров представить отчёт до ${day} 2022 года.\n`;
    const options = { lang: 'ru', all: false, width: 80, color: false } as const;
    const csv = await FORMATS['csv']?.load();
    const written = await csv?.write(parseDecision(paper('1 мая')), { ...options, living: true });
    const update = await UPDATERS['csv']?.();
    const bytes = new TextEncoder().encode(String(written));
    const updated = await update?.(bytes, parseDecision(paper('1 июня')), options);
    expect(new TextDecoder().decode(updated?.data)).toContain('2022-06-01');
    expect(updated?.plan.edits.length).toBe(1);
  });
});
