import type { RegisterKind } from '../tree/document.js';

/** Kinds of paper that hold an operative part. */
export type DocumentKind = Exclude<RegisterKind, 'none'>;

/** The word a heading begins with, by kind of paper; also as printed over a web list, in the plural. */
export const KIND_WORDS: [RegExp, DocumentKind][] = [
  [/^перечень\s(?:[a-zЀ-ӿ]+\s){0,2}поручений/i, 'assignments'],
  [/^план-поручение(?![a-zЀ-ӿ])/i, 'assignments'],
  [/^поручения(?:\s[a-zЀ-ӿ]|$)/i, 'assignments'],
  [/^протокол(?:ьное\sрешение)?(?![a-zЀ-ӿ])/i, 'protocol'],
  [/^(?:выписка\sиз\sпротокола)(?![a-zЀ-ӿ])/i, 'protocol'],
  [/^приказ(?![a-zЀ-ӿ])/i, 'order'],
  [/^распоряжение(?![a-zЀ-ӿ])/i, 'directive'],
  [/^постановление(?![a-zЀ-ӿ])/i, 'resolution'],
  // A governor's or a president's, whose resolving word is «постановляю».
  [/^указ(?![a-zЀ-ӿ])/i, 'resolution'],
  [/^решени[ея](?![a-zЀ-ӿ])/i, 'decision'],
  [/^резолюция(?![a-zЀ-ӿ])/i, 'decision'],
];
