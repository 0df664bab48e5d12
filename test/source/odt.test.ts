import { describe, expect, test } from 'vitest';
import { linesOf, notesOf, odt } from './made.js';

const level = (index: number, attributes: string): string =>
  `<text:list-level-style-number text:level="${index}" ${attributes}/>`;
const LIST = `<text:list-style style:name="L">${level(1, 'style:num-format="1" style:num-suffix="."')}${level(2, 'style:num-format="1" style:num-suffix="." text:display-levels="2"')}${level(3, 'style:num-format="а" style:num-suffix=")"')}</text:list-style>`;
const item = (inner: string, attributes = ''): string =>
  `<text:list-item ${attributes}>${inner}</text:list-item>`;
const par = (text: string, style = ''): string =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${text}</text:p>`;
const list = (inner: string, attributes = 'text:style-name="L"'): string =>
  `<text:list ${attributes}>${inner}</text:list>`;

describe('lists', () => {
  test('levels are counted by the style of the outermost list', async () => {
    const body = list(
      item(par('А') + list(item(par('Б')) + item(par('В') + list(item(par('Г'))), ''), '')) +
        item(par('Д') + par('второй абзац') + list(item(par('Е')), '')),
    );
    expect(await linesOf(odt(body, LIST))).toEqual([
      '1. А',
      '1.1. Б',
      '1.2. В',
      'а) Г',
      '2. Д',
      'второй абзац',
      '2.1. Е',
    ]);
  });

  test('a list goes on where it says so, by name or after the last of its style', async () => {
    const body =
      list(item(par('А')) + item(par('Б')), 'text:style-name="L" xml:id="first"') +
      par('Между') +
      list(item(par('В')), 'text:style-name="L" text:continue-numbering="true"') +
      list(item(par('Г')), 'text:style-name="L"') +
      list(item(par('Д')), 'text:style-name="L" text:continue-list="first"');
    expect(await linesOf(odt(body, LIST))).toEqual([
      '1. А',
      '2. Б',
      'Между',
      '3. В',
      '1. Г',
      '4. Д',
    ]);
  });

  test('an item may have a value of its own; a header of a list has no number', async () => {
    const body = list(
      `<text:list-header>${par('Шапка')}</text:list-header>` +
        item(par('А'), 'text:start-value="5"') +
        item(par('Б')),
    );
    expect(await linesOf(odt(body, LIST))).toEqual(['Шапка', '5. А', '6. Б']);
  });

  test('bullets and the extended formats of LibreOffice', async () => {
    const styles =
      '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>' +
      '<text:list-style style:name="R" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"><text:list-level-style-number text:level="1" style:num-format="I" text:start-value="4" loext:num-list-format="Раздел %1%."/></text:list-style>';
    const body =
      list(item(par('точка')), 'text:style-name="B"') +
      list(item(par('О планах')), 'text:style-name="R"');
    expect(await linesOf(odt(body, styles))).toEqual(['– точка', 'Раздел IV. О планах']);
  });
});

describe('text', () => {
  test('deleted text lies apart and is not read; insertions are', async () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>старое</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      par(
        'Провести <text:change-start text:change-id="1"/>проверку<text:change-end text:change-id="1"/><text:change text:change-id="2"/>.',
      );
    expect(await linesOf(odt(body))).toEqual(['Провести проверку.']);
    expect(await notesOf(odt(body))).toEqual(['tracked-changes']);
  });

  test('spaces are as many as are said, those of the file collapse', async () => {
    const body = par('а<text:s text:c="3"/>б\n   в<text:tab/>г<text:line-break/>д<text:s/>е');
    expect(await linesOf(odt(body))).toEqual(['а   б в\tг', 'д е']);
  });

  test('hidden text, notes and comments are out', async () => {
    const styles =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
      '<style:style style:name="HP" style:family="paragraph"><style:text-properties text:display="none"/></style:style>';
    const body =
      par(
        'Видно<text:span text:style-name="H">тайно</text:span><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Сноска</text:p></text:note-body></text:note><office:annotation><text:p>Заметка</text:p></office:annotation>.',
      ) +
      par('тайно', 'HP') +
      '<text:section text:display="none"><text:p>тайно</text:p></text:section>';
    expect(await linesOf(odt(body, styles))).toEqual(['Видно.']);
  });

  test('a text box before the words of its paragraph comes first, one behind them after', async () => {
    const box = (text: string): string =>
      `<draw:frame><draw:text-box>${par(text)}</draw:text-box></draw:frame>`;
    expect(await linesOf(odt(par(`${box('УТВЕРЖДАЮ')}РЕШЕНИЕ ${box('Врезка')}коллегии`)))).toEqual([
      'УТВЕРЖДАЮ',
      'РЕШЕНИЕ коллегии',
      'Врезка',
    ]);
  });
});

describe('tables', () => {
  const cell = (text: string, attributes = ''): string =>
    `<table:table-cell ${attributes}>${par(text)}</table:table-cell>`;
  const row = (inner: string, attributes = ''): string =>
    `<table:table-row ${attributes}>${inner}</table:table-row>`;

  test('a cell that spans rows serves all of them', async () => {
    const body = `<table:table><table:table-header-rows>${row(cell('№') + cell('Дело', 'table:number-columns-spanned="2"') + '<table:covered-table-cell/>' + cell('Срок'))}</table:table-header-rows>${row(
      cell('1') + cell('Осмотр', 'table:number-rows-spanned="2"') + cell('А') + cell('май'),
    )}${row(cell('2') + `<table:covered-table-cell>${par('осмотр')}</table:covered-table-cell>` + cell('Б') + cell('июнь'))}${row(cell('3'), 'table:visibility="collapse"')}</table:table>`;
    expect(await linesOf(odt(body))).toEqual([
      '№\tДело\t\tСрок',
      '1\tОсмотр\tА\tмай',
      '2\tОсмотр\tБ\tиюнь',
    ]);
  });

  test('a repeated empty cell stands for several', async () => {
    const body = `<table:table>${row(cell('а') + cell('б') + cell('в') + cell('г'))}${row(cell('д') + '<table:table-cell table:number-columns-repeated="2"/>' + cell('е'))}</table:table>`;
    expect(await linesOf(odt(body))).toEqual(['а\tб\tв\tг', 'д\t\t\tе']);
  });
});
