import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import html from '../../src/export/html.js';
import type { ExportOptions } from '../../src/export/types.js';
import { BOTH, IRKUTSK, withTask } from './gold.js';

const OPTIONS: ExportOptions = { lang: 'ru', all: false, width: 80, color: false };
const SOURCES = [{ document: IRKUTSK.register.documents[0]?.id ?? '', text: IRKUTSK.text }];

async function page(register = BOTH, options: Partial<ExportOptions> = {}) {
  const text = String(await html.write(register, { ...OPTIONS, ...options }));
  return { text, root: unified().use(rehypeParse).parse(text) };
}

function all(root: Root, passes: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (node) => {
    if (passes(node)) found.push(node);
  });
  return found;
}

function textOf(node: Element | undefined): string {
  return (node?.children ?? [])
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join('');
}

const hasClass = (name: string) => (element: Element) => {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
};

test('every task stands in the page before any script runs', async () => {
  const { root } = await page();
  const tasks = all(root, hasClass('task'));
  expect(tasks).toHaveLength(BOTH.tasks.length);
  for (const [place, task] of tasks.entries()) {
    expect(textOf(task)).toContain(BOTH.tasks[place]?.text);
    expect(textOf(task)).toContain(BOTH.tasks[place]?.assignees[0]?.name);
  }
  expect(all(root, hasClass('group'))).toHaveLength(2);
});

test('the security policy names the very script and style of the page, and nothing else', async () => {
  const { root, text } = await page(IRKUTSK.register, { sources: SOURCES });
  const meta = all(
    root,
    ({ properties }) =>
      String(properties.httpEquiv) === 'Content-Security-Policy' ||
      String(properties.httpEquiv) === 'content-security-policy',
  );
  const policy = String(meta[0]?.properties.content);
  const sha = (value: string) => `'sha256-${createHash('sha256').update(value).digest('base64')}'`;
  const scripts = all(root, ({ tagName, properties }) => tagName === 'script' && !properties.type);
  const styles = all(root, ({ tagName }) => tagName === 'style');
  expect(scripts.map((one) => sha(textOf(one)))).toEqual([/script-src ([^;]+)/.exec(policy)?.[1]]);
  expect(styles.map((one) => sha(textOf(one)))).toEqual([/style-src ([^;]+)/.exec(policy)?.[1]]);
  expect(policy).toContain("default-src 'none'");
  expect(all(root, ({ properties }) => 'style' in properties || 'src' in properties)).toEqual([]);
  expect(
    all(root, ({ properties }) => Object.keys(properties).some((name) => /^on/i.test(name))),
  ).toEqual([]);
  // Names of formats (xmlns) are no addresses to go to.
  expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//);
});

test('text of a paper stays text, in the list, in titles and in the data', async () => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)> "\' &lt;';
  const register = withTask({
    text: evil,
    assignees: [{ name: evil, text: evil, inherited: false }],
    deadline: { type: 'event', text: evil, start: null, due: null, event: evil },
  });
  const { root } = await page(
    { ...register, documents: register.documents.map((one) => ({ ...one, title: evil })) },
    { sources: [{ document: register.documents[0]?.id ?? '', text: evil }] },
  );
  expect(all(root, ({ tagName }) => tagName === 'img')).toEqual([]);
  expect(all(root, ({ tagName }) => tagName === 'script')).toHaveLength(2);
  expect(textOf(all(root, hasClass('text'))[0])).toBe(evil);
  const data = JSON.parse(textOf(all(root, ({ properties }) => properties.id === 'data')[0]));
  expect(data.documents[0].source).toBe(evil);
});

test('with a day given, states and counts stand in the page before any script runs', async () => {
  const { root } = await page(IRKUTSK.register, { asOf: '2022-02-01' });
  const tiles = all(root, hasClass('tile')).map((tile) => textOf(tile));
  expect(tiles[0]).toBe('5Просрочено');
  expect(textOf(all(root, hasClass('task'))[0])).toContain('просрочено на 2 дня');
  const undated = await page(IRKUTSK.register);
  expect(all(undated.root, hasClass('badge'))).toEqual([]);
});

test('the paper can be shown only when it was given', async () => {
  const { root } = await page(IRKUTSK.register, { sources: SOURCES });
  expect(all(root, hasClass('open'))).toHaveLength(23);
  const without = await page(IRKUTSK.register);
  expect(all(without.root, hasClass('open'))).toHaveLength(0);
  expect(all(without.root, ({ tagName }) => tagName === 'dialog')).toHaveLength(0);
});

test('English words around the Russian tasks', async () => {
  const { root } = await page(IRKUTSK.register, { lang: 'en', asOf: '2022-02-01' });
  expect(textOf(all(root, hasClass('tile'))[0])).toBe('5Overdue');
  expect(textOf(all(root, hasClass('facts'))[0])).toContain('23 tasks');
});

test('the same register gives the same page, an empty one says so', async () => {
  expect((await page()).text).toBe((await page()).text);
  const { root } = await page({ ...BOTH, documents: [], tasks: [], statements: [] });
  expect(
    all(root, ({ properties }) => properties.id === 'nothing')[0]?.properties.hidden,
  ).toBeFalsy();
});
