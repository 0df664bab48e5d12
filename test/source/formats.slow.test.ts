import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registerFromSource } from '../../src/pipeline.js';
import { readSource } from '../../src/source/index.js';

const FOLDER = 'fixtures/formats';

/** What each made paper must agree with: the real decision, or the Word file it was made from. */
function original(name: string): string {
  // One Word list cannot print 2.1 twice, so this one is compared with its own Word file.
  if (name.startsWith('irkutsk-breaks')) return join(FOLDER, 'irkutsk-breaks.docx');
  return name.startsWith('irkutsk')
    ? 'fixtures/irkutsk-collegium-2021-11-26.txt'
    : 'fixtures/ust-ilimsk-collegium-2021-12-15.txt';
}

/** A paper's register without what must differ: the file it came from and its positions. */
async function record(path: string): Promise<unknown> {
  const source = await readSource(new Uint8Array(readFileSync(path)), { path });
  const { register } = registerFromSource(source, { path });
  return {
    documents: register.documents.map(({ source: _, ...rest }) => rest),
    tasks: [...register.tasks, ...register.statements].map(({ position: _, ...rest }) => rest),
    duplicates: register.duplicates,
    findings: register.diagnostics.map(({ rule, task }) => ({ rule, task })),
  };
}

const files = readdirSync(FOLDER).sort();

test('there are papers of every format by every program', () => {
  const kinds = new Set(files.map((file) => file.replace(/^[^.]*\./, '')));
  expect([...kinds].sort()).toEqual([
    'chromium.pdf',
    'docx',
    'libreoffice.doc',
    'libreoffice.docx',
    'libreoffice.html',
    'libreoffice.odt',
    'libreoffice.pdf',
    'libreoffice.rtf',
    'pandoc-auto.md',
    'pandoc-none.md',
    'pandoc.html',
  ]);
});

test.each(files)('%s gives the register of the decision it was made from', async (file) => {
  const made = await record(join(FOLDER, file));
  expect(made).toEqual(await record(original(file)));
});

test('the tasks of the Word lists are those of the real decision, one number apart', async () => {
  const numbers = (made: unknown): string[] =>
    (made as { tasks: { id: string }[] }).tasks.map((task) => task.id.replace('2.1#2', '2.2'));
  expect(numbers(await record(join(FOLDER, 'irkutsk-breaks.docx')))).toEqual(
    numbers(await record('fixtures/irkutsk-collegium-2021-11-26.txt')),
  );
});
