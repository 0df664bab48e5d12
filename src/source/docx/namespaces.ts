import type { Namespaces } from '../xml.js';

const OOXML = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** Transitional and strict Office Open XML (ISO/IEC 29500). */
export const DOCX_NAMESPACES: Namespaces = {
  [`${OOXML}/wordprocessingml/2006/main`]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  [`${OOXML}/officeDocument/2006/math`]: 'm',
  [`${STRICT}/officeDocument/math`]: 'm',
  [`${OOXML}/officeDocument/2006/relationships`]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  [`${OOXML}/markup-compatibility/2006`]: 'mc',
};

/** Ends of relationship types, the same in both. */
export const RELATIONSHIP = {
  document: '/officeDocument',
  styles: '/styles',
  numbering: '/numbering',
  chunk: '/aFChunk',
};
