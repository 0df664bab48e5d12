import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASES } from './cases.js';
import { toFodt } from './odf.js';
import { readTasks } from './reading.js';

const folder = mkdtempSync(join(tmpdir(), 'same-'));
const FORMATS: [ending: string, filter: string][] = [
  ['doc', 'doc:MS Word 97'],
  ['docx', 'docx:MS Word 2007 XML'],
  ['rtf', 'rtf:Rich Text Format'],
  ['odt', 'odt:writer8'],
];
const PAPERS = CASES.map((one, index) => ({ ...one, file: `paper-${index}` }));

/** What LibreOffice makes of the papers, all in one run for each format. */
beforeAll(() => {
  const sources = PAPERS.map(({ file, paper }) => {
    const path = join(folder, `${file}.fodt`);
    writeFileSync(path, toFodt(paper));
    return path;
  });
  for (const [, filter] of FORMATS)
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        ...sources,
      ],
      { stdio: 'ignore' },
    );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(FORMATS)('%s of LibreOffice', (ending) => {
  test.each(PAPERS)('$name', async ({ file, tasks, notes }) => {
    const name = `${file}.${ending}`;
    const read = await readTasks(new Uint8Array(readFileSync(join(folder, name))), name);
    expect(read).toEqual({ tasks, notes: notes ?? [] });
  });
});
