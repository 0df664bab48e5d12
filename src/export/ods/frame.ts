import type { IsoDate } from '../../model/deadline.js';
import { escapeOds } from './cell-xml.js';

export const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** Namespaces of the parts (ODF 1.3, part 3), and LibreOffice's own for conditional formats. */
export const NAMESPACES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['number', 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'],
  ['of', 'urn:oasis:names:tc:opendocument:xmlns:of:1.2'],
  ['calcext', 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const START = '<?xml version="1.0" encoding="UTF-8"?>\n';

const PARTS = ['content.xml', 'styles.xml', 'settings.xml', 'meta.xml'];

export function manifestXml(): string {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return (
    `${START}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"` +
    ` manifest:version="1.3">${entry('/', MIMETYPE)}` +
    `${PARTS.map((part) => entry(part, 'text/xml')).join('')}</manifest:manifest>`
  );
}

/** The properties; without a day asked for none is written, so the same papers give the same bytes. */
export function metaXml(title: string, version: string, asOf: IsoDate | undefined): string {
  const made =
    asOf === undefined ? '' : `<meta:creation-date>${asOf}T00:00:00</meta:creation-date>`;
  return (
    `${START}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"` +
    ' xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>' +
    `<meta:generator>decisions/${version}</meta:generator><dc:title>${escapeOds(title)}</dc:title>` +
    `${made}</office:meta></office:document-meta>`
  );
}

/** How the sheets are shown: the heading of a table stays in sight. */
export function settingsXml(frozen: readonly string[], sheets: readonly string[]): string {
  const item = (name: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const views = sheets.map((sheet) => {
    const items = frozen.includes(sheet)
      ? [
          item('VerticalSplitMode', 'short', 2),
          item('VerticalSplitPosition', 'int', 1),
          item('ActiveSplitRange', 'short', 2),
          item('PositionBottom', 'int', 1),
        ]
      : [];
    return `<config:config-item-map-entry config:name="${escapeOds(sheet)}">${items.join('')}</config:config-item-map-entry>`;
  });
  return (
    `${START}<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"` +
    ' xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"' +
    ' xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"><office:settings>' +
    '<config:config-item-set config:name="ooo:view-settings">' +
    '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>' +
    item('ViewId', 'string', 'view1') +
    `<config:config-item-map-named config:name="Tables">${views.join('')}</config:config-item-map-named>` +
    `${item('ActiveTable', 'string', escapeOds(sheets[0] ?? ''))}</config:config-item-map-entry>` +
    '</config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>'
  );
}
