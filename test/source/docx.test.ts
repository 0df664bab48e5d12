import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/source/index.js';
import { docx, linesOf, notesOf } from './made.js';

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const par = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const inList = (numId: number, level: number, text: string, more = ''): string =>
  par(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>${more}`);
const mark = (change: string): string => `<w:rPr><w:${change} w:id="1"/></w:rPr>`;

interface LevelXml {
  format?: string;
  text: string;
  start?: number;
  more?: string;
}

function abstract(id: number, levels: LevelXml[]): string {
  const xml = levels.map(
    ({ format = 'decimal', text, start = 1, more = '' }, index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${xml.join('')}</w:abstractNum>`;
}
const num = (id: number, abstractId: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;

describe('tracked changes', () => {
  test('insertions are in, deletions out, and it is said', async () => {
    const file = docx(
      par(
        run('Провести ') +
          `<w:ins w:id="1">${run('проверку')}</w:ins>` +
          '<w:del w:id="2"><w:r><w:delText>ревизию</w:delText></w:r></w:del>' +
          run(' до марта.'),
      ),
    );
    expect(await linesOf(file)).toEqual(['Провести проверку до марта.']);
    expect(await notesOf(file)).toEqual(['tracked-changes']);
  });

  test('a move is read where it went, and its old place neither prints nor counts', async () => {
    const numbering = abstract(0, [{ text: '%1.' }]) + num(1, 0);
    const from = par(
      `<w:moveFrom w:id="1">${run('Переехавший пункт')}</w:moveFrom>`,
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${mark('moveFrom')}`,
    );
    const to = par(
      `<w:moveTo w:id="2">${run('Переехавший пункт')}</w:moveTo>`,
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${mark('moveTo')}`,
    );
    const file = docx(from + inList(1, 0, 'Первый') + inList(1, 0, 'Второй') + to, { numbering });
    expect(await linesOf(file)).toEqual(['1. Первый', '2. Второй', '3. Переехавший пункт']);
  });

  test('a deleted paragraph mark joins two paragraphs under the properties of the second', async () => {
    const numbering = abstract(0, [{ text: '%1.' }]) + num(1, 0);
    const first = par(
      run('Министерству '),
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${mark('del')}`,
    );
    const file = docx(first + inList(1, 0, 'образования'), { numbering });
    expect(await linesOf(file)).toEqual(['1. Министерству образования']);
  });

  test('a numbered paragraph deleted at the end leaves no number', async () => {
    const numbering = abstract(0, [{ text: '%1.' }]) + num(1, 0);
    const last = par(
      '<w:del w:id="2"><w:r><w:delText>Лишний</w:delText></w:r></w:del>',
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${mark('del')}`,
    );
    expect(await linesOf(docx(inList(1, 0, 'Один') + last, { numbering }))).toEqual(['1. Один']);
  });

  test('a deleted row is out', async () => {
    const cell = (text: string): string => `<w:tc>${par(run(text))}</w:tc>`;
    const row = (properties: string, ...texts: string[]): string =>
      `<w:tr><w:trPr>${properties}</w:trPr>${texts.map(cell).join('')}</w:tr>`;
    const file = docx(
      `<w:tbl>${row('', '1', 'Школа')}${row('<w:del w:id="1"/>', '2', 'Сад')}${row('', '3', 'Клуб')}</w:tbl>`,
    );
    expect(await linesOf(file)).toEqual(['1\tШкола', '3\tКлуб']);
  });

  test('old properties in a change are not the properties', async () => {
    const numbering = abstract(0, [{ text: '%1.' }]) + num(1, 0);
    const change =
      '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    expect(await linesOf(docx(par(run('Без номера'), change), { numbering }))).toEqual([
      'Без номера',
    ]);
  });
});

describe('what is printed elsewhere or not at all', () => {
  test('a text box is read once, though Word writes it twice', async () => {
    const box = (text: string): string => `<w:txbxContent>${par(run(text))}</w:txbxContent>`;
    const file = docx(
      par(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('УТВЕРЖДАЮ')}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box('УТВЕРЖДАЮ')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('РЕШЕНИЕ')}`,
      ),
    );
    expect(await linesOf(file)).toEqual(['УТВЕРЖДАЮ', 'РЕШЕНИЕ']);
  });

  test('a text box behind the text of its paragraph does not tear it', async () => {
    const file = docx(
      par(
        `${run('Начало ')}<w:r><w:pict><w:txbxContent>${par(run('Врезка'))}</w:txbxContent></w:pict></w:r>${run('и конец')}`,
      ),
    );
    expect(await linesOf(file)).toEqual(['Начало и конец', 'Врезка']);
  });

  test('hidden text is out, directly and by style, and can be shown again', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>';
    const file = docx(
      par(
        run('А') +
          run('скрыто', '<w:vanish/>') +
          run('Б', '<w:vanish w:val="0"/>') +
          run('скрыто', '<w:rStyle w:val="Secret"/>') +
          run('В', '<w:rStyle w:val="Secret"/><w:vanish w:val="false"/>'),
      ) + par(run('скрыто', '<w:vanish/>'), '<w:rPr><w:vanish/></w:rPr>'),
      { styles },
    );
    expect((await readSource(file)).lines.map(({ text }) => text)).toEqual(['АБВ']);
  });

  test('footnotes, field codes and comments are out, what a field shows is in', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const file = docx(
      par(
        `${run('Приказ')}<w:r><w:footnoteReference w:id="1"/></w:r>${field('begin')}<w:r><w:instrText> REF x </w:instrText></w:r>${field('separate')}${run(' № 5')}${field('end')}<w:fldSimple w:instr="DATE">${run(' от 1 марта')}</w:fldSimple><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      { footnotes: `<w:footnote w:id="1">${par(run('Сноска'))}</w:footnote>` },
    );
    expect(await linesOf(file)).toEqual(['Приказ № 5 от 1 марта']);
  });

  test('soft hyphens vanish, hard ones, tabs and breaks are kept', async () => {
    const file = docx(
      par(
        `${run('обра\u00ADзо')}<w:r><w:softHyphen/></w:r>${run('вание')}<w:r><w:tab/></w:r>${run('северо')}<w:r><w:noBreakHyphen/></w:r>${run('восток')}<w:r><w:br/></w:r>${run('строка')}<w:r><w:br w:type="page"/></w:r>${run('лист')}`,
        '<w:tabs><w:tab w:val="left" w:pos="700"/></w:tabs>',
      ),
    );
    expect(await linesOf(file)).toEqual(['образование\tсеверо\u2011восток', 'строка', 'лист']);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${par(run(text))}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

  test('merged cells keep their columns and serve all their rows', async () => {
    const file = docx(
      `<w:tbl>${row(cell('№'), cell('Мероприятие', '<w:gridSpan w:val="2"/>'), cell('Срок'))}${row(
        cell('1'),
        cell('Осмотр', '<w:vMerge w:val="restart"/>'),
        cell('школ'),
        cell('май'),
      )}${row(cell('2'), cell('осмотр', '<w:vMerge/>'), cell('садов'), cell('июнь'))}</w:tbl>`,
    );
    expect(await linesOf(file)).toEqual([
      '№\tМероприятие\t\tСрок',
      '1\tОсмотр\tшкол\tмай',
      '2\tОсмотр\tсадов\tиюнь',
    ]);
  });

  test('a row that begins late leaves the places before it empty', async () => {
    const file = docx(
      `<w:tbl>${row(cell('а'), cell('б'), cell('в'))}<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('г')}${cell('д')}</w:tr></w:tbl>`,
    );
    expect(await linesOf(file)).toEqual(['а\tб\tв', '\tг\tд']);
  });
});

describe('numbering', () => {
  test('levels are numbered as their texts say and start anew under a new parent', async () => {
    const numbering =
      abstract(0, [{ text: '%1.' }, { text: '%1.%2.' }, { text: '%3)', format: 'russianLower' }]) +
      num(1, 0);
    const file = docx(
      inList(1, 0, 'А') +
        inList(1, 1, 'Б') +
        inList(1, 2, 'В') +
        inList(1, 2, 'Г') +
        inList(1, 1, 'Д') +
        inList(1, 2, 'Е') +
        inList(1, 0, 'Ж') +
        inList(1, 1, 'З'),
      { numbering },
    );
    expect(await linesOf(file)).toEqual([
      '1. А',
      '1.1. Б',
      'а) В',
      'б) Г',
      '1.2. Д',
      'а) Е',
      '2. Ж',
      '2.1. З',
    ]);
  });

  test.each([
    ['upperRoman', 4, 'IV.'],
    ['lowerRoman', 9, 'ix.'],
    ['upperLetter', 28, 'BB.'],
    ['lowerLetter', 3, 'c.'],
    ['russianUpper', 10, 'К.'],
    ['russianLower', 8, 'з.'],
    ['decimalZero', 7, '07.'],
    ['decimal', 12, '12.'],
    ['bullet', 1, '–'],
    ['none', 5, '.'],
  ])('%s counts %i as «%s»', async (format, start, label) => {
    const numbering = abstract(0, [{ text: '%1.', format, start }]) + num(1, 0);
    expect(await linesOf(docx(inList(1, 0, 'Пункт'), { numbering }))).toEqual([`${label} Пункт`]);
  });

  test('legal numbering shows the outer roman level in figures', async () => {
    const numbering =
      abstract(0, [
        { text: '%1.', format: 'upperRoman' },
        { text: '%1.%2.', more: '<w:isLgl/>' },
      ]) + num(1, 0);
    const file = docx(inList(1, 0, 'А') + inList(1, 0, 'Б') + inList(1, 1, 'В'), { numbering });
    expect(await linesOf(file)).toEqual(['I. А', 'II. Б', '2.1. В']);
  });

  test('lists of one definition go on counting, one with a start of its own begins anew', async () => {
    const numbering =
      abstract(0, [{ text: '%1.' }]) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const file = docx(
      inList(1, 0, 'А') + inList(2, 0, 'Б') + inList(3, 0, 'В') + inList(3, 0, 'Г'),
      { numbering },
    );
    expect(await linesOf(file)).toEqual(['1. А', '2. Б', '1. В', '2. Г']);
  });

  test('an instance may replace a level', async () => {
    const level =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Пункт %1:"/></w:lvl></w:lvlOverride>';
    const numbering = abstract(0, [{ text: '%1.' }]) + num(1, 0, level);
    expect(await linesOf(docx(inList(1, 0, 'А'), { numbering }))).toEqual(['Пункт 3: А']);
  });

  test('a level that never restarts goes on over its parents', async () => {
    const numbering =
      abstract(0, [{ text: '%1.' }, { text: '%2)', more: '<w:lvlRestart w:val="0"/>' }]) +
      num(1, 0);
    const file = docx(
      inList(1, 0, 'А') + inList(1, 1, 'Б') + inList(1, 0, 'В') + inList(1, 1, 'Г'),
      { numbering },
    );
    expect(await linesOf(file)).toEqual(['1. А', '1) Б', '2. В', '2) Г']);
  });

  test('numbers come from paragraph styles, and 0 takes a paragraph out', async () => {
    const numbering =
      abstract(0, [
        { text: '%1.', more: '<w:pStyle w:val="Item"/>' },
        { text: '%1.%2.', more: '<w:pStyle w:val="Sub"/>' },
      ]) + num(1, 0);
    const style = (id: string, inner: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}">${inner}</w:style>`;
    const numPr = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles =
      style('Item', numPr) + style('Sub', numPr) + style('Own', '<w:basedOn w:val="Item"/>');
    const styled = (id: string, text: string, more = ''): string =>
      par(run(text), `<w:pStyle w:val="${id}"/>${more}`);
    const file = docx(
      styled('Item', 'А') +
        styled('Sub', 'Б') +
        styled('Own', 'В') +
        styled('Item', 'Без номера', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      { numbering, styles },
    );
    expect(await linesOf(file)).toEqual(['1. А', '1.1. Б', '2. В', 'Без номера']);
  });

  test('a level whose parent was never used shows the start of it', async () => {
    const numbering = abstract(0, [{ text: '%1.', start: 5 }, { text: '%1.%2.' }]) + num(1, 0);
    expect(await linesOf(docx(inList(1, 1, 'А'), { numbering }))).toEqual(['5.1. А']);
  });
});
