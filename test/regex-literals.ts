import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A regular expression literal of the source, with the place it stands in. */
export interface RegexLiteral {
  source: string;
  flags: string;
  /** `party/tokens.ts:31` */
  place: string;
}

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Every regular expression literal of the rooms named, each pattern once. */
export function regexLiterals(rooms: readonly string[]): RegexLiteral[] {
  const found = new Map<string, RegexLiteral>();
  for (const file of sourceFiles(rooms)) {
    const text = readFileSync(SRC + file, 'utf8');
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const literal = node.getText(tree);
        const cut = literal.lastIndexOf('/');
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
        found.set(literal, {
          source: literal.slice(1, cut),
          flags: literal.slice(cut + 1),
          place: `${file}:${line + 1}`,
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return [...found.values()];
}

function sourceFiles(rooms: readonly string[]): string[] {
  return rooms.flatMap((room) =>
    readdirSync(SRC + room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${room}/${file}`),
  );
}
