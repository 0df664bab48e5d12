import type { DocumentFacts } from '../tree/document.js';

/** Latin letters for Russian ones in ids and file names, after the rules of BGN/PCGN without signs. */
const LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

const LONGEST = 120;

/** A text as lower-case Latin words joined by hyphens; empty when nothing is left. */
export function slug(text: string): string {
  const latin = text.toLowerCase().replace(/[а-яё]/g, (letter) => LATIN[letter] ?? '');
  return latin
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}

/**
 * The id of a paper: date, number and issuer, so that the same paper has the same id in every file
 * it is published in. A text that says none of these is named after its file or its content.
 */
export function documentId(facts: DocumentFacts, path: string | null, sha256: string): string {
  const said = [facts.date, facts.number, facts.issuer]
    .filter((part) => part !== null)
    .map(slug)
    .filter(Boolean);
  if (facts.kind !== 'none' && facts.issuer !== null && facts.date !== null) return said.join('-');
  const name =
    path === null ? '' : slug((path.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, ''));
  if (facts.kind !== 'none' && said.length > 0) return [...said, name].filter(Boolean).join('-');
  return name || `text-${sha256.slice(0, 12)}`;
}
