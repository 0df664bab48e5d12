import ts from 'typescript';

/** One small change of one source file. */
export interface Mutant {
  file: string;
  /** Line of the change, from 1. */
  line: number;
  /** What was changed, for the reader. */
  change: string;
  /** UTF-16 offsets of what is replaced. */
  start: number;
  end: number;
  replacement: string;
}

const OPPOSITES = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
]);

/**
 * Every mutant of a file: conditions turned round, rows of tables left out, alternatives of
 * expressions left out. Rows stand in arrays of literals and, a row a line, in template strings.
 */
export function mutantsOf(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const add = (start: number, end: number, replacement: string): void => {
    const { line } = tree.getLineAndCharacterOfPosition(start);
    const change = `${source.slice(start, end).trim()} → ${replacement.trim() || '∅'}`;
    found.push({ file, line: line + 1, change: short(change), start, end, replacement });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const opposite = OPPOSITES.get(node.operatorToken.kind);
      if (opposite !== undefined)
        add(node.operatorToken.getStart(), node.operatorToken.end, opposite);
    } else if (ts.isPrefixUnaryExpression(node)) {
      if (node.operator === ts.SyntaxKind.ExclamationToken)
        add(node.getStart(), node.operand.getStart(), '');
    } else if (ts.isArrayLiteralExpression(node)) {
      for (const row of rowsOf(node)) add(row.getStart(), behindComma(source, row.end), '');
    } else if (ts.isNoSubstitutionTemplateLiteral(node)) {
      for (const { start, end } of linesOf(node)) add(start, end, '');
    } else if (ts.isRegularExpressionLiteral(node)) {
      for (const { start, end } of alternativesOf(node.getText()))
        add(node.getStart() + start, node.getStart() + end, '');
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The rows of a table: a list of words alone is a table where it has more than one. */
function rowsOf({ elements }: ts.ArrayLiteralExpression): readonly ts.Expression[] {
  const literal = (row: ts.Expression): boolean =>
    ts.isStringLiteral(row) ||
    ts.isObjectLiteralExpression(row) ||
    ts.isArrayLiteralExpression(row);
  return elements.length > 1 && elements.every(literal) ? elements : [];
}

function behindComma(source: string, end: number): number {
  return end + (/^\s*,/.exec(source.slice(end, end + 40))?.[0].length ?? 0);
}

function linesOf(node: ts.NoSubstitutionTemplateLiteral): { start: number; end: number }[] {
  const text = node.getText().slice(1, -1);
  let offset = node.getStart() + 1;
  return text.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    return line.trim() === '' ? [] : [{ start, end: start + line.length + 1 }];
  });
}

/** The alternatives of an expression, each with the bar that parts it from the next or the one before. */
export function alternativesOf(literal: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const open: { bars: number[]; start: number }[] = [{ bars: [], start: 1 }];
  const close = (end: number): void => {
    const group = open.pop();
    if (group === undefined || group.bars.length === 0) return;
    const edges = [group.start - 1, ...group.bars, end];
    for (let at = 1; at < edges.length; at++) {
      const from = (edges[at - 1] ?? 0) + 1;
      const to = edges[at] ?? end;
      if (from === to) continue;
      found.push(
        at === edges.length - 1 ? { start: from - 1, end: to } : { start: from, end: to + 1 },
      );
    }
  };
  const last = literal.lastIndexOf('/');
  let inClass = false;
  for (let at = 1; at < last; at++) {
    const char = literal.charAt(at);
    if (char === '\\') at += 1;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '(') {
      const opening =
        /^\((?:\?(?:[:=!]|<[=!]|<[A-Za-z]+>))?/.exec(literal.slice(at, at + 40))?.[0] ?? '(';
      open.push({ bars: [], start: at + opening.length });
      at += opening.length - 1;
    } else if (char === '|') open.at(-1)?.bars.push(at);
    else if (char === ')') close(at);
  }
  close(last);
  return found;
}

function short(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= 100 ? flat : `${flat.slice(0, 99)}…`;
}
