import type { RegisterKind } from '../tree/document.js';

/** Kinds of paper that hold an operative part. */
export type DocumentKind = Exclude<RegisterKind, 'none'>;

/** The word a heading begins with, by kind of paper; also as printed over a web list, in the plural. */
export const KIND_WORDS: [RegExp, DocumentKind][] = [
  [/^перечень\s(?:\p{L}+\s){0,2}поручений/iu, 'assignments'],
  [/^поручения(?:\s\p{L}|$)/iu, 'assignments'],
  [/^протокол(?:ьное\sрешение)?(?!\p{L})/iu, 'protocol'],
  [/^(?:выписка\sиз\sпротокола)(?!\p{L})/iu, 'protocol'],
  [/^приказ(?!\p{L})/iu, 'order'],
  [/^распоряжение(?!\p{L})/iu, 'directive'],
  [/^постановление(?!\p{L})/iu, 'resolution'],
  [/^решени[ея](?!\p{L})/iu, 'decision'],
];
