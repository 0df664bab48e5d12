import { readFileSync } from 'node:fs';
import { check } from 'recheck';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { expect, test } from 'vitest';

const FILES = globSync(
  [
    'src/calendar/*.ts',
    'src/export/*.ts',
    'src/export/{html,ics,docx,due,update,xlsx}/**/*.ts',
    'src/register/due*.ts',
    'src/register/select.ts',
  ],
  { ignore: ['**/generated.ts'] },
);

/** Every regular expression written in a file, as `/source/flags`. */
function regexesOf(path: string): string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

test('no regular expression of the exporters can be made slow by a text', async () => {
  const regexes = new Set(FILES.flatMap(regexesOf));
  expect(regexes.size).toBeGreaterThan(20);
  for (const regex of regexes) {
    const end = regex.lastIndexOf('/');
    const { status } = await check(regex.slice(1, end), regex.slice(end + 1), { randomSeed: 1 });
    expect(`${regex} ${status}`).toBe(`${regex} safe`);
  }
});
