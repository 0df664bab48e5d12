import type { BookSheet } from '../../book/types.js';
import { damaged, unpackBook } from '../../book/zip-parts.js';
import type { DateSystem } from '../serial.js';
import { escapeXml, quoteSheet } from '../xml.js';
import { XlsxPackage } from './package.js';
import { richText } from './rich-text.js';
import {
  attribute,
  attributes,
  element,
  elements,
  type Splice,
  splice,
  tags,
  textOf,
} from './scan.js';
import { readSheet, type SheetImage } from './sheet-image.js';

/** A name the workbook gives something. */
export interface BookName {
  name: string;
  formula: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** An opened workbook: its sheets, names and shared texts. */
export class Book {
  readonly package: XlsxPackage;
  readonly part: string;
  readonly dateSystem: DateSystem;
  private strings: string[] | null = null;
  private readonly images = new Map<string, SheetImage>();

  /**
   * Opens a workbook.
   *
   * @throws DecisionsError `format-damaged`, `encrypted`, `limit-exceeded`
   */
  static async open(bytes: Uint8Array): Promise<Book> {
    return new Book(await unpackBook(bytes));
  }

  /** @throws DecisionsError `format-damaged` */
  constructor(parts: Map<string, Uint8Array>) {
    this.package = new XlsxPackage(parts);
    const root = [...this.package.relationships('').values()];
    const main = root.find(({ type }) => type === 'officeDocument');
    if (main === undefined || !this.package.has(main.part)) throw damaged();
    this.part = main.part;
    const xml = this.xml();
    const properties = element(xml, 'workbookPr');
    const flag = properties && attribute(xml, properties.tag, 'date1904');
    this.dateSystem = flag === '1' || flag === 'true' ? 1904 : 1900;
    if (this.sheets().length === 0) throw damaged();
  }

  /** The workbook's own part. */
  xml(): string {
    return this.package.text(this.part);
  }

  /** Namespace of the workbook's elements: the strict form of the standard has its own. */
  get namespace(): string {
    const list = element(this.xml(), 'sheets');
    const prefix = list?.tag.prefix.replace(':', '') ?? '';
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    const root = [...tags(this.xml())].find((tag) => tag.name === 'workbook');
    return (root && attribute(this.xml(), root, name)) ?? MAIN;
  }

  /** Worksheets in order; sheets of other kinds (charts) are left out. */
  sheets(): BookSheet[] {
    const xml = this.xml();
    const targets = this.package.relationships(this.part);
    return elements(xml, 'sheet').flatMap(({ tag }) => {
      const about = attributes(xml, tag);
      const name = about.get('name');
      const id = [...about].find(([key]) => /(?:^|:)id$/.test(key))?.[1];
      const target = id === undefined ? undefined : targets.get(id);
      return name !== undefined && target?.type === 'worksheet'
        ? [{ name, part: target.part }]
        : [];
    });
  }

  /** Every defined name with what it stands for. */
  names(): BookName[] {
    const xml = this.xml();
    return elements(xml, 'definedName').map(({ tag, contentEnd }) => ({
      name: attribute(xml, tag, 'name') ?? '',
      formula: textOf(xml, tag.end, contentEnd),
    }));
  }

  /** A sheet's part with the place of everything in it, read again only where it has changed. */
  image(part: string): SheetImage {
    const known = this.images.get(part);
    if (known !== undefined && known.xml === this.package.text(part)) return known;
    const shared = (place: number): string => this.shared(place);
    const image = readSheet(this.package.text(part), shared);
    this.images.set(part, image);
    return image;
  }

  /** A text of the shared table; empty where the table does not have it. */
  shared(place: number): string {
    this.strings ??= this.readStrings();
    return this.strings[place] ?? '';
  }

  private readStrings(): string[] {
    const targets = this.package.relationships(this.part);
    const part = [...targets.values()].find(({ type }) => type === 'sharedStrings')?.part;
    if (part === undefined || !this.package.has(part)) return [];
    const xml = this.package.text(part);
    return elements(xml, 'si').map(({ tag, contentEnd }) => richText(xml, tag.end, contentEnd));
  }

  /** Changes what names stand for, by a function of each; adds those that are not there yet. */
  defineNames(
    added: readonly BookName[],
    changed: (formula: string, name: string) => string,
  ): void {
    const xml = this.xml();
    const splices: Splice[] = [];
    const present = elements(xml, 'definedName');
    for (const { tag, contentEnd } of present) {
      const before = textOf(xml, tag.end, contentEnd);
      const after = changed(before, attribute(xml, tag, 'name') ?? '');
      if (after !== before)
        splices.push({ start: tag.end, end: contentEnd, text: escapeXml(after) });
    }
    const known = new Set(present.map(({ tag }) => attribute(xml, tag, 'name')));
    const fresh = added.filter(({ name }) => !known.has(name));
    const list = element(xml, 'definedNames');
    const prefix = element(xml, 'sheets')?.tag.prefix ?? '';
    const text = fresh
      .map(({ name, formula }) => {
        const tag = `${prefix}definedName`;
        return `<${tag} name="${escapeXml(name)}" hidden="1">${escapeXml(formula)}</${tag}>`;
      })
      .join('');
    if (list !== undefined && list.tag.kind === 'open') {
      splices.push({ start: list.contentEnd, end: list.contentEnd, text });
    } else if (text !== '') {
      // After `sheets`, `functionGroups` and `externalReferences` (ISO 29500, 18.2.27).
      const before = ['externalReferences', 'functionGroups', 'sheets']
        .map((name) => element(xml, name))
        .find((found) => found !== undefined);
      const at = before?.end ?? xml.length;
      const tag = `${prefix}definedNames`;
      splices.push({ start: at, end: at, text: `<${tag}>${text}</${tag}>` });
    }
    this.package.set(this.part, splice(xml, splices));
  }
}

/** A cell's address in a formula: `'Поручения'!$E$1`. */
export function cellFormula(sheet: string, letters: string, row: number): string {
  return `${quoteSheet(sheet)}!$${letters}$${row}`;
}
