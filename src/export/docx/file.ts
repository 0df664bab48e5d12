import { Document, type FileChild, Packer, PageOrientation } from 'docx';
import { readWhole, writeWhole } from '../../zip/whole.js';
import { escapeHtml } from '../html/node.js';
import { type PageWords, pageFooter } from './parts.js';

/** Twentieths of a point in a millimetre. */
const MM = 56.7;

export interface DocxPage {
  title: string;
  landscape: boolean;
  words: PageWords;
  children: FileChild[];
}

/**
 * Packs a Word document: A4, Times New Roman, margins as ГОСТ Р 7.0.97 asks for (left 20 mm, right 10,
 * top and bottom 20). No clock goes into it, so the same content gives the same bytes.
 */
export async function packDocx(page: DocxPage): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: 24, language: { value: 'ru-RU' } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: Math.round(210 * MM),
              height: Math.round(297 * MM),
              orientation: page.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              left: Math.round(20 * MM),
              right: Math.round(10 * MM),
              top: Math.round(20 * MM),
              bottom: Math.round(20 * MM),
              footer: Math.round(8 * MM),
            },
          },
        },
        footers: { default: pageFooter(page.words) },
        children: page.children,
      },
    ],
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(page.title) };
  return withoutClock(await Packer.pack(document, 'uint8array', undefined, [properties]));
}

function coreProperties(title: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeHtml(title)}</dc:title>`,
    '<dc:creator>decisions</dc:creator>',
    '</cp:coreProperties>',
  ].join('');
}

/** Packs the archive again with the earliest time a ZIP can hold. */
async function withoutClock(archive: Uint8Array): Promise<Uint8Array> {
  const parts = await readWhole(archive, Number.POSITIVE_INFINITY);
  return writeWhole(async (zip) => {
    for (const [name, part] of parts) await zip.addBytes(name, part);
  });
}
