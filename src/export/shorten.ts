/** Signs that look odd before an ellipsis. */
const LOOSE_ENDS = new Set([...' \t\n,.;:–—-']);

/** Cuts a text at a word so that it and its «…» have at most `limit` characters. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${withoutLooseEnd(cut.slice(0, space > limit / 2 ? space : limit - 1))}…`;
}

/** A text without the punctuation and spaces at its end. */
export function withoutLooseEnd(text: string): string {
  let end = text.length;
  while (end > 0 && LOOSE_ENDS.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
