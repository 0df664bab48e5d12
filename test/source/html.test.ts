import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/source/index.js';
import { bytes1251, html, linesOf } from './made.js';

describe('lists', () => {
  test('numbers are counted by start, value, reversed and type', async () => {
    expect(
      await linesOf(
        html(
          '<ol start="3"><li>а<li>б<li value="9">в<li>г</ol>' +
            '<ol reversed><li>а<li>б</ol><ol reversed start="7"><li>в<li>г</ol>' +
            '<ol type="I" start="4"><li>а</ol><ol type="a"><li>б</ol><ol style="list-style-type: upper-russian"><li>в</ol>',
        ),
      ),
    ).toEqual([
      '3. а',
      '4. б',
      '9. в',
      '10. г',
      '2. а',
      '1. б',
      '7. в',
      '6. г',
      'IV. а',
      'a. б',
      'А. в',
    ]);
  });

  test('figures inside figures are written in full, letters and bullets alone', async () => {
    expect(
      await linesOf(
        html(
          '<ol><li>Школам:<ol><li>план;<li>отчёт.</ol><li>Садам:<ol type="a"><li>план</ol><ul><li>смета</ul>итого</ol>',
        ),
      ),
    ).toEqual([
      '1. Школам:',
      '1.1. план;',
      '1.2. отчёт.',
      '2. Садам:',
      'a. план',
      '– смета',
      'итого',
    ]);
  });

  test('an item of several paragraphs has one number; an unmarked list has none', async () => {
    expect(
      await linesOf(
        html(
          '<ol><li><p>Первый.</p><p>Срок – май.</p></li></ol><ul style="list-style: none"><li>Меню',
        ),
      ),
    ).toEqual(['1. Первый.', 'Срок – май.', 'Меню']);
  });
});

test('what a browser does not show is out', async () => {
  expect(
    await linesOf(
      html(
        '<style>.menu, #top { display: none } @media print { .paper { display: none } }</style>' +
          '<nav>Меню</nav><div class="menu">Меню</div><div id="top">Верх</div><p hidden>нет</p>' +
          '<p style="display:none">нет</p><p style="visibility: hidden">нет</p><script>var x</script><!-- нет -->' +
          '<p class="paper">Решение<sup><a href="#fn1">1</a></sup> <del>старое</del><ins>новое</ins></p><textarea>нет</textarea>',
      ),
    ),
  ).toEqual(['Решение новое']);
});

test('running heads are out', async () => {
  const page = '<div title="header"><p>Лист</div><p>Решение<div title="footer"><p>1</p></div>';
  expect(await linesOf(html(page))).toEqual(['Решение']);
});

test('blanks collapse, breaks and blocks end lines, no-break spaces stay, soft hyphens vanish', async () => {
  expect(
    await linesOf(
      html(
        '<div>РЕШЕНИЕ\n   коллегии<div>от&nbsp;1 марта</div>№&#160;5<br>Школам <b>обра&shy;зо</b>ва<wbr>ния</div><pre>  а\n    б</pre>',
      ),
    ),
  ).toEqual([
    'РЕШЕНИЕ коллегии',
    'от\u00A01 марта',
    '№\u00A05',
    'Школам образования',
    '  а',
    '    б',
  ]);
});

test('spanned cells keep their columns, hidden rows and nested markup do not disturb', async () => {
  expect(
    await linesOf(
      html(
        '<table><caption>План</caption><thead><tr><th>№<th colspan="2">Дело<th>Срок</thead>' +
          '<tr><td rowspan="2">1<td><p>Осмотр</p><p>школ</p><td>А<td>май</tr><tr style="display:none"><td>нет</tr><tr><td>сады<td>Б<td>июнь</table>',
      ),
    ),
  ).toEqual(['План', '№\tДело\t\tСрок', '1\tОсмотр школ\tА\tмай', '1\tсады\tБ\tиюнь']);
});

test.each([
  ['a meta of HTML 5', '<meta charset="windows-1251">'],
  ['a meta of HTML 4', '<META http-equiv=Content-Type content="text/html; charset=windows-1251">'],
  ['an XML declaration', "<?xml version='1.0' encoding='windows-1251'?>"],
])('the encoding is that of %s', async (_, declaration) => {
  const page = `${declaration}<html><body><p>${bytes1251('Да')}</p></body></html>`;
  const bytes = Uint8Array.from(page, (char) => char.charCodeAt(0));
  const source = await readSource(bytes, { path: 'a.html' });
  expect(source.encoding).toBe('windows-1251');
  expect(source.lines.map(({ text }) => text).filter(Boolean)).toEqual(['Да']);
});
