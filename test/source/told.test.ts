import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/source/index.js';
import { docx, html, linesOf, rtf } from './made.js';

/** What every object answers to without holding it. */
describe.each(['constructor', 'toString', 'valueOf', '__proto__'])(
  '«%s» is no word of a format',
  (word) => {
    test('as an element and a kind of number in Word', async () => {
      const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
      const body = `<w:p>${numbered}<w:r><${word}/><w:t>Смотр</w:t></w:r></w:p>`;
      const level = `<w:lvl w:ilvl="0"><w:numFmt w:val="${word}"/><w:lvlText w:val="%1."/></w:lvl>`;
      const numbering = `<w:abstractNum w:abstractNumId="1">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
      expect(await linesOf(docx(body, { numbering }))).toEqual(['1. Смотр']);
    });

    test('as a control word of RTF', async () => {
      const { lines } = await readSource(rtf(`\\pard\\${word.replaceAll('_', '')} Day\\par`));
      expect(lines.map(({ text }) => text)).toEqual(['Day']);
      expect(lines[0]?.block?.align).toBeUndefined();
    });

    test('as an alignment and a kind of list on a page', async () => {
      const body = `<p align="${word}">Смотр</p><ol type="${word}" style="list-style: ${word}"><li>Отчёт</li></ol>`;
      const { lines } = await readSource(html(body));
      expect(lines.map(({ text }) => text)).toEqual(['Смотр', '1. Отчёт']);
      expect(lines[0]?.block?.align).toBeUndefined();
    });
  },
);
