/** The table of all that a register's `diagnostics` may say, from the words the program has for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARSE_MESSAGES } from '../src/locale/parse.js';
import { SOURCE_MESSAGES } from '../src/locale/source.js';

type Lang = 'en' | 'ru';

/** Said only beside another one, about a second place. */
const BESIDE_ANOTHER = new Set(['number-unique-first']);
/** How the readers make a note: its severity, its rule, the key of its words. */
const NOTE = /\bnote\(\s*context,\s*'[a-z]+',\s*'([a-z-]+)',\s*(?:\w+ \? )?'(\w+)'/g;

const HEADS: Record<Lang, [string, string]> = {
  en: ['`rule`', 'what it says'],
  ru: ['`rule`', 'что говорит'],
};

function words(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\{(\w+)\}/g, '…');
}

/** Each rule of the readers with the key of its words, in the order of the alphabet. */
function readerNotes(): [rule: string, key: string][] {
  const found = new Map<string, string>();
  const names = readdirSync('src/source', { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((one) => one.endsWith('.ts')).sort())
    for (const [, rule = '', key = ''] of readFileSync(join('src/source', name), 'utf8').matchAll(
      NOTE,
    ))
      if (!found.has(rule)) found.set(rule, key);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function diagnosticsTable(lang: Lang): string {
  const said: Record<string, string> = SOURCE_MESSAGES[lang];
  const rows = [
    HEADS[lang],
    ['---', '---'],
    ...Object.entries(PARSE_MESSAGES[lang])
      .filter(([rule]) => !BESIDE_ANOTHER.has(rule))
      .map(([rule, text]) => [`\`${rule}\``, words(text)]),
    ...readerNotes().map(([rule, key]) => [`\`${rule}\``, words(said[key] ?? '')]),
  ];
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
