import { expect, test } from 'vitest';
import { github } from '../../src/report/github.js';
import { finding, PLAIN, paperResult, runOf } from './run.js';

function annotate(path: string, changes: Parameters<typeof finding>[0]): string {
  return github(runOf([paperResult(path, 'строка', [finding(changes)])]), PLAIN);
}

test('gives a place, a title and the advice on a line of its own', () => {
  expect(annotate('решение.txt', {})).toBe(
    '::error file=решение.txt,line=1,endLine=1,col=1,endColumn=5,title=number-unique::номер 2.1 уже стоит выше%0AПеренумеруйте пункт.\n',
  );
});

test('escapes what ends a message, a property or the properties', () => {
  const said = annotate('a:b,c%.txt', { message: '100 %,\r\nдва: три', advice: '' });
  expect(said).toContain('file=a%3Ab%2Cc%25.txt,');
  expect(said).toContain('::100 %25,%0D%0Aдва: три\n');
  expect(said.trimEnd().split('\n')).toHaveLength(1);
});

test('gives no columns for a place over several lines', () => {
  const position = {
    start: { line: 2, column: 3, offset: 9 },
    end: { line: 4, column: 1, offset: 30 },
  };
  const said = annotate('a.txt', { position, severity: 'warning' });
  expect(said).toContain('::warning file=a.txt,line=2,endLine=4,title=');
});

test('gives no line for a paper whose lines are not those of the file', () => {
  const paper = { ...paperResult('a.docx', '', [finding({ severity: 'info' })]), isText: false };
  expect(github(runOf([paper]), PLAIN)).toMatch(
    /^::notice file=a\.docx,title=number-unique::2\.1#2: номер/,
  );
});
