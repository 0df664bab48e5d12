import { attributes, type Element, element, elements, splice } from '../xlsx/edit/scan.js';
import { escapeOds } from './cell-xml.js';

export const rowStyle = (height: number): string => `decisions-ro${Math.round(height)}`;
export const columnStyle = (width: number): string => `decisions-co${Math.round(width)}`;

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

/** The looks of a content part as it reads now. */
interface KnownStyles {
  xml: string;
  list: Element | undefined;
  /** Every style by its name, as it is written. */
  styles: ReadonlyMap<string, string>;
}

/** Looks that a content part has under names of its own: finds them, and adds what is needed. */
export class AutomaticStyles {
  private read: KnownStyles | null = null;

  constructor(
    private readonly content: () => string,
    private readonly write: (xml: string) => void,
  ) {}

  /** Read anew only where the content has changed: every cell and row of an update asks. */
  private known(): KnownStyles {
    const xml = this.content();
    if (this.read?.xml !== xml) this.read = readStyles(xml);
    return this.read;
  }

  /** A column so many characters wide. */
  column(width: number): string {
    return this.add(columnStyle(width), columnStyleXml(width));
  }

  /** A row that is at least so many points high and grows with its texts. */
  row(height: number): string {
    return this.add(rowStyle(height), rowStyleXml(height));
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
    return data !== undefined && this.known().xml.includes(`date-style style:name="${data}"`);
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
    return this.known().styles.get(name);
  }

  private add(name: string, made: string): string {
    const { xml, list } = this.known();
    if (xml.includes(` style:name="${escapeOds(name)}"`)) return name;
    const whole = `<office:automatic-styles>${made}</office:automatic-styles>`;
    if (list === undefined) {
      const body = element(xml, 'body')?.tag.start ?? 0;
      this.write(splice(xml, [{ start: body, end: body, text: whole }]));
    } else if (list.tag.kind === 'empty') {
      this.write(splice(xml, [{ start: list.tag.start, end: list.tag.end, text: whole }]));
    } else {
      this.write(splice(xml, [{ start: list.contentEnd, end: list.contentEnd, text: made }]));
    }
    return name;
  }
}

function readStyles(xml: string): KnownStyles {
  const list = element(xml, 'automatic-styles');
  const styles = new Map<string, string>();
  for (const { tag, end } of list === undefined
    ? []
    : elements(xml, 'style', list.tag.end, list.contentEnd)) {
    const name = attributes(xml, tag).get('style:name');
    if (name !== undefined && !styles.has(name)) styles.set(name, xml.slice(tag.start, end));
  }
  return { xml, list, styles };
}

/** A day as office work writes it. */
const DATE =
  '<number:date-style style:name="decisions-date" number:automatic-order="false">' +
  '<number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/>' +
  '<number:text>.</number:text><number:year number:style="long"/></number:date-style>';

function styleXml(name: string, family: string, inside: string): string {
  return `<style:style style:name="${escapeOds(name)}" style:family="${family}">${inside}</style:style>`;
}

export function rowStyleXml(height: number): string {
  const inside =
    `<style:table-row-properties style:row-height="${Math.round(height)}pt"` +
    ' style:use-optimal-row-height="true"/>';
  return styleXml(rowStyle(height), 'table-row', inside);
}

export function columnStyleXml(width: number): string {
  const inside = `<style:table-column-properties style:column-width="${cm(width * CHARACTER)}"/>`;
  return styleXml(columnStyle(width), 'table-column', inside);
}

const cm = (points: number): string => `${(points / 28.3465).toFixed(2)}cm`;
