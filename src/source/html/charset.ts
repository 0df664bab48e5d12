/** How far into a page the declaration may stand (HTML standard, «prescan a byte stream»). */
const PRESCAN = 2048;

const CHARSET = /charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i;
const XML_ENCODING = /encoding\s{0,9}=\s{0,9}["']([\w-]{2,40})/i;

/** The encoding that a `<meta>` or an XML declaration names. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  // Tag by tag: one expression over the page would try every place of it with every other.
  for (const piece of head.split('<').slice(1)) {
    const tag = piece.split('>', 1)[0] ?? '';
    const expression = /^meta/i.test(tag) ? CHARSET : /^\?xml/i.test(tag) ? XML_ENCODING : null;
    const found = expression?.exec(tag)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}
