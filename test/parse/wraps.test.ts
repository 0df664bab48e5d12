import { describe, expect, test } from 'vitest';
import { PAPERS, recordsOf } from './papers.js';

/** A table typed with spaces loses its columns when it is wrapped. */
const COLUMNS = /\S {3,40}\S[^\n]{0,80} {3,40}\S/;

/** Long lines of running text broken at spaces, as a PDF or an e-mail breaks them. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (/[\t|]| {3}/.test(line.trim()) ? line : wrapLine(line, width)))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const rows: string[] = [];
  let row = '';
  for (const word of line.split(' ')) {
    if (row !== '' && row.length + word.length > width) {
      rows.push(row);
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  rows.push(row);
  return rows.join('\n');
}

function texts(paper: string): string[] {
  return recordsOf(paper).map((record) => JSON.stringify(record));
}

describe.each([72, 90])('wrapped at %i characters', (width) => {
  test('nearly every record stays as it is', () => {
    let same = 0;
    let all = 0;
    for (const { text } of PAPERS.filter(({ text: paper }) => !COLUMNS.test(paper))) {
      const before = texts(text);
      const after = new Set(texts(wrapped(text, width)));
      all += before.length;
      same += before.filter((record) => after.has(record)).length;
    }
    expect(same / all).toBeGreaterThan(0.97);
  });
});
