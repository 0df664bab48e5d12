import type { Book } from './book.js';
import { relationshipsOf } from './package.js';
import { attribute, element, elements, type Splice, splice, withAttribute } from './scan.js';

/** Has every formula worked out when the workbook is opened, as there are new ones. */
export function recalculate(book: Book): void {
  const xml = book.xml();
  const properties = element(xml, 'calcPr');
  if (properties !== undefined) {
    const on = withAttribute(xml, properties.tag, 'fullCalcOnLoad', '1');
    book.package.set(book.part, splice(xml, [on]));
  } else {
    const after = element(xml, 'definedNames') ?? element(xml, 'sheets');
    const at = after?.end ?? xml.length;
    const text = `<${after?.tag.prefix ?? ''}calcPr fullCalcOnLoad="1"/>`;
    book.package.set(book.part, splice(xml, [{ start: at, end: at, text }]));
  }
  dropCalculationChain(book);
}

/** The order of calculation is optional, and wrong once there are new formulas. */
function dropCalculationChain(book: Book): void {
  const chain = [...book.package.relationships(book.part)].find(
    ([, { type }]) => type === 'calcChain',
  );
  if (chain === undefined) return;
  const [id, { part }] = chain;
  book.package.remove(part);
  dropElement(book, relationshipsOf(book.part), 'Relationship', 'Id', id);
  dropElement(book, '[Content_Types].xml', 'Override', 'PartName', `/${part}`);
}

function dropElement(book: Book, part: string, name: string, key: string, value: string): void {
  const xml = book.package.text(part);
  const splices = elements(xml, name)
    .filter(({ tag }) => attribute(xml, tag, key) === value)
    .map(({ tag, end }): Splice => ({ start: tag.start, end, text: '' }));
  book.package.set(part, splice(xml, splices));
}
