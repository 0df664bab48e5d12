import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { opening, openingKey } from '../../src/language/opening.js';

describe('the first letters of a text', () => {
  test.each([
    ['Слушали: Орлову', 'слушать'],
    ['2.1. СЛУШАЛИ', 'слушали'],
    ['IV. Слушали', 'слу'],
    ['«за» – 5', 'за'],
    ['отчЁт', 'отчет'],
    ['п. 3', 'п'],
  ])('of «%s» are those of «%s»', (text, word) => {
    expect(openingKey(text)).toBe(openingKey(word));
  });

  test.each(['', '12+', '© Администрация', 'Ўзбекистон'])('of «%s» say nothing', (text) => {
    expect(openingKey(text)).toBe(0);
  });

  test('spare texts that begin otherwise the expression', () => {
    let tried = 0;
    const expression = /^слушали/i;
    const counted = new Proxy(expression, {
      get: (target, name) => {
        if (name === 'test') tried += 1;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const heard = opening('слушали', counted);
    expect(heard.test('Решили: утвердить')).toBe(false);
    expect(tried).toBe(0);
    expect(heard.test('1. Слушали Орлову')).toBe(false);
    expect(heard.test('Слушали Орлову')).toBe(true);
    expect(tried).toBe(2);
  });
});

/** Each `opening('words', /expression/)` of the source. */
function openings(): { words: string; expression: RegExp; place: string }[] {
  const found: { words: string; expression: RegExp; place: string }[] = [];
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const text = readFileSync(join('src', name), 'utf8');
    if (!text.includes('opening(')) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'opening') {
        const [words, expression] = node.arguments;
        if (words !== undefined && ts.isStringLiteral(words) && expression !== undefined) {
          const literal = expression.getText();
          const cut = literal.lastIndexOf('/');
          if (ts.isRegularExpressionLiteral(expression))
            found.push({
              words: words.text,
              expression: new RegExp(literal.slice(1, cut), literal.slice(cut + 1)),
              place: `${name}: ${words.text.slice(0, 30)}`,
            });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  }
  return found;
}

/** Every line of the corpus, and what stands behind its number. */
function lines(): string[] {
  const texts = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join('fixtures', name), 'utf8').split('\n'));
  const bare = texts.map((line) => line.trim());
  return [...new Set([...bare, ...bare.map((line) => line.replace(/^[\d.)\s]+/, ''))])];
}

describe('the words of an expression', () => {
  const corpus = lines();

  test.each(openings().map((one) => [one.place, one] as const))('%s', (_, one) => {
    const guarded = opening(one.words, one.expression);
    const missed = corpus.filter((line) => one.expression.test(line) && !guarded.test(line));
    expect(missed).toEqual([]);
  });

  test.each(openings().map((one) => [one.place, one] as const))(
    '%s: each alternative by its first letters',
    (_, one) => {
      // What the first group begins with, letter by letter as far as it is spelled out.
      const group = /^\^(?:\([^()]{1,40}\)\??)?\(\?:(.*)/.exec(one.expression.source)?.[1] ?? '';
      const starts = group.split('|').flatMap((part) => /^[а-яё]{3,}/.exec(part)?.[0] ?? []);
      const guarded = opening(one.words, /^/);
      for (const start of starts) {
        if (one.expression.test(`${start}`) || one.expression.test(`${start} `))
          expect([start, guarded.test(start)]).toEqual([start, true]);
      }
    },
  );
});
