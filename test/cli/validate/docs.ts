import { readFileSync } from 'node:fs';

const TEXT = readFileSync('docs/validate.md', 'utf8');

/** The code block of the documentation that follows a mark (`<!-- name -->`). */
export function documented(name: string): string {
  const from = TEXT.indexOf(`<!-- ${name} -->`);
  const block = /```\w+\n([\s\S]*?)```/.exec(TEXT.slice(from));
  const code = block?.[1];
  if (from < 0 || code === undefined) throw new Error(`docs/validate.md has no block ${name}`);
  return code;
}
