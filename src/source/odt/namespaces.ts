import type { Namespaces } from '../xml.js';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';

/** OpenDocument 1.2 and 1.3 (ISO/IEC 26300), and LibreOffice's extension for list formats. */
export const ODF_NAMESPACES: Namespaces = {
  [`${ODF}:office:1.0`]: 'office',
  [`${ODF}:style:1.0`]: 'style',
  [`${ODF}:text:1.0`]: 'text',
  [`${ODF}:table:1.0`]: 'table',
  [`${ODF}:drawing:1.0`]: 'draw',
  [`${ODF}:svg-compatible:1.0`]: 'svg',
  [`${ODF}:xsl-fo-compatible:1.0`]: 'fo',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
};
