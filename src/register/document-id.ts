import { slug } from '../language/slug.js';
import type { DocumentFacts } from '../tree/document.js';

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
