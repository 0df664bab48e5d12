import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DecisionsError } from '../../src/errors.js';
import { registerFromSource } from '../../src/pipeline.js';
import { readSource } from '../../src/source/index.js';

const FOLDER = 'fixtures/files';
const FILES = readdirSync(FOLDER).filter((name) => !/\.(?:expected\.json|md)$/.test(name));

/** The tasks of a file and the rules that tell of something; null for a file that is refused. */
async function read(
  bytes: Uint8Array,
  path: string,
): Promise<[tasks: string, rules: string[]] | null> {
  try {
    const source = await readSource(bytes, { path });
    const { register } = registerFromSource(source, { path });
    const tasks = register.tasks.map(({ id, text, deadline }) => [id, text, deadline?.text]);
    return [JSON.stringify(tasks), register.diagnostics.map(({ rule }) => rule)];
  } catch (error) {
    if (error instanceof DecisionsError) return null;
    throw error;
  }
}

describe.each(FILES)('%s', (name) => {
  test.each([0.35, 0.6, 0.85, 0.97])(
    'cut off at %s of its length loses nothing in silence',
    async (part) => {
      const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
      const whole = await read(bytes, name);
      const cut = await read(bytes.subarray(0, Math.floor(bytes.length * part)), name);
      if (cut === null || whole === null) return;
      const more = cut[1].filter((rule) => !whole[1].includes(rule));
      expect(cut[0] === whole[0] || more.length > 0).toBe(true);
    },
  );
});
