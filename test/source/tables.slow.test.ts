import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registerFromSource } from '../../src/pipeline.js';
import { readSource } from '../../src/source/index.js';

const FOLDER = 'fixtures/tables';
const files = readdirSync(FOLDER).sort();

async function lines(file: string): Promise<string[]> {
  const path = join(FOLDER, file);
  const { text } = await readSource(new Uint8Array(readFileSync(path)), { path });
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** Wrapped cells, split words, rows cut at a page's end and headings printed on every page. */
test.each(files)('%s is read as the table it was made from', async (file) => {
  expect(await lines(file)).toEqual(await lines(file.replace(/\..*/, '.docx')));
});

test.each(['wrapped', 'narrow', 'landscape'])(
  'the points of %s are in its register',
  async (name) => {
    const path = join(FOLDER, `${name}.libreoffice.pdf`);
    const source = await readSource(new Uint8Array(readFileSync(path)), { path });
    const { register } = registerFromSource(source, { path });
    expect(register.tasks.map((task) => task.id)).toEqual(
      register.tasks.map((_, at) => `${at + 1}`),
    );
    expect(
      register.tasks.slice(0, 3).map((task) => [task.assignees[0]?.name, task.deadline?.due]),
    ).toEqual([
      ['Отдел дорожного хозяйства', '2022-03-15'],
      ['Управление благоустройства', '2022-04-01'],
      ['Отдел по работе с населением', '2022-04-10'],
    ]);
  },
);
