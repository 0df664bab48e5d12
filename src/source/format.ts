import { memory } from '../zip/bytes.js';
import { listEntries } from '../zip/directory.js';
import { isArchive, MAGICS, MIME_TYPES, OLE_STREAMS, OTHER_ZIPS } from './foreign.js';
import { letterKind } from './mail/letter-kind.js';
import type { SourceFormat } from './types.js';

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

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A compound file is made of whole sectors, the smallest of which have so many bytes. */
const SECTOR = 512;
const ZIP_MAGICS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];

async function zipped(bytes: Uint8Array): Promise<FoundFormat> {
  let names: Set<string>;
  try {
    names = new Set((await listEntries(memory(bytes), 100_000)).map((entry) => entry.name));
  } catch (error) {
    return { not: 'damaged-zip', what: error instanceof Error ? error.message : '' };
  }
  if (names.has('mimetype')) {
    const mime = ascii(bytes, 30, 200);
    const other = MIME_TYPES.find(([words]) => mime.includes(words))?.[1];
    if (other !== undefined) return { not: 'unknown', what: other };
    if (mime.includes('opendocument.spreadsheet')) return { format: 'ods' };
    if (names.has('content.xml'))
      return mime.includes('opendocument.text') || !mime.includes('opendocument')
        ? { format: 'odt' }
        : { not: 'unknown', what: 'OpenDocument' };
  }
  for (const [entry, what] of OTHER_ZIPS)
    for (const name of names) if (entry.test(name)) return { not: 'unknown', what };
  if (names.has('xl/workbook.xml')) return { format: 'xlsx' };
  if (names.has('[Content_Types].xml') || names.has('word/document.xml')) return { format: 'docx' };
  return { not: 'archive', what: 'ZIP' };
}

/** Names of streams in an OLE compound file, which are UTF-16LE in its directory. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  // Names of any case are one (MS-CFB 2.6.4).
  const wanted = Array.from(name.toLowerCase(), (char) => char.charCodeAt(0));
  const isAt = (at: number): boolean =>
    wanted.every((code, index) => {
      const byte = bytes[at + index * 2] ?? 0;
      return (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte) === code;
    });
  // Directory entries are 128 bytes each and start on such a boundary.
  for (let at = 512; at + 128 <= bytes.length; at += 128)
    if (isAt(at) && bytes[at + wanted.length * 2] === 0) return true;
  return false;
}

async function ole(bytes: Uint8Array): Promise<FoundFormat> {
  if (hasStream(bytes, 'EncryptedPackage')) return { not: 'encrypted', what: 'OOXML' };
  if (hasStream(bytes, 'WordDocument')) return { format: 'doc' };
  const other = OLE_STREAMS.find(([stream]) => hasStream(bytes, stream))?.[1];
  if (other !== undefined) return { not: 'unknown', what: other };
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
  if (/^(?:<\?xml|<w:worddocument|<pkg:package)/.test(lower)) {
    if (lower.includes('office:spreadsheet') || lower.includes('opendocument.spreadsheet'))
      return { format: 'ods' };
    if (/<pkg:package|<w:worddocument|microsoft\.com\/office\/word\/2003/.test(lower))
      return { format: 'docx' };
    if (lower.includes('office:document')) return { format: 'odt' };
    if (lower.includes('<fictionbook')) return { not: 'unknown', what: 'FB2' };
    if (lower.includes('urn:schemas-microsoft-com:office:spreadsheet'))
      return { not: 'unknown', what: 'XLS' };
  }
  const letter = letterKind(head);
  if (letter !== null) return { format: letter };
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
  for (const [magic, what, at] of MAGICS)
    if (startsWith(bytes, magic, at)) return { not: isArchive(what) ? 'archive' : 'unknown', what };
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
