import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/source/index.js';
import { bytes1251, escaped, hex1251, linesOf, notesOf, rtf } from './made.js';

const FONTS =
  '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Times Cyr;}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset128 Mincho;}}';

describe('code pages', () => {
  test.each([
    ['bytes of the page of the file', bytes1251('Приказ'), '\\ansi\\ansicpg1251'],
    ['hexadecimal bytes of it', hex1251('Приказ'), '\\ansi\\ansicpg1251'],
    ['the page of the font', `${FONTS}{\\f1 ${hex1251('Приказ')}}`, '\\ansi\\ansicpg1252'],
    ['the default font', `${FONTS}${hex1251('Приказ')}`, '\\ansi\\ansicpg1252\\deff1'],
    [
      'the page named by the font',
      `{\\fonttbl{\\f0\\cpg1251 A;}}\\f0 ${hex1251('Приказ')}`,
      '\\ansi',
    ],
    ['DOS', "\\'8f\\'e0\\'a8\\'aa\\'a0\\'a7", '\\pc'],
    ['Macintosh Cyrillic', "\\'8f\\'f0\\'e8\\'ea\\'e0\\'e7", '\\ansi\\ansicpg10007'],
  ])('%s', async (_, body, head) => {
    expect(await linesOf(rtf(`${body}\\par`, head))).toEqual(['Приказ']);
  });

  test('a font without a page of its own leaves that of the file', async () => {
    const body = `${FONTS}\\f0 ${hex1251('файл')} \\f1 ${hex1251('шрифт')}\\plain  ${hex1251('файл')}\\par`;
    expect(await linesOf(rtf(body))).toEqual(['файл шрифт файл']);
  });
});

describe('Unicode', () => {
  test('the sign for readers without it is passed over, as many as \\uc says', async () => {
    const one = `${escaped('Срок')}`;
    const none = '{\\uc0\\u1076\\u1072}';
    const two = "{\\uc2\\u1085\\'8f\\'a0\\u1077xy}";
    expect(await linesOf(rtf(`${one} ${none} ${two} ${escaped('да')}\\par`))).toEqual([
      'Срок да не да',
    ]);
  });

  test('negative values, pairs and a space behind the value', async () => {
    const file = rtf('\\uc1\\u-4064? \\u8212 ? \\u55357?\\u56833?\\par');
    expect((await readSource(file)).text.trim()).toBe('— 😁');
  });

  test('a control word counts as one sign to pass over, the end of the group ends it', async () => {
    expect(
      await linesOf(
        rtf('\\uc1\\u1072\\emdash б{\\u1074}г\\par'.replace('б', 'b').replace('г', 'g')),
      ),
    ).toEqual(['аbвg']);
  });

  test('text given twice is read once, in Unicode', async () => {
    expect(
      await linesOf(rtf(`{\\upr{${hex1251('Протокол')}}{\\*\\ud{${escaped('Протокол')}}}}\\par`)),
    ).toEqual(['Протокол']);
  });
});

describe('lists', () => {
  test('printed labels are read, bullets made even', async () => {
    const body =
      `{\\listtext\\f0 1.\\tab}\\ls1 ${hex1251('Школам')}\\par\\pard` +
      `{\\listtext ${hex1251('а')})\\tab}\\ls1\\ilvl1 ${hex1251('план')}\\par\\pard` +
      `{\\pntext\\f2\\'b7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'b7}}${hex1251('отчёт')}\\par`;
    expect(await linesOf(rtf(FONTS + body))).toEqual(['1. Школам', 'а) план', '– отчёт']);
    expect(await notesOf(rtf(FONTS + body))).toEqual([]);
  });

  test('a label that prints nothing is no lost one', async () => {
    const body = `{\\listtext\\pard\\plain \\tab}\\ls1 ${hex1251('Срок')}\\par`;
    expect(await linesOf(rtf(body))).toEqual(['Срок']);
    expect(await notesOf(rtf(body))).toEqual([]);
  });

  test('a list paragraph whose label was not written is told', async () => {
    expect(await notesOf(rtf(`\\pard\\ls1 ${hex1251('Школам')}\\par`))).toEqual(['numbers-lost']);
  });
});

describe('what is not printed', () => {
  test('hidden and deleted text, notes, running heads, pictures with raw bytes', async () => {
    const body =
      `{\\header ${hex1251('Колонтитул')}\\par}{\\*\\generator W;}{\\info{\\title T}}` +
      `${hex1251('Провести')}{\\v ${hex1251('тайно')}} {\\deleted ${hex1251('ревизию')}}{\\revised ${hex1251('проверку')}}` +
      `{\\footnote\\chftn ${hex1251('Сноска')}}{\\pict\\wmetafile8\\bin5 }{}}{\\*\\shppict{\\pict abcdef}}{\\*\\bkmkstart x}.\\par`;
    expect(await linesOf(rtf(body))).toEqual(['Провести проверку.']);
    expect(await notesOf(rtf(body))).toEqual(['tracked-changes']);
  });

  test('«\\*» in the middle of a group hides nothing', async () => {
    const body = `{\\loch\\f0\\i0\\*\\cs7 ${hex1251('Провести')}} {\\*\\unheard ${hex1251('Служебное')}}${hex1251('смотр')}\\par`;
    expect(await linesOf(rtf(body))).toEqual(['Провести смотр']);
  });

  test('hidden text ends where it is switched off', async () => {
    expect(await linesOf(rtf('\\v secret\\v0 shown\\v more\\plain  end\\par'))).toEqual([
      'shown end',
    ]);
  });

  test('the code of a field is out, what it shows in', async () => {
    expect(
      await linesOf(rtf('{\\field{\\*\\fldinst{ HYPERLINK "x" }}{\\fldrslt{ shown}}} text\\par')),
    ).toEqual([' shown text'.trimEnd()]);
  });

  test('a text box is read once and does not tear its paragraph', async () => {
    const box =
      '{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt BOX\\par}}{\\shprslt{\\*\\do{\\dptxbxtext BOX\\par}}}}';
    expect(await linesOf(rtf(`${box}HEAD\\par before ${box}after\\par`))).toEqual([
      'BOX',
      'HEAD',
      'before after',
      'BOX',
    ]);
  });
});

describe('breaks and signs', () => {
  test('lines, pages and columns end a line; tabs, hyphens and spaces are kept', async () => {
    const body =
      'a\\line b\\tab c\\page d\\column e\\~f\\_g\\-\\u173?h\\endash i\\{j\\}\\\\k\\par\\sect l';
    expect(await linesOf(rtf(body))).toEqual(['a', 'b\tc', 'd', 'e\u00A0f\u2011gh–i{j}\\k', 'l']);
  });

  test('line breaks of the file are none of the text, a backslash before one is', async () => {
    expect(await linesOf(rtf('one\r\ntwo\\\nthree\\par'))).toEqual(['onetwo', 'three']);
  });
});

describe('tables', () => {
  test('a row is a line, merged cells keep their columns', async () => {
    const row = (edges: string, ...cells: string[]): string =>
      `\\trowd${edges}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row`;
    const body =
      row('\\cellx1000\\cellx3000\\cellx4000', 'a', 'b', 'c') +
      row('\\cellx1000\\clvmgf\\cellx3000\\cellx4000', '1', 'x', 'may') +
      row('\\cellx1000\\clvmrg\\cellx3000\\cellx4000', '2', '', 'june') +
      row('\\cellx3000\\cellx4000', 'wide', 'july') +
      '\\pard after\\par';
    expect(await linesOf(rtf(body))).toEqual([
      'a\tb\tc',
      '1\tx\tmay',
      '2\tx\tjune',
      'wide\t\tjuly',
      'after',
    ]);
  });

  test('paragraphs of a cell are joined, a nested table is read inside', async () => {
    const body =
      '\\trowd\\cellx1000\\cellx3000\\pard\\intbl one\\par two\\cell three\\cell\\row' +
      '\\trowd\\cellx1000\\cellx3000\\pard\\intbl 1\\cell\\pard\\intbl\\itap2 in\\nestcell side\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}\\pard\\intbl tail\\cell\\row\\pard';
    expect(await linesOf(rtf(body))).toEqual(['one two\tthree', '1\tin side tail']);
  });
});
