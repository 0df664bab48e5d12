import { readdirSync, readFileSync } from 'node:fs';
import { type Parsed, registerFromSource } from '../../src/pipeline.js';
import { sourceFromText } from '../../src/source/index.js';

/** Papers that may be read while coding: the real ones and the made ones. */
export const PAPERS: { name: string; text: string }[] = ['fixtures', 'fixtures/made'].flatMap(
  (folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
);

export function parse(text: string): Parsed {
  return registerFromSource(sourceFromText(text));
}

/** What a record says, without where it stands; dashes, spaces and the letter ё made alike. */
export function recordsOf(text: string): unknown[] {
  const { tasks, statements } = parse(text).register;
  return [...tasks, ...statements].map(
    ({ position: _position, document: _document, label: _label, ...record }) =>
      JSON.parse(plain(JSON.stringify(record))),
  );
}

function plain(json: string): string {
  return json.replace(/[‐‑‒–—−]/g, '-').replace(/[\u00a0 ]+/g, ' ');
}
