// Finds lists of words that stand in expressions beside the lexicon: an alternation of at least four
// Russian words or stems, in a regular expression or in a string that one is made of.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A list of words in an expression. */
export interface WordList {
  /** `party/tokens.ts:31` */
  place: string;
  words: readonly string[];
}

/** Fewer words side by side are a construction, not a list. */
const FEWEST_WORDS = 4;
/** Shorter beginnings are small words and endings. */
const WORD =
  /^(?:\\b|\^|\\s|\[[^\]]*\]\??|\(\?<?[!=][^()]*\))*([а-яёА-ЯЁ](?:\[[а-яё]+\]|[а-яё]|\(\?=[^()]*\)){2,})/;

interface Group {
  /** Whether letters stand in front: its alternatives are endings of one word. */
  endings: boolean;
  /** Whether nothing at all stands in front. */
  first: boolean;
  alternatives: string[];
}

/** A letter, or any letters, in front of a group. */
const LETTERS_BEFORE = /(?:[а-яё]|\[[^\]^]*[а-яё][^\]]*\])(?:[+*?]|\{[^}]*\})?$/i;
/** Endings of words are shorter on the average. */
const SHORTEST_AVERAGE = 4.5;

/** Whether a group's alternatives are endings of words («ого», «ому»), which are grammar. */
function holdsEndings(group: Group, words: readonly string[], after: string): boolean {
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const short = letters / words.length < SHORTEST_AVERAGE;
  return group.endings || (short && group.first && /^(?:\$|\)|\(\?:ся\))/.test(after));
}

const PIECES = /\[(?:\\.|[^\]\\])*\]|\\.|\(\?(?:[:=!]|<[=!]|<\w+>)|[\s\S]/gu;

/** The lists of words in the source of an expression, each with its words as they stand. */
export function wordListsOf(source: string): string[][] {
  const found: string[][] = [];
  const open: Group[] = [{ endings: false, first: false, alternatives: [''] }];
  const add = (piece: string): void => {
    for (const group of open) {
      const last = group.alternatives.length - 1;
      group.alternatives[last] = (group.alternatives[last] ?? '') + piece;
    }
  };
  const close = (group: Group, after: string): void => {
    const words = group.alternatives.flatMap((one) => WORD.exec(one)?.[1] ?? []);
    if (words.length >= FEWEST_WORDS && !holdsEndings(group, words, after)) found.push(words);
  };
  for (const { 0: piece, index } of source.matchAll(PIECES)) {
    if (piece === '|') {
      open.at(-1)?.alternatives.push('');
      for (const group of open.slice(0, -1)) {
        const last = group.alternatives.length - 1;
        group.alternatives[last] = `${group.alternatives[last] ?? ''}|`;
      }
    } else if (piece.startsWith('(')) {
      const before = open.at(-1)?.alternatives.at(-1) ?? '';
      add(piece);
      open.push({ endings: LETTERS_BEFORE.test(before), first: before === '', alternatives: [''] });
    } else if (piece === ')' && open.length > 1) {
      const group = open.pop();
      if (group !== undefined) close(group, source.slice(index + 1));
      add(piece);
    } else add(piece);
  }
  for (const group of open) close(group, '');
  return found;
}

/** The lists of words in the expressions and strings of a file. */
export function listsInCode(text: string, file: string): WordList[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: WordList[] = [];
  const take = (source: string, node: ts.Node): void => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    const place = `${file}:${line + 1}`;
    found.push(...wordListsOf(source).map((words) => ({ place, words })));
  };
  const visit = (node: ts.Node): void => {
    const source = sourceOf(node);
    if (source === null) ts.forEachChild(node, visit);
    else take(source, node);
  };
  visit(tree);
  return found;
}

/** What an expression's literal, a string or strings put together say; null for other nodes. */
function sourceOf(node: ts.Node): string | null {
  if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf('/'));
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('\0');
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [sourceOf(node.left), sourceOf(node.right)];
    return left === null || right === null ? null : left + right;
  }
  return null;
}

/** The lists of words in all files of some rooms of a folder of sources. */
export function listsInRooms(folder: string, rooms: readonly string[]): WordList[] {
  return rooms.flatMap((room) =>
    readdirSync(`${folder}/${room}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .flatMap((file) =>
        listsInCode(readFileSync(`${folder}/${room}/${file}`, 'utf8'), `${room}/${file}`),
      ),
  );
}
