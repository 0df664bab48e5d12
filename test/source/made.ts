import { zipSync } from 'fflate';
import { readSource } from '../../src/source/index.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The inner XML of the parts of a Word document. */
interface WordParts {
  numbering?: string;
  styles?: string;
  footnotes?: string;
}

/** A Word document of the body's XML. */
export function docx(body: string, { numbering, styles, footnotes }: WordParts = {}): Uint8Array {
  const parts: Record<string, string | undefined> = { numbering, styles, footnotes };
  const relations = Object.entries(parts)
    .filter(([, xml]) => xml !== undefined)
    .map(
      ([name], index) =>
        `<Relationship Id="r${index}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
    );
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': encode('<Types/>'),
    'word/document.xml': encode(
      `<w:document ${W} ${MC} xmlns:v="urn:v"><w:body>${body}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': encode(
      `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    ),
  };
  for (const [name, xml] of Object.entries(parts))
    if (xml !== undefined)
      files[`word/${name}.xml`] = encode(`<w:${name} ${W} ${MC}>${xml}</w:${name}>`);
  return zipSync(files);
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const ODF_SPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`)
  .join(' ');
const ODF_DRAW = `xmlns:draw="${ODF}:drawing:1.0" xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`;

/** An OpenDocument text of the body's XML and its automatic styles. */
export function odt(body: string, styles = ''): Uint8Array {
  const content = `<office:document-content ${ODF_SPACES} ${ODF_DRAW}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: encode('application/vnd.oasis.opendocument.text'),
    'content.xml': encode(content),
  });
}

/** An RTF file whose text is given in single bytes (latin1), as such files are. */
export function rtf(body: string, head = '\\ansi\\ansicpg1251\\deff0'): Uint8Array {
  return Uint8Array.from(`{\\rtf1${head}${body}}`, (char) => char.charCodeAt(0));
}

/** Text as the bytes of windows-1251, to stand in an RTF file as it is. */
export function bytes1251(text: string): string {
  return Array.from(text, (char) => {
    if (char === 'ё') return '\u00b8';
    const code = char.charCodeAt(0);
    return code < 128 ? char : String.fromCharCode(code - 0x410 + 0xc0);
  }).join('');
}

/** The same as `\\'xx`. */
export function hex1251(text: string): string {
  return Array.from(bytes1251(text), (char) => `\\'${char.charCodeAt(0).toString(16)}`).join('');
}

/** Text as `\\uN` with a question mark for readers without Unicode. */
export function escaped(text: string): string {
  return Array.from(text, (char) => `\\u${char.charCodeAt(0)}?`).join('');
}

export function html(body: string): Uint8Array {
  return encode(`<!doctype html><html><head><title>t</title></head><body>${body}</body></html>`);
}

/** The lines a reader makes of a file, those without text left out. */
export async function linesOf(bytes: Uint8Array, path?: string): Promise<string[]> {
  const { lines } = await readSource(bytes, path === undefined ? {} : { path });
  return lines.map(({ text }) => text).filter((text) => text !== '');
}

/** The rules of the notes a reader leaves. */
export async function notesOf(bytes: Uint8Array): Promise<string[]> {
  return (await readSource(bytes)).notes.map(({ rule }) => rule);
}
