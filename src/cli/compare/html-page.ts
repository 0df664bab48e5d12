import { escapeHtml } from '../../export/html/node.js';

/** A page without scripts that loads nothing. */
export function htmlPage(lang: string, title: string, style: string, main: string): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${lang}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title><style>${style}</style></head><body><main>`,
    main,
    '</main></body></html>\n',
  ].join('\n');
}
