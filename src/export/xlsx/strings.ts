import { cellText, XML_START } from './xml.js';

/** Texts kept; whatever comes after stands in its cell, so that memory does not grow with the rows. */
const LIMIT = 20_000;

/** The texts that come again and again (documents, assignees, statuses), each kept once. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private uses = 0;

  /** Place of a text, or undefined when the table is full and does not have it. */
  place(text: string): number | undefined {
    let place = this.places.get(text);
    if (place === undefined) {
      if (this.places.size >= LIMIT) return undefined;
      place = this.places.size;
      this.places.set(text, place);
    }
    this.uses += 1;
    return place;
  }

  /** The part `xl/sharedStrings.xml`. */
  *xml(): Generator<string, void, undefined> {
    yield `${XML_START}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
    yield ` count="${this.uses}" uniqueCount="${this.places.size}">`;
    for (const text of this.places.keys()) yield `<si>${textXml(text)}</si>`;
    yield '</sst>';
  }
}

/** The element of a text; spaces at its ends and line breaks are kept. */
export function textXml(text: string): string {
  const trimmed = text.charCodeAt(0) > 32 && text.charCodeAt(text.length - 1) > 32;
  const space = trimmed && !text.includes('\n') ? '' : ' xml:space="preserve"';
  return `<t${space}>${cellText(text)}</t>`;
}
