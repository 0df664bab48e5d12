import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** A literal of the program's own text, with the first place it stands in. */
interface Literal {
  source: string;
  flags: string;
  place: string;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** Regular expressions written as literals or as `new RegExp('…')` over plain strings. */
function literalsOf(path: string): Literal[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const add = (node: ts.Node, source: string, flags: string): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push({ source, flags, place: `${path}:${line + 1}` });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      const [source, flags] = node.arguments ?? [];
      if (source !== undefined && ts.isStringLiteralLike(source))
        add(
          node,
          source.text,
          flags !== undefined && ts.isStringLiteralLike(flags) ? flags.text : '',
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The rooms that read papers and compare what they say: where a stranger's text goes. */
const ROOMS = [
  'source',
  'calendar',
  'deadline',
  'parse',
  'register',
  'tree',
  'compare',
  'locale',
  'cli/batch',
  'cli/compare',
];

const LITERALS = new Map<string, Literal>();
for (const path of ROOMS.flatMap((room) => sources(join('src', room)))) {
  for (const literal of literalsOf(path)) {
    const key = `/${literal.source}/${literal.flags}`;
    if (!LITERALS.has(key)) LITERALS.set(key, literal);
  }
}

/** Time for one expression, in milliseconds. What is not settled by then is no finding. */
const TIMEOUT = 4000;

describe('regular expressions', () => {
  test('there are literals to check', () => {
    expect(LITERALS.size).toBeGreaterThan(100);
  });

  // With both flags V8 folds every letter by Unicode's tables and compiles an expression several
  // times as long; the rooms name the letters of Russian papers in classes instead.
  test('none of the rooms that read papers folds case by the tables of Unicode', () => {
    const READING = /^src\/(?:parse|party|register|compare|language)\//;
    const folding = [...LITERALS.values()]
      .filter(
        ({ flags, place }) => READING.test(place) && flags.includes('i') && flags.includes('u'),
      )
      .map(({ place }) => place);
    expect(folding).toEqual([]);
  });

  test('none takes more than linear time', async () => {
    const vulnerable: string[] = [];
    const left = [...LITERALS.values()];
    const worker = async (): Promise<void> => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        const { source, flags, place } = next;
        const result = await check(source, flags, { timeout: TIMEOUT, randomSeed: 1 });
        if (result.status === 'vulnerable')
          vulnerable.push(
            `${place} ${result.complexity.summary} /${source.slice(0, 120)}/${flags}`,
          );
      }
    };
    await Promise.all([worker(), worker()]);
    expect(vulnerable.sort()).toEqual([]);
  }, 600_000);
});
