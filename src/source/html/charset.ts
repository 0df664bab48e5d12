/** How far into a page the declaration may stand (HTML standard, «prescan a byte stream»). */
const PRESCAN = 2048;

/** The encoding that a `<meta>` or an XML declaration names. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  return (
    /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(head)?.[1] ??
    /^\s{0,99}<\?xml[^>]{0,99}?encoding\s{0,9}=\s{0,9}["']([\w-]{2,40})/i.exec(head)?.[1]
  );
}
