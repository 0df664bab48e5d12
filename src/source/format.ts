import type { SourceFormat } from './types.js';
import { memory } from './zip/bytes.js';
import { listEntries } from './zip/directory.js';

/** What the first bytes and the names inside say a file is. */
export type FoundFormat =
  | { format: Exclude<SourceFormat, 'ocr'> }
  | {
      not: 'picture' | 'archive' | 'encrypted' | 'unknown' | 'damaged-zip' | 'damaged-doc';
      what: string;
    };

function startsWith(bytes: Uint8Array, magic: readonly number[], offset = 0): boolean {
  return magic.every((byte, index) => bytes[offset + index] === byte);
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (const byte of bytes.subarray(start, end)) if (byte !== 0) text += String.fromCharCode(byte);
  return text;
}

const PICTURES: [magic: number[], name: string][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x49, 0x49, 0x2a, 0x00], 'TIFF'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'TIFF'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
];

const ARCHIVES: [magic: number[], name: string][] = [
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], '7z'],
  [[0x1f, 0x8b], 'gzip'],
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A compound file is made of whole sectors, the smallest of which have so many bytes. */
const SECTOR = 512;
const ZIP_MAGICS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];

/** Zipped formats that are told by name because people mistake them for papers. */
const OTHER_ZIPS: [entry: RegExp, name: string][] = [
  [/^xl\//, 'XLSX'],
  [/^ppt\//, 'PPTX'],
  [/^Index\/|^index\.xml$/, 'Pages'],
];

async function zipped(bytes: Uint8Array): Promise<FoundFormat> {
  let names: Set<string>;
  try {
    names = new Set((await listEntries(memory(bytes), 100_000)).map((entry) => entry.name));
  } catch (error) {
    return { not: 'damaged-zip', what: error instanceof Error ? error.message : '' };
  }
  if (names.has('content.xml') && names.has('mimetype')) {
    const mime = ascii(bytes, 30, 200);
    if (mime.includes('opendocument.text') || !mime.includes('opendocument'))
      return { format: 'odt' };
    return { not: 'unknown', what: 'OpenDocument' };
  }
  for (const [entry, what] of OTHER_ZIPS)
    for (const name of names) if (entry.test(name)) return { not: 'unknown', what };
  if (names.has('[Content_Types].xml') || names.has('word/document.xml')) return { format: 'docx' };
  return { not: 'archive', what: 'ZIP' };
}

/** Names of streams in an OLE compound file, which are UTF-16LE in its directory. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((char) => [char.charCodeAt(0), 0]);
  const first = wanted[0];
  if (first === undefined) return false;
  // Directory entries are 128 bytes each and start on such a boundary.
  for (let at = 512; at + 128 <= bytes.length; at += 128)
    if (bytes[at] === first && startsWith(bytes, wanted, at) && bytes[at + wanted.length] === 0)
      return true;
  return false;
}

async function ole(bytes: Uint8Array): Promise<FoundFormat> {
  if (hasStream(bytes, 'EncryptedPackage')) return { not: 'encrypted', what: 'OOXML' };
  if (hasStream(bytes, 'WordDocument')) return { format: 'doc' };
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book'))
    return { not: 'unknown', what: 'XLS' };
  if (hasStream(bytes, 'PowerPoint Document')) return { not: 'unknown', what: 'PPT' };
  if (hasStream(bytes, '__properties_version1.0')) return { not: 'unknown', what: 'MSG' };
  // What is inside is told at the end of many files: one that was cut off names nothing.
  const { OleFile } = await import('./doc/ole.js');
  try {
    new OleFile(bytes);
  } catch (error) {
    return { not: 'damaged-doc', what: error instanceof Error ? error.message : '' };
  }
  return bytes.length % SECTOR === 0
    ? { not: 'unknown', what: 'OLE' }
    : { not: 'damaged-doc', what: 'last sector cut off' };
}

/** The words a text in a markup language begins with, behind a mark and blanks. */
function markup(bytes: Uint8Array): FoundFormat | null {
  const head = ascii(bytes, 0, 2048).replace(/^[^\x21-\x7e]+/, '');
  const lower = head.toLowerCase();
  if (lower.startsWith('{\\rtf')) return { format: 'rtf' };
  if (lower.startsWith('<?xml') && lower.includes('office:document')) return { format: 'odt' };
  if (lower.startsWith('<?xml') && lower.includes('word.document'))
    return { not: 'unknown', what: 'Word XML' };
  if (lower.startsWith('mime-version:')) return { not: 'unknown', what: 'MHTML' };
  if (/^<(?:!doctype html|html|head|body|meta|\?xml[^<]*<(?:!doctype html|html))[\s>]/.test(lower))
    return { format: 'html' };
  return null;
}

const HTML_ENDING = /\.(?:html?|xhtml)$/i;
const MARKDOWN_ENDING = /\.(?:md|markdown|mdown)$/i;
const HTML_TAG = /<(?:p|div|span|table|ol|ul|li|br|h[1-6]|body|center|font)\b[^<>]*>/i;

/**
 * Tells a file's format by its content; the ending of its name decides only between the formats
 * that are plain text.
 */
export async function findFormat(
  bytes: Uint8Array,
  path: string | undefined,
): Promise<FoundFormat> {
  if (ZIP_MAGICS.some((magic) => startsWith(bytes, magic))) return zipped(bytes);
  if (startsWith(bytes, OLE)) return ole(bytes);
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return { format: 'pdf' };
  for (const [magic, what] of PICTURES)
    if (startsWith(bytes, magic)) return { not: 'picture', what };
  for (const [magic, what] of ARCHIVES)
    if (startsWith(bytes, magic)) return { not: 'archive', what };
  const found = markup(bytes);
  if (found !== null) return found;
  if (path !== undefined && MARKDOWN_ENDING.test(path)) return { format: 'md' };
  if (path !== undefined && HTML_ENDING.test(path)) return { format: 'html' };
  if (HTML_TAG.test(ascii(bytes, 0, 2048).slice(0, 300).trimStart().slice(0, 80)))
    return /^<[a-z]/i.test(ascii(bytes, 0, 300).trimStart())
      ? { format: 'html' }
      : { format: 'txt' };
  return { format: 'txt' };
}
