import type { Book } from './book.js';
import { attribute, attributes, element, elements, splice } from './scan.js';

/** Built-in number formats that show a day (ISO 29500, 18.8.30). */
const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36]);

/** The day as the reader's own machine writes it. */
const SHORT_DATE = 14;

/** The cell formats of a workbook: asks whether one shows days and makes one that does. */
export class StyleBook {
  private readonly book: Book;
  private readonly part: string | undefined;
  private readonly made = new Map<string, string>();

  constructor(book: Book) {
    this.book = book;
    const targets = [...book.package.relationships(book.part).values()];
    this.part = targets.find(({ type }) => type === 'styles')?.part;
  }

  /** A format like the given one that shows a serial number as a day. */
  asDate(style: string | undefined): string | undefined {
    return this.derived(style, 'date', (format) => {
      if (this.showsDate(Number(format.numFmtId ?? 0))) return null;
      return { ...format, numFmtId: String(SHORT_DATE), applyNumberFormat: '1' };
    });
  }

  /** A format like the given one under which a text stays a text when it is edited. */
  asTyped(style: string | undefined): string | undefined {
    return this.derived(style, 'text', (format) =>
      format.numFmtId === '49' ? null : { ...format, numFmtId: '49', applyNumberFormat: '1' },
    );
  }

  /** A format like the given one in which long texts wrap. */
  asWrapped(style: string | undefined): string | undefined {
    const known = this.made.get(`wrap ${style}`);
    if (known !== undefined) return known;
    const made = this.wrap(Number(style ?? 0)) ?? style;
    if (made !== undefined) this.made.set(`wrap ${style}`, made);
    return made;
  }

  private wrap(style: number): string | undefined {
    if (this.part === undefined) return undefined;
    const xml = this.book.package.text(this.part);
    const list = element(xml, 'cellXfs');
    const format = list && elements(xml, 'xf', list.tag.end, list.contentEnd)[style];
    if (
      format === undefined ||
      /wrapText="(?:1|true)"/.test(xml.slice(format.tag.start, format.end))
    )
      return undefined;
    const { prefix } = format.tag;
    const inner = `<${prefix}alignment vertical="top" wrapText="1"/>`;
    return this.derive(style, (about) => ({ ...about, applyAlignment: '1' }), inner);
  }

  private derived(
    style: string | undefined,
    kind: string,
    change: (format: Record<string, string>) => Record<string, string> | null,
  ): string | undefined {
    const known = this.made.get(`${kind} ${style}`);
    if (known !== undefined) return known;
    const made = this.derive(Number(style ?? 0), change) ?? style;
    if (made !== undefined) this.made.set(`${kind} ${style}`, made);
    return made;
  }

  private derive(
    style: number,
    change: (format: Record<string, string>) => Record<string, string> | null,
    content?: string,
  ): string | undefined {
    if (this.part === undefined) return undefined;
    const xml = this.book.package.text(this.part);
    const list = element(xml, 'cellXfs');
    if (list === undefined) return undefined;
    const formats = elements(xml, 'xf', list.tag.end, list.contentEnd);
    const format = formats[style];
    if (format === undefined) return undefined;
    const changed = change(Object.fromEntries(attributes(xml, format.tag)));
    if (changed === null) return String(style);
    const about = Object.entries(changed).map(([key, value]) => ` ${key}="${value}"`);
    const inner = content ?? xml.slice(format.tag.end, format.contentEnd);
    const name = `${format.tag.prefix}xf`;
    const text =
      format.tag.kind === 'empty' && content === undefined
        ? `<${name}${about.join('')}/>`
        : `<${name}${about.join('')}>${inner}</${name}>`;
    const at = list.contentEnd;
    const longer = splice(xml, [{ start: at, end: at, text }]);
    this.book.package.set(this.part, counted(longer, formats.length + 1));
    return String(formats.length);
  }

  private showsDate(format: number): boolean {
    if (DATE_FORMATS.has(format)) return true;
    if (this.part === undefined || format < 164) return false;
    const xml = this.book.package.text(this.part);
    const own = elements(xml, 'numFmt').find(
      ({ tag }) => attribute(xml, tag, 'numFmtId') === String(format),
    );
    const code = own === undefined ? '' : (attribute(xml, own.tag, 'formatCode') ?? '');
    return /[dy]/i.test(patternOf(code));
  }
}

/** A number format without what is no part of its pattern: quotes, brackets, escaped characters. */
function patternOf(code: string): string {
  let pattern = '';
  for (let at = 0; at < code.length; at += 1) {
    const character = code[at] ?? '';
    if (character === '\\') at += 1;
    else if (character === '"' || character === '[') {
      const end = code.indexOf(character === '"' ? '"' : ']', at + 1);
      at = end < 0 ? code.length : end;
    } else pattern += character;
  }
  return pattern;
}

function counted(xml: string, count: number): string {
  const list = element(xml, 'cellXfs');
  if (list === undefined) return xml;
  const tag = xml.slice(list.tag.start, list.tag.end).replace(/\scount="\d*"/, ` count="${count}"`);
  return splice(xml, [{ start: list.tag.start, end: list.tag.end, text: tag }]);
}
