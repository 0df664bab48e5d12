import type { Reader } from './reader.js';
import type { SourceFormat } from './types.js';

/** Every reader, each in a file of its own and loaded on first use. */
export const READERS: Record<Exclude<SourceFormat, 'ocr'>, () => Promise<Reader>> = {
  txt: async () => (await import('./txt.js')).readTxt,
  md: async () => (await import('./markdown/index.js')).readMarkdown,
  html: async () => (await import('./html/index.js')).readHtml,
  mhtml: async () => (await import('./mail/index.js')).readSavedPage,
  eml: async () => (await import('./mail/index.js')).readMail,
  docx: async () => (await import('./docx/index.js')).readDocx,
  odt: async () => (await import('./odt/index.js')).readOdt,
  rtf: async () => (await import('./rtf/index.js')).readRtf,
  doc: async () => (await import('./doc/index.js')).readDoc,
  xlsx: async () => (await import('./xlsx/index.js')).readXlsx,
  ods: async () => (await import('./odt/index.js')).readOds,
  pdf: async () => (await import('./pdf/index.js')).readPdf,
};
