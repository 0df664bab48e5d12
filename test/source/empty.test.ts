import { expect, test } from 'vitest';
import { docx, html, notesOf, odt, rtf } from './made.js';
import { toOds } from './same/odf.js';
import { toXlsx } from './same/sheet.js';

test.each([
  ['a workbook', toXlsx([])],
  ['an OpenDocument workbook', toOds([])],
  ['a Word document', docx('<w:p/>')],
  ['an OpenDocument text', odt('<text:p/>')],
  ['an RTF file', rtf('\\par')],
  ['a page', html('<p> </p>')],
  ['a text', new TextEncoder().encode(' \n\n –\n')],
])('%s without a letter is said to be empty', async (_, bytes) => {
  expect(await notesOf(bytes)).toContain('empty-text');
});

test('a file with words is not', async () => {
  expect(await notesOf(html('<p>5</p>'))).toEqual([]);
});
