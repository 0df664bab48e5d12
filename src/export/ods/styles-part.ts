import { attributes, element, elements, splice } from '../xlsx/edit/scan.js';
import { escapeOds } from './cell-xml.js';

/** Points in the units a length may be given in. */
const POINTS: Record<string, number> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  px: 0.75,
};

/** Width of a character of the default font in points, about. */
const CHARACTER = 6.2;

/** Looks that a content part has under names of its own: finds them, and adds what is needed. */
export class AutomaticStyles {
  constructor(
    private readonly read: () => string,
    private readonly write: (xml: string) => void,
  ) {}

  private get xml(): string {
    return this.read();
  }

  private set xml(text: string) {
    this.write(text);
  }

  /** A column so many characters wide. */
  column(width: number): string {
    const name = `decisions-co${Math.round(width)}`;
    const inside = `<style:table-column-properties style:column-width="${cm(width * CHARACTER)}"/>`;
    return this.add(name, styleXml(name, 'table-column', inside));
  }

  /** A row that is at least so many points high and grows with its texts. */
  row(height: number): string {
    const name = `decisions-ro${Math.round(height)}`;
    return this.add(name, rowStyleXml(name, height));
  }

  /** Looks like the given ones in which a day is shown as one. */
  date(style: string | undefined): string {
    const name = `decisions-day-${style ?? 'plain'}`;
    const own = style === undefined ? undefined : this.find(style);
    const made =
      own === undefined
        ? `<style:style style:name="${escapeOds(name)}" style:family="table-cell" style:data-style-name="decisions-date"/>`
        : own
            .replace(/\sstyle:data-style-name="[^"]*"/, '')
            .replace(
              /\sstyle:name="[^"]*"/,
              ` style:name="${escapeOds(name)}" style:data-style-name="decisions-date"`,
            );
    this.add('decisions-date', DATE);
    return this.add(name, made);
  }

  /** Whether cells of these looks show days; looks that stand elsewhere are left alone. */
  showsDay(style: string): boolean {
    const own = this.find(style);
    if (own === undefined) return true;
    const data = /\sstyle:data-style-name="([^"]{1,80})"/.exec(own)?.[1];
    return data !== undefined && this.xml.includes(`date-style style:name="${data}"`);
  }

  /** Width of a column's looks, in characters. */
  widthOf(style: string | undefined): number {
    const own = style === undefined ? undefined : this.find(style);
    const [, size, unit] = /:column-width="([\d.]+)(\w\w)"/.exec(own ?? '') ?? [];
    return size === undefined || unit === undefined
      ? 12
      : (Number(size) * (POINTS[unit] ?? 1)) / CHARACTER;
  }

  private find(name: string): string | undefined {
    const list = element(this.xml, 'automatic-styles');
    if (list === undefined) return undefined;
    const own = elements(this.xml, 'style', list.tag.end, list.contentEnd).find(
      ({ tag }) => attributes(this.xml, tag).get('style:name') === name,
    );
    return own && this.xml.slice(own.tag.start, own.end);
  }

  private add(name: string, made: string): string {
    if (this.xml.includes(` style:name="${escapeOds(name)}"`)) return name;
    const list = element(this.xml, 'automatic-styles');
    if (list === undefined) {
      const body = element(this.xml, 'body')?.tag.start ?? 0;
      const text = `<office:automatic-styles>${made}</office:automatic-styles>`;
      this.xml = splice(this.xml, [{ start: body, end: body, text }]);
    } else if (list.tag.kind === 'empty') {
      const text = `<office:automatic-styles>${made}</office:automatic-styles>`;
      this.xml = splice(this.xml, [{ start: list.tag.start, end: list.tag.end, text }]);
    } else {
      this.xml = splice(this.xml, [{ start: list.contentEnd, end: list.contentEnd, text: made }]);
    }
    return name;
  }
}

/** A day as office work writes it. */
const DATE =
  '<number:date-style style:name="decisions-date" number:automatic-order="false">' +
  '<number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/>' +
  '<number:text>.</number:text><number:year number:style="long"/></number:date-style>';

export function styleXml(name: string, family: string, inside: string): string {
  return `<style:style style:name="${escapeOds(name)}" style:family="${family}">${inside}</style:style>`;
}

export function rowStyleXml(name: string, height: number): string {
  const inside =
    `<style:table-row-properties style:row-height="${Math.round(height)}pt"` +
    ' style:use-optimal-row-height="true"/>';
  return styleXml(name, 'table-row', inside);
}

const cm = (points: number): string => `${(points / 28.3465).toFixed(2)}cm`;

/** Width of a column so many characters wide. */
export const columnWidth = (width: number): string => cm(width * CHARACTER);
