/**
 * A text in lower case. Words of Russian papers are small already or begin with one capital; they
 * are told letter by letter, since the general conversion costs many times as much.
 */
export function lowerCase(text: string): string {
  let capital = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isPlainSmall(code)) continue;
    if (!isCyrillicCapital(code) || capital >= 0) return text.toLowerCase();
    capital = at;
  }
  if (capital < 0) return text;
  const small = String.fromCharCode(text.charCodeAt(capital) + 0x20);
  return text.slice(0, capital) + small + text.slice(capital + 1);
}

/** Letters, digits and marks that have no lower case of their own: а–я, ё and ASCII but A–Z. */
function isPlainSmall(code: number): boolean {
  if (code < 0x80) return code < 0x41 || code > 0x5a;
  return (code >= 0x430 && code <= 0x44f) || code === 0x451;
}

/** А–Я, which stand 0x20 before а–я. Ё does not. */
function isCyrillicCapital(code: number): boolean {
  return code >= 0x410 && code <= 0x42f;
}
