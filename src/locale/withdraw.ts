import type { Catalog } from './index.js';

type Key = 'unknown' | 'unknownRemedy' | 'repeals';

/** What is said of papers that hold no more. */
export const WITHDRAW: Catalog<Key> = {
  ru: {
    unknown: 'в реестре нет документа «{name}»',
    unknownRemedy: 'коды документов реестра: {ids}',
    repeals:
      '{by} отменяет документ реестра «{label}»; чтобы снять его пункты: decisions withdraw {path} {id}',
  },
  en: {
    unknown: 'the register has no document “{name}”',
    unknownRemedy: 'ids of the documents in it: {ids}',
    repeals:
      '{by} repeals a document of the register, “{label}”; to take its items out: decisions withdraw {path} {id}',
  },
};
