import { Document, type FileChild, Packer, PageOrientation } from 'docx';
import { readWhole, writeWhole } from '../../zip/whole.js';
import { escapeHtml } from '../html/node.js';
import type { BulkRows } from './bulk-rows.js';
import { type PageWords, pageFooter } from './parts.js';

/** Twentieths of a point in a millimetre. */
const MM = 56.7;

export interface DocxPage {
  title: string;
  landscape: boolean;
  words: PageWords;
  children: FileChild[];
  /** The rows of its long tables. */
  bulk: BulkRows;
}

/**
 * Packs a Word document: A4, Times New Roman, margins as ГОСТ Р 7.0.97 asks for (left 20 mm, right 10,
 * top and bottom 20). No clock goes into it, so the same content gives the same bytes.
 */
export async function packDocx(page: DocxPage): Promise<Uint8Array> {
  return zipDocx(await docxParts(page), (xml) => page.bulk.fill(xml));
}

/** The parts of a Word document, the rows of its tables not yet in them. */
export async function docxParts(page: Omit<DocxPage, 'bulk'>): Promise<Map<string, Uint8Array>> {
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
  const packed = await Packer.pack(document, 'uint8array', undefined, [properties]);
  return readWhole(packed, Number.POSITIVE_INFINITY);
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

/** Packs parts with the earliest time a ZIP can hold; `fill` completes the document's own. */
export async function zipDocx(
  parts: ReadonlyMap<string, Uint8Array>,
  fill: (xml: string) => string,
): Promise<Uint8Array> {
  return writeWhole(async (zip) => {
    for (const [name, part] of parts) {
      if (name !== DOCUMENT) await zip.addBytes(name, part);
      else await zip.addBytes(name, new TextEncoder().encode(fill(new TextDecoder().decode(part))));
    }
  });
}

const DOCUMENT = 'word/document.xml';
