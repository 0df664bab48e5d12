import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const run = (...words: string[]): string =>
  execFileSync('node', ['bin/decisions.js', ...words], { encoding: 'utf8' });

test('read prints lines with what the format knows of them', () => {
  const lines = run('read', 'fixtures/files/docx-merged-responsible.docx').split('\n');
  expect(lines[0]).toContain('docx, utf-8');
  expect(lines[1]).toMatch(/^1 ¶ +РЕШЕНИЕ/);
  expect(lines.find((line) => line.includes('Заключить'))).toMatch(
    /^ *\d+ \| .*│ Заключить договоры │/,
  );
});

test('read --json gives lines with their places, of a letter also its papers', () => {
  const papers = run('read', '--json', 'fixtures/files/eml-attachments.eml')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(papers.map(({ format }) => format)).toEqual(['eml', 'docx', 'rtf']);
  const [, docx] = papers;
  for (const { text, offset } of docx.lines)
    expect(offset).toBeLessThanOrEqual(docx.length - text.length);
  expect(docx.lines[5].block).toMatchObject({ kind: 'item', level: 2, label: 'a.' });
});
