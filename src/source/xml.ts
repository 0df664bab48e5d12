import { SaxesParser } from 'saxes';
import { overLimit, type ReaderContext } from './reader.js';
import { told } from './told.js';

export type Attributes = Record<string, string>;

/** What a walker of an XML part is told, in the order of the document. */
export interface XmlHandler {
  /** An element with its canonical name («w:p», «text:list»), whatever prefix the file uses. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(value: string): void;
}

/** Canonical prefixes by namespace. */
export type Namespaces = Record<string, string>;

/** UTF-8 or UTF-16, the two encodings XML promises; both Office families write UTF-8. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Gives names the prefixes that this program knows, whatever prefixes the file declares. */
class CanonicalNames {
  private readonly prefixes = new Map<string, string>();
  private readonly names = new Map<string, string>();

  constructor(private readonly namespaces: Namespaces) {}

  declare(attributes: Attributes): void {
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      const canonical = told(this.namespaces, attributes[key] ?? '');
      const prefix = key.slice(6);
      if (canonical === undefined || this.prefixes.get(prefix) === canonical) continue;
      this.prefixes.set(prefix, canonical);
      this.names.clear();
    }
  }

  of(name: string): string {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const canonical = this.prefixes.get(prefix);
    const full = canonical === undefined ? name : `${canonical}:${name.slice(colon + 1)}`;
    this.names.set(name, full);
    return full;
  }

  /** An attribute without a prefix is in no namespace, whatever the default one is. */
  ofAll(attributes: Attributes): Attributes {
    const renamed: Attributes = {};
    for (const key in attributes)
      renamed[key.includes(':') ? this.of(key) : key] = attributes[key] ?? '';
    return renamed;
  }
}

/**
 * Walks an XML part. A document type is refused, so there are no entities but the five of XML, and
 * nothing is ever fetched.
 *
 * @throws Error when the XML is not well-formed, DecisionsError beyond the limit on depth
 */
export function walkXml(
  bytes: Uint8Array,
  namespaces: Namespaces,
  handler: XmlHandler,
  context: ReaderContext,
): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  const names = new CanonicalNames(namespaces);
  let depth = 0;
  const fail = (error: Error): never => {
    throw error;
  };
  parser.on('error', fail);
  parser.on('doctype', () => fail(new Error('document type in XML')));
  parser.on('opentag', (tag) => {
    if (++depth > context.limits.depth)
      throw overLimit(context, 'limitDepth', context.limits.depth);
    names.declare(tag.attributes);
    handler.open(names.of(tag.name), names.ofAll(tag.attributes));
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close(names.of(tag.name));
  });
  parser.on('text', (value) => handler.text(value));
  parser.on('cdata', (value) => handler.text(value));
  parser.write(decodeXml(bytes)).close();
}
