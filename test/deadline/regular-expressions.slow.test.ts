import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { WORTH_READING } from '../../src/deadline/inside/label.js';
import { LABEL_ADJECTIVE, LASTING_OF } from '../../src/deadline/words/label-words.js';

/** Every regular expression literal of a file, with its place. */
function literals(path: string): { place: string; source: string; flags: string }[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: { place: string; source: string; flags: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      const end = node.text.lastIndexOf('/');
      found.push({
        place: `${path}:${line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

/** The room of deadlines and what it takes from the language room. */
const LANGUAGE = ['characters', 'months', 'normalize', 'numerals', 'weekdays'];
const files = [
  ...readdirSync('src/deadline', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/deadline/${name}`),
  ...LANGUAGE.map((name) => `src/language/${name}.ts`),
];
const expressions = files.flatMap(literals);

/** Expressions that are made from the rows of a table, by the files that make them. */
const MADE = new Map([
  ['src/deadline/inside/label.ts', [WORTH_READING]],
  ['src/deadline/words/label-words.ts', [LABEL_ADJECTIVE, LASTING_OF]],
]);

test('there are regular expressions to check, and those built from a string are known', () => {
  expect(expressions.length).toBeGreaterThan(20);
  const built = files.filter((path) => /new RegExp\(/.test(readFileSync(path, 'utf8')));
  expect(built).toEqual([...MADE.keys()]);
});

test.each([...MADE.values()].flat())('%s is safe from catastrophic backtracking', (made) => {
  const { source, flags } = made;
  expect(checkSync(source, flags, { timeout: 20_000, randomSeed: 1 }).status).toBe('safe');
});

test.each(expressions)('$place is safe from catastrophic backtracking', ({ source, flags }) => {
  expect(checkSync(source, flags, { timeout: 20_000, randomSeed: 1 }).status).toBe('safe');
});
