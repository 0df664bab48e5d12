import type { Catalog } from './index.js';

export type AliasMessage = 'notAliases' | 'notAliasesRemedy';

/** What is said of tables of names of bodies. */
export const ALIASES: Catalog<AliasMessage> = {
  ru: {
    notAliases: 'это не таблица названий',
    notAliasesRemedy:
      'нужен JSON вида {"Полное название": ["сокращение"]} или CSV: в строке название и его написания',
  },
  en: {
    notAliases: 'this is no table of names',
    notAliasesRemedy:
      'JSON such as {"Full name": ["abbreviation"]} or CSV with a name and its spellings on each line',
  },
};
