import { damaged } from '../../book/zip-parts.js';
import { escapeXml } from '../xml.js';
import type { Book } from './book.js';
import { relationshipsOf } from './package.js';
import { attribute, element, elements, splice } from './scan.js';

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const STRICT = /"http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships\/worksheet"/;

/** Adds a sheet at the end. */
export function addSheet(book: Book, name: string, sheetXml: string): void {
  const part = freePart(book);
  book.package.set(part, sheetXml);
  addToContentTypes(book, part);
  const id = addRelationship(book, part);
  const xml = book.xml();
  const list = element(xml, 'sheets');
  if (list === undefined) throw damaged();
  const ids = elements(xml, 'sheet').map(({ tag }) => Number(attribute(xml, tag, 'sheetId')));
  // Some readers know the usual prefix only, so the workbook's own is taken.
  const own = /\sxmlns:(\w{1,20})="([^"]{1,80}\/officeDocument\/(?:2006\/)?relationships)"/.exec(
    xml,
  );
  const prefix = own?.[1] ?? 'r';
  // It may be declared on another sheet's element only (openpyxl does so): here it is again.
  const declared = ` xmlns:${prefix}="${own?.[2] ?? RELATIONSHIPS}"`;
  const text =
    `<${list.tag.prefix}sheet name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}"` +
    `${declared} ${prefix}:id="${id}"/>`;
  book.package.set(
    book.part,
    splice(xml, [{ start: list.contentEnd, end: list.contentEnd, text }]),
  );
}

function freePart(book: Book): string {
  const folder = book.part.slice(0, book.part.lastIndexOf('/') + 1);
  for (let number = 1; ; number += 1) {
    const part = `${folder}worksheets/sheet${number}.xml`;
    if (!book.package.has(part)) return part;
  }
}

function addToContentTypes(book: Book, part: string): void {
  const xml = book.package.text('[Content_Types].xml');
  const types = element(xml, 'Types');
  if (types === undefined) throw damaged();
  const text = `<${types.tag.prefix}Override PartName="/${part}" ContentType="${WORKSHEET}"/>`;
  const at = types.contentEnd;
  book.package.set('[Content_Types].xml', splice(xml, [{ start: at, end: at, text }]));
}

function addRelationship(book: Book, part: string): string {
  const name = relationshipsOf(book.part);
  const xml = book.package.text(name);
  const list = element(xml, 'Relationships');
  if (list === undefined) throw damaged();
  const ids = new Set(
    elements(xml, 'Relationship').map(({ tag }) => attribute(xml, tag, 'Id') ?? ''),
  );
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  // The strict form of the standard has names of its own for the kinds of relationships.
  const kind = STRICT.test(xml)
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : RELATIONSHIPS;
  const text =
    `<${list.tag.prefix}Relationship Id="rId${number}" Type="${kind}/worksheet"` +
    ` Target="/${part}"/>`;
  const at = list.contentEnd;
  book.package.set(name, splice(xml, [{ start: at, end: at, text }]));
  return `rId${number}`;
}
