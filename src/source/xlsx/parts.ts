import type { ReaderContext } from '../reader.js';
import { type Attributes, type Namespaces, walkXml, type XmlHandler } from '../xml.js';

const MAIN = ['http://schemas.openxmlformats.org', 'http://purl.oclc.org/ooxml'];

/** SpreadsheetML, transitional and strict (ISO/IEC 29500-1, 18). */
export const XLSX_NAMESPACES: Namespaces = {
  [`${MAIN[0]}/spreadsheetml/2006/main`]: 'x',
  [`${MAIN[1]}/spreadsheetml/main`]: 'x',
  [`${MAIN[0]}/officeDocument/2006/relationships`]: 'r',
  [`${MAIN[1]}/officeDocument/relationships`]: 'r',
};

/** A sheet that is shown, by its relationship. */
export interface SheetName {
  name: string;
  relationship: string;
}

export interface WorkbookPart {
  sheets: SheetName[];
  hiddenSheets: number;
  /** Days count from 1904, as in old workbooks of Macintosh. */
  from1904: boolean;
}

/** Reads workbook.xml: the sheets in the order of their tabs. */
export function readWorkbook(bytes: Uint8Array, context: ReaderContext): WorkbookPart {
  const part: WorkbookPart = { sheets: [], hiddenSheets: 0, from1904: false };
  const open = (name: string, attributes: Attributes): void => {
    if (name === 'x:workbookPr') part.from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
    if (name !== 'x:sheet') return;
    if ((attributes['state'] ?? 'visible') === 'visible')
      part.sheets.push({
        name: attributes['name'] ?? '',
        relationship: attributes['r:id'] ?? '',
      });
    else part.hiddenSheets++;
  };
  walkXml(bytes, XLSX_NAMESPACES, { open, close() {}, text() {} }, context);
  return part;
}

/** A text of a cell, without what is struck out in it. */
export interface CellText {
  text: string;
  struck: boolean;
}

/** Gathers the text of a string item over its runs; phonetic hints are out. */
export class StringItem implements XmlHandler {
  value: CellText = { text: '', struck: false };
  private run = '';
  private runStruck = false;
  private inText = false;
  private skip = 0;

  open(name: string, attributes: Attributes): void {
    if (this.skip > 0 || name === 'x:rPh') this.skip++;
    else if (name === 'x:r') this.runStruck = false;
    else if (name === 'x:strike') this.runStruck = !/^(?:0|false)$/.test(attributes['val'] ?? '1');
    else if (name === 'x:t') this.inText = true;
  }

  close(name: string): void {
    if (this.skip > 0) this.skip--;
    else if (name === 'x:t') {
      this.inText = false;
      if (!this.runStruck) this.value.text += this.run;
      else if (this.run.trim() !== '') this.value.struck = true;
      this.run = '';
    } else if (name === 'x:r') this.runStruck = false;
  }

  text(value: string): void {
    if (this.inText && this.skip === 0) this.run += value;
  }
}

/** Reads sharedStrings.xml. */
export function readStrings(bytes: Uint8Array, context: ReaderContext): CellText[] {
  const strings: CellText[] = [];
  let item: StringItem | null = null;
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'x:si') item = new StringItem();
      else item?.open(name, attributes);
    },
    close(name) {
      if (name !== 'x:si') item?.close(name);
      else if (item !== null) {
        strings.push(item.value);
        item = null;
      }
    },
    text: (value) => item?.text(value),
  };
  walkXml(bytes, XLSX_NAMESPACES, handler, context);
  return strings;
}
