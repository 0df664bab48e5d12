import fc from 'fast-check';
import type { Element as HastElement, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { h, scriptJson, toHtml } from '../../../src/export/html/node.js';

function parse(html: string): Root {
  return unified().use(rehypeParse, { fragment: true }).parse(html);
}

function elements(root: Root): HastElement[] {
  const found: HastElement[] = [];
  visit(root, 'element', (node) => {
    found.push(node);
  });
  return found;
}

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('</script>', '<!--', '<img src=x onerror=alert(1)>', '"', "'", '&lt;', ']]>'),
    ),
  )
  // What HTML cannot hold is replaced, and its parser makes one line break of CR LF.
  .map((parts) => parts.join('').replace(/[^\P{Cc}\t\n]/gu, ''));

test('whatever a text holds, an HTML parser gives it back and finds no element in it', () => {
  fc.assert(
    fc.property(text, text, (value, label) => {
      const [only, ...others] = elements(parse(toHtml(h('p', { title: label }, value))));
      expect(others).toEqual([]);
      expect(only?.properties).toEqual({ title: label });
      const [child] = only?.children ?? [];
      expect(child === undefined ? '' : 'value' in child && child.value).toBe(value);
    }),
  );
});

test('data in a script element comes back and cannot end the element', () => {
  fc.assert(
    fc.property(fc.array(text), (values) => {
      const json = scriptJson(values);
      expect(JSON.parse(json)).toEqual(values);
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    }),
  );
});

test('attributes without a value, missing ones and void elements', () => {
  expect(toHtml(h('input', { hidden: true, disabled: false, name: null, id: 'a' }))).toBe(
    '<input hidden id="a">',
  );
  expect(toHtml(h('p', {}, null, false, ['a', h('br')]))).toBe('<p>a<br></p>');
});
