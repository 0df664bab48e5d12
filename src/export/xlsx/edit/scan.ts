/**
 * A tag of an XML part, with its place. Parts of a workbook are changed where they have to be and
 * copied letter for letter elsewhere, so what this program does not know stays as it was.
 */
export interface Tag {
  /** Without its namespace prefix. */
  name: string;
  /** With its colon, or `''`. */
  prefix: string;
  kind: 'open' | 'close' | 'empty';
  /** From `<` … */
  start: number;
  /** … to behind `>`. */
  end: number;
}

/** Reads an XML part tag by tag; declarations, comments and CDATA are passed over. */
export function* tags(xml: string, from = 0, to = xml.length): Generator<Tag, void, undefined> {
  let at = from;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0 || start >= to) return;
    const special = specialEnd(xml, start);
    if (special !== null) {
      at = special;
      continue;
    }
    const end = tagEnd(xml, start);
    at = end;
    yield tagAt(xml, start, end);
  }
}

function specialEnd(xml: string, start: number): number | null {
  const after = (mark: string): number => {
    const found = xml.indexOf(mark, start);
    return found < 0 ? xml.length : found + mark.length;
  };
  if (xml.startsWith('<?', start)) return after('?>');
  if (xml.startsWith('<!--', start)) return after('-->');
  if (xml.startsWith('<![CDATA[', start)) return after(']]>');
  return xml.startsWith('<!', start) ? after('>') : null;
}

/** A `>` may stand inside an attribute's quotes. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at += 1) {
    const character = xml[at];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return xml.length;
}

function tagAt(xml: string, start: number, end: number): Tag {
  const closing = xml[start + 1] === '/';
  let at = start + (closing ? 2 : 1);
  const nameStart = at;
  while (at < end && !/[\s/>]/.test(xml[at] ?? '>')) at += 1;
  const full = xml.slice(nameStart, at);
  const colon = full.indexOf(':');
  const kind = closing ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open';
  return { name: full.slice(colon + 1), prefix: full.slice(0, colon + 1), kind, start, end };
}

/** The attributes of a tag, names with their prefix, values unescaped. */
export function attributes(xml: string, tag: Tag): Map<string, string> {
  const found = new Map<string, string>();
  let at = tag.start + 1 + tag.prefix.length + tag.name.length;
  for (;;) {
    const equals = xml.indexOf('=', at);
    if (equals < 0 || equals >= tag.end) return found;
    const name = xml.slice(at, equals).trim();
    let open = equals + 1;
    while (open < tag.end && xml[open] !== '"' && xml[open] !== "'") open += 1;
    const close = xml.indexOf(xml[open] ?? '"', open + 1);
    if (close < 0 || close >= tag.end) return found;
    found.set(name, unescapeXml(xml.slice(open + 1, close)));
    at = close + 1;
  }
}

/** One attribute of a tag. */
export function attribute(xml: string, tag: Tag, name: string): string | undefined {
  return attributes(xml, tag).get(name);
}

/** An element: its opening tag, and where its content and the element itself end. */
export interface Element {
  tag: Tag;
  contentEnd: number;
  end: number;
}

/** The elements of that name, outermost ones only, in order. */
export function elements(xml: string, name: string, from = 0, to = xml.length): Element[] {
  return [...outermost(xml, name, from, to)];
}

/** The first element of that name; what stands behind it is not read. */
export function element(xml: string, name: string, from = 0, to = xml.length): Element | undefined {
  const [first] = outermost(xml, name, from, to);
  return first;
}

function* outermost(
  xml: string,
  name: string,
  from: number,
  to: number,
): Generator<Element, void, undefined> {
  let open: Tag | null = null;
  let depth = 0;
  for (const tag of tags(xml, from, to)) {
    if (tag.name !== name) continue;
    if (tag.kind === 'empty') {
      if (open === null) yield { tag, contentEnd: tag.end, end: tag.end };
    } else if (tag.kind === 'open') {
      if (open === null) open = tag;
      else depth += 1;
    } else if (depth > 0) depth -= 1;
    else if (open !== null) {
      yield { tag: open, contentEnd: tag.start, end: tag.end };
      open = null;
    }
  }
}

/** The characters between tags, unescaped. */
export function textOf(xml: string, from: number, to: number): string {
  let text = '';
  let at = from;
  while (at < to) {
    const start = xml.indexOf('<', at);
    if (start < 0 || start >= to) return text + unescapeXml(xml.slice(at, to));
    text += unescapeXml(xml.slice(at, start));
    if (xml.startsWith('<![CDATA[', start)) {
      const end = xml.indexOf(']]>', start);
      text += xml.slice(start + 9, end < 0 ? to : end);
    }
    at = specialEnd(xml, start) ?? tagEnd(xml, start);
  }
  return text;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, ten, hex, name) => {
    if (typeof name === 'string') return NAMED[name] ?? whole;
    const code = typeof ten === 'string' ? Number(ten) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A replacement of a piece of a text; an insertion where `start` is `end`. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Applies replacements that do not overlap; what they do not name stays letter for letter. */
export function splice(text: string, replacements: readonly Splice[]): string {
  const sorted = [...replacements].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of sorted) {
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Sets or replaces an attribute of a tag. */
export function withAttribute(xml: string, tag: Tag, name: string, value: string): Splice {
  const text = xml.slice(tag.start, tag.end);
  const escaped = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const place = attributePlace(text, name);
  if (place !== null) {
    const start = tag.start + place.start;
    return { start, end: tag.start + place.end, text: `${name}="${escaped}"` };
  }
  const at = tag.start + 1 + tag.prefix.length + tag.name.length;
  return { start: at, end: at, text: ` ${name}="${escaped}"` };
}

/** Where `name="value"` stands in a tag's text. */
function attributePlace(text: string, name: string): { start: number; end: number } | null {
  let from = 0;
  for (;;) {
    const found = text.indexOf(name, from);
    if (found < 0) return null;
    from = found + name.length;
    if (!/\s/.test(text[found - 1] ?? '')) continue;
    const rest = /^\s*=\s*(["'])/.exec(text.slice(from, from + 40));
    if (rest === null) continue;
    const close = text.indexOf(rest[1] ?? '"', from + rest[0].length);
    return { start: found, end: close + 1 };
  }
}
