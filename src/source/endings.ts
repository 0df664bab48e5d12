/**
 * The endings of files that may hold papers: what folders and archives are looked through for, what
 * the hook of others' repositories runs on. A file that is named is always taken.
 */
export const PAPER_ENDINGS: readonly string[] = [
  'txt',
  'text',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'mht',
  'mhtml',
  'eml',
  'docx',
  'docm',
  'dotx',
  'odt',
  'fodt',
  'ott',
  'rtf',
  'doc',
  'dot',
  'xlsx',
  'xlsm',
  'ods',
  'fods',
  'pdf',
];

/** Endings of pictures, which are papers where text is recognised. */
export const PICTURE_ENDINGS: readonly string[] = ['png', 'jpg', 'jpeg', 'tif', 'tiff'];

/** The ending of a file's name in small letters; empty for a name without one. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}
