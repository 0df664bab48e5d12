import type { Parts } from '../parts.js';

/** `<pkg:part pkg:name="/word/document.xml" …>`, whatever its prefix. */
const PART = /<(\w{1,20}):part\s[^<>]*?\1:name="\/([^"<>]{1,300})"[^<>]*>/g;
const MOST_PARTS = 20_000;

/** Whether bytes are the flat form of a package: one XML with all parts (Flat OPC). */
export function isFlatPackage(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).includes('/xmlPackage"');
}

/** The parts of a flat package. */
export function flatParts(bytes: Uint8Array): Parts {
  const text = new TextDecoder().decode(bytes);
  const places = new Map<string, [from: number, to: number]>();
  for (const found of text.matchAll(PART)) {
    const from = found.index + found[0].length;
    const to = text.indexOf(`</${found[1]}:part>`, from);
    if (to === -1 || places.size >= MOST_PARTS) break;
    places.set(found[2] ?? '', [from, to]);
  }
  return {
    names: () => [...places.keys()],
    has: (name) => places.has(name),
    async read(name) {
      const [from, to] = places.get(name) ?? [0, 0];
      const part = text.slice(from, to);
      const start = part.indexOf('>', part.indexOf(':xmlData')) + 1;
      const end = part.lastIndexOf('</');
      return new TextEncoder().encode(part.slice(start, end));
    },
  };
}
