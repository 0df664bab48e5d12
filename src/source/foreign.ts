import type { SourceMessage } from '../locale/source.js';

/** What people send instead of papers, by its first bytes. */
export const MAGICS: [magic: number[], what: string, at?: number][] = [
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], '7z'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x42, 0x5a, 0x68], 'bzip2'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], 'xz'],
  [[0x75, 0x73, 0x74, 0x61, 0x72], 'tar', 257],
  [[0x4d, 0x53, 0x43, 0x46], 'CAB'],
  [[0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d], 'DjVu'],
  [[0xff, 0x57, 0x50, 0x43], 'WordPerfect'],
  [[0xdb, 0xa5, 0x2d, 0x00], 'Word 2'],
  [[0x31, 0xbe, 0x00, 0x00], 'Word 1–5 (DOS), Write'],
  [[0xff, 0xfe, 0x00, 0x00], 'UTF-32'],
  [[0x00, 0x00, 0xfe, 0xff], 'UTF-32'],
];

/** Zipped formats that are no papers, by an entry's name; the first that fits counts. */
export const OTHER_ZIPS: [entry: RegExp, what: string][] = [
  [/^xl\/workbook\.bin$/, 'XLSB'],
  [/^ppt\//, 'PPTX'],
  [/^visio\//, 'VSDX'],
  [/^(?:FixedDocSeq\.fdseq|FixedDocumentSequence\.fdseq)$|\.fdseq$/i, 'XPS'],
  [/^Index\/|^index\.xml$/, 'Pages'],
];

/** Zipped formats by the words of their first entry, `mimetype`. */
export const MIME_TYPES: [words: string, what: string][] = [
  ['application/epub+zip', 'EPUB'],
  ['vnd.sun.xml.writer', 'SXW'],
  ['vnd.sun.xml.calc', 'SXC'],
  ['opendocument.presentation', 'ODP'],
  ['opendocument.graphics', 'ODG'],
  ['hwp+zip', 'HWPX'],
];

/** Streams of compound files of programs other than Word. */
export const OLE_STREAMS: [stream: string, what: string][] = [
  ['Workbook', 'XLS'],
  ['Book', 'XLS'],
  ['PowerPoint Document', 'PPT'],
  ['__properties_version1.0', 'MSG'],
  ['MatOST', 'WPS'],
  ['CONTENTS', 'WPS'],
  ['VisioDocument', 'VSD'],
  ['FileHeader', 'HWP'],
];

const ARCHIVES = new Set(['ZIP', 'RAR', '7z', 'gzip', 'bzip2', 'xz', 'tar', 'CAB']);

/** Whether a name of the tables above is that of an archive. */
export function isArchive(what: string): boolean {
  return ARCHIVES.has(what);
}

/** What helps with a file of a kind that is not read. */
const REMEDIES: Record<string, SourceMessage> = {
  XLS: 'saveXlsxRemedy',
  XLSB: 'saveXlsxRemedy',
  SXC: 'saveXlsxRemedy',
  MSG: 'saveEmlRemedy',
  'UTF-32': 'saveUtf8Remedy',
  DjVu: 'savePdfRemedy',
  EPUB: 'savePdfRemedy',
  XPS: 'savePdfRemedy',
  FB2: 'savePdfRemedy',
  PPT: 'savePdfRemedy',
  PPTX: 'savePdfRemedy',
  ODP: 'savePdfRemedy',
  ODG: 'savePdfRemedy',
  VSD: 'savePdfRemedy',
  VSDX: 'savePdfRemedy',
  SXW: 'saveDocxRemedy',
  WPS: 'saveDocxRemedy',
  WordPerfect: 'saveDocxRemedy',
  'Word 2': 'saveDocxRemedy',
  'Word 1–5 (DOS), Write': 'saveDocxRemedy',
  Pages: 'saveDocxRemedy',
  HWP: 'saveDocxRemedy',
  HWPX: 'saveDocxRemedy',
};

/** The remedy for a file that is not read, by its kind. */
export function remedyFor(what: string): SourceMessage {
  if (what === 'ZIP') return 'archiveRemedy';
  return REMEDIES[what] ?? (isArchive(what) ? 'unpackRemedy' : 'unknownFormatRemedy');
}
