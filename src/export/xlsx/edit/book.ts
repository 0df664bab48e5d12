import type { DateSystem } from '../serial.js';
import { escapeXml, quoteSheet } from '../xml.js';
import { damaged, relationshipsOf, XlsxPackage } from './package.js';
import {
  attribute,
  attributes,
  element,
  elements,
  type Splice,
  splice,
  textOf,
  withAttribute,
} from './scan.js';

/** A sheet as the workbook names it. */
export interface BookSheet {
  name: string;
  /** Name of its part. */
  part: string;
}

/** A name the workbook gives something. */
export interface BookName {
  name: string;
  formula: string;
}

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An opened workbook: its sheets, names and shared texts. */
export class Book {
  readonly package: XlsxPackage;
  readonly part: string;
  readonly dateSystem: DateSystem;
  private strings: string[] | null = null;

  /**
   * Opens a workbook.
   *
   * @throws DecisionsError `format-damaged`, `encrypted`, `limit-exceeded`
   */
  static async open(bytes: Uint8Array): Promise<Book> {
    return new Book(await XlsxPackage.open(bytes));
  }

  private constructor(files: XlsxPackage) {
    this.package = files;
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
  private xml(): string {
    return this.package.text(this.part);
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

  /** Adds a sheet at the end. */
  addSheet(name: string, sheetXml: string): void {
    const part = this.freePart();
    this.package.set(part, sheetXml);
    this.addToContentTypes(part);
    const id = this.addRelationship(part);
    const xml = this.xml();
    const list = element(xml, 'sheets');
    if (list === undefined) throw damaged();
    const ids = elements(xml, 'sheet').map(({ tag }) => Number(attribute(xml, tag, 'sheetId')));
    // Some readers know the usual prefix only, so the workbook's own is taken.
    const own = /\sxmlns:(\w{1,20})="([^"]{1,80}\/officeDocument\/(?:2006\/)?relationships)"/.exec(
      xml,
    );
    const prefix = own?.[1] ?? 'r';
    // It may be declared on another sheet's element only (openpyxl does so): here it is again.
    const declared = ` xmlns:${prefix}="${own?.[2] ?? RELATIONSHIPS}"`;
    const text =
      `<${list.tag.prefix}sheet name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}"` +
      `${declared} ${prefix}:id="${id}"/>`;
    this.package.set(
      this.part,
      splice(xml, [{ start: list.contentEnd, end: list.contentEnd, text }]),
    );
  }

  private freePart(): string {
    const folder = this.part.slice(0, this.part.lastIndexOf('/') + 1);
    for (let number = 1; ; number += 1) {
      const part = `${folder}worksheets/sheet${number}.xml`;
      if (!this.package.has(part)) return part;
    }
  }

  private addToContentTypes(part: string): void {
    const xml = this.package.text('[Content_Types].xml');
    const types = element(xml, 'Types');
    if (types === undefined) throw damaged();
    const text = `<${types.tag.prefix}Override PartName="/${part}" ContentType="${WORKSHEET}"/>`;
    const at = types.contentEnd;
    this.package.set('[Content_Types].xml', splice(xml, [{ start: at, end: at, text }]));
  }

  private addRelationship(part: string): string {
    const name = relationshipsOf(this.part);
    const xml = this.package.text(name);
    const list = element(xml, 'Relationships');
    if (list === undefined) throw damaged();
    const ids = new Set(
      elements(xml, 'Relationship').map(({ tag }) => attribute(xml, tag, 'Id') ?? ''),
    );
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number += 1;
    const text =
      `<${list.tag.prefix}Relationship Id="rId${number}" Type="${RELATIONSHIPS}/worksheet"` +
      ` Target="/${part}"/>`;
    const at = list.contentEnd;
    this.package.set(name, splice(xml, [{ start: at, end: at, text }]));
    return `rId${number}`;
  }

  /** Has every formula worked out when the workbook is opened, as there are new ones. */
  recalculate(): void {
    const xml = this.xml();
    const properties = element(xml, 'calcPr');
    if (properties !== undefined) {
      const on = withAttribute(xml, properties.tag, 'fullCalcOnLoad', '1');
      this.package.set(this.part, splice(xml, [on]));
    } else {
      const after = element(xml, 'definedNames') ?? element(xml, 'sheets');
      const at = after?.end ?? xml.length;
      const text = `<${after?.tag.prefix ?? ''}calcPr fullCalcOnLoad="1"/>`;
      this.package.set(this.part, splice(xml, [{ start: at, end: at, text }]));
    }
    this.dropCalculationChain();
  }

  /** The order of calculation is optional, and wrong once there are new formulas. */
  private dropCalculationChain(): void {
    const chain = [...this.package.relationships(this.part)].find(
      ([, { type }]) => type === 'calcChain',
    );
    if (chain === undefined) return;
    const [id, { part }] = chain;
    this.package.remove(part);
    this.dropElement(relationshipsOf(this.part), 'Relationship', 'Id', id);
    this.dropElement('[Content_Types].xml', 'Override', 'PartName', `/${part}`);
  }

  private dropElement(part: string, name: string, key: string, value: string): void {
    const xml = this.package.text(part);
    const splices = elements(xml, name)
      .filter(({ tag }) => attribute(xml, tag, key) === value)
      .map(({ tag, end }): Splice => ({ start: tag.start, end, text: '' }));
    this.package.set(part, splice(xml, splices));
  }
}

/** The text of a string item: its runs joined, phonetic readings left out. */
export function richText(xml: string, from: number, to: number): string {
  const readings = elements(xml, 'rPh', from, to);
  return elements(xml, 't', from, to)
    .filter(
      ({ tag }) =>
        !readings.some(({ tag: { start }, end }) => start < tag.start && tag.start < end),
    )
    .map(({ tag, contentEnd }) => decodeHex(textOf(xml, tag.end, contentEnd)))
    .join('');
}

/** Undoes the `_xHHHH_` form of ST_Xstring. */
function decodeHex(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** A cell's address in a formula: `'Поручения'!$E$1`. */
export function cellFormula(sheet: string, letters: string, row: number): string {
  return `${quoteSheet(sheet)}!$${letters}$${row}`;
}
