import ts from 'typescript';

/** What the reference says of one exported name. */
export interface Entry {
  name: string;
  kind: 'function' | 'class' | 'type' | 'constant';
  /** The docstring's words, as Markdown. */
  words: string;
  /** `@throws`, `@returns` and the like. */
  tags: { name: string; words: string }[];
  /** The declaration as TypeScript, without bodies and what is private. */
  code: string;
}

/** Describes the thing a name stands for; null for a declaration of a kind nobody exports here. */
export function describe(
  name: string,
  node: ts.Declaration,
  checker: ts.TypeChecker,
): Entry | null {
  const kind = kindOf(node);
  if (kind === null) return null;
  const { words, tags } = docOf(node);
  return { name, kind, words, tags, code: codeOf(node, checker) };
}

function kindOf(node: ts.Declaration): Entry['kind'] | null {
  if (ts.isFunctionDeclaration(node)) return 'function';
  if (ts.isClassDeclaration(node)) return 'class';
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return 'type';
  return ts.isVariableDeclaration(node) ? 'constant' : null;
}

function docOf(node: ts.Declaration): Pick<Entry, 'words' | 'tags'> {
  // A constant's docstring stands on its statement.
  const holder = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  const doc = ts.getJSDocCommentsAndTags(holder).findLast(ts.isJSDoc);
  const tags = ts.getJSDocTags(holder).map((tag) => ({
    name: tag.tagName.text,
    words: [
      ts.isJSDocParameterTag(tag) ? `\`${tag.name.getText()}\`` : '',
      ts.isJSDocThrowsTag(tag) && tag.typeExpression !== undefined
        ? tag.typeExpression.getText()
        : '',
      textOf(tag.comment),
    ]
      .filter((part) => part !== '')
      .join(' '),
  }));
  return { words: textOf(doc?.comment), tags };
}

function textOf(comment: ts.JSDoc['comment']): string {
  if (comment === undefined) return '';
  if (typeof comment === 'string') return comment;
  return comment
    .map((part) => (part.kind === ts.SyntaxKind.JSDocText ? part.text : `\`${linked(part)}\``))
    .join('');
}

function linked(part: ts.JSDocLink | ts.JSDocLinkCode | ts.JSDocLinkPlain | ts.JSDocText): string {
  return `${'name' in part ? (part.name?.getText() ?? '') : ''}${part.text}`.trim();
}

function codeOf(node: ts.Declaration, checker: ts.TypeChecker): string {
  if (ts.isFunctionDeclaration(node)) return `${signature(node, checker)};`;
  if (ts.isClassDeclaration(node)) return classCode(node, checker);
  if (ts.isVariableDeclaration(node)) return constantCode(node, checker);
  const schema = ts.isTypeAliasDeclaration(node) ? schemaOf(node, checker) : null;
  const code = plain(node.getText());
  return schema === null ? code : `${code}\n\n${schema}`;
}

/** The words from a declaration's begin to its body. */
function signature(
  node: ts.SignatureDeclaration & { body?: ts.Node | undefined },
  checker: ts.TypeChecker,
): string {
  const whole = node.getSourceFile().text;
  const head = whole.slice(node.getStart(), node.body?.getStart() ?? node.getEnd()).trim();
  const told = plain(head)
    .replace(/^async /, '')
    .replace(/;$/, '');
  if (node.type !== undefined || ts.isConstructorDeclaration(node)) return told;
  const found = checker.getSignatureFromDeclaration(node);
  return found === undefined ? told : `${told}: ${checker.typeToString(found.getReturnType())}`;
}

function plain(code: string): string {
  return code.replace(/^export (?:default )?/, '').replace(/^declare /, '');
}

function classCode(node: ts.ClassDeclaration, checker: ts.TypeChecker): string {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const members = node.members.filter(
    (member) =>
      (ts.getCombinedModifierFlags(member) & hidden) === 0 &&
      (member.name === undefined || !ts.isPrivateIdentifier(member.name)),
  );
  const whole = node.getSourceFile().text;
  const head = whole.slice(node.getStart(), node.members.pos).trim();
  const lines = members.flatMap((member) => {
    const doc = ts.getJSDocCommentsAndTags(member).findLast(ts.isJSDoc);
    const code = ts.isFunctionLike(member) ? signature(member, checker) : fieldCode(member);
    return [...(doc === undefined ? [] : [`  ${doc.getText()}`]), `  ${code};`];
  });
  return [plain(head), ...lines, '}'].join('\n');
}

/** A field without its first value, which is nobody's business. */
function fieldCode(member: ts.ClassElement): string {
  const code = member.getText().replace(/;$/, '');
  return ts.isPropertyDeclaration(member) && member.initializer !== undefined
    ? code.slice(0, code.length - member.initializer.getText().length).replace(/\s*=\s*$/, '')
    : code;
}

/** A type is what is of use; a number is told. */
function constantCode(node: ts.VariableDeclaration, checker: ts.TypeChecker): string {
  const { initializer } = node;
  if (initializer !== undefined && (ts.isNumericLiteral(initializer) || isSchema(initializer)))
    return `const ${node.getText()};`;
  const type = node.type?.getText() ?? checker.typeToString(checker.getTypeAtLocation(node));
  return `const ${node.name.getText()}: ${type};`;
}

/** Types that are inferred from a schema of zod are shown as their schema, which holds the words. */
function schemaOf(node: ts.TypeAliasDeclaration, checker: ts.TypeChecker): string | null {
  const name = /^z\.infer<typeof (\w+)>$/.exec(node.type.getText())?.[1];
  if (name === undefined) return null;
  const symbol = checker.resolveName(name, node, ts.SymbolFlags.Variable, false);
  const found = symbol?.valueDeclaration;
  return found !== undefined && ts.isVariableDeclaration(found)
    ? `const ${found.getText()};`
    : null;
}

function isSchema(node: ts.Expression): boolean {
  return node.getText().startsWith('z.');
}
