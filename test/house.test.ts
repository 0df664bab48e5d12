import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Lines of a file that can be held in the head. */
const LONGEST_FILE = 250;
/** Lines of a function. */
const LONGEST_FUNCTION = 50;
/** Tables that a script makes, and tables of words that are shown to people. */
const TABLES =
  /(?:^|\/)(?:compiled|compiled-heads|generated)\.ts$|^src\/(?:locale\/|app\/words\.ts$)/;

const files = execFileSync('git', ['ls-files', 'src', 'bin', 'scripts', 'bench'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.m?[tj]s$/.test(file) && !TABLES.test(file));

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node)
  );
}

test('no file is longer than can be held in the head', () => {
  const long = files.filter(
    (file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > LONGEST_FILE,
  );
  expect(files.length).toBeGreaterThan(300);
  expect(long).toEqual([]);
});

test('no function is longer than a screen', () => {
  const long: string[] = [];
  let functions = 0;
  for (const file of files) {
    const tree = ts.createSourceFile(
      file,
      readFileSync(file, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node): void => {
      if (isFunction(node) && node.body !== undefined) {
        functions += 1;
        const from = tree.getLineAndCharacterOfPosition(node.getStart()).line;
        const to = tree.getLineAndCharacterOfPosition(node.end).line;
        if (to - from >= LONGEST_FUNCTION)
          long.push(`${file}:${from + 1} has ${to - from + 1} lines`);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  expect(functions).toBeGreaterThan(2000);
  expect(long).toEqual([]);
});
