import type { Catalog } from './index.js';

export type PageMessage = 'written' | 'missing' | 'missingRemedy';

/** What `decisions page` says. */
export const PAGE_MESSAGES: Catalog<PageMessage> = {
  ru: {
    written: 'Страница записана: {path}. Откройте её в браузере, сеть не нужна',
    missing: 'в этой установке нет файла страницы',
    missingRemedy: 'установите программу заново или соберите её: npm run build',
  },
  en: {
    written: 'The page was written: {path}. Open it in a browser; no network is needed',
    missing: 'this installation lacks the file of the page',
    missingRemedy: 'install the program again or build it: npm run build',
  },
};
