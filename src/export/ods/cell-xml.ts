import type { Column } from '../columns.js';
import type { Content } from '../xlsx/cells.js';
import { dayOf } from '../xlsx/serial.js';
import { openFormula } from './formula.js';

/** What a cell is beside its value: `table:style-name` and the like, ready for the tag. */
export type CellAbout = ReadonlyMap<string, string>;

/** One cell; `kept` is what stands in it beside its text: a remark, a picture. */
export function cellXml(
  content: Content,
  type: Column['type'],
  about: CellAbout = new Map(),
  kept = '',
  name = 'table:table-cell',
): string {
  const own = [...about].map(([key, value]) => ` ${key}="${escapeOds(value)}"`).join('');
  const start = `<${name}${own}`;
  if (content === null || content === '') {
    return kept === '' ? `${start}/>` : `${start}>${kept}</${name}>`;
  }
  if (typeof content === 'object') {
    const formula = ` table:formula="${escapeOds(openFormula(content.formula))}"`;
    return `${start}${formula}${valueXml(content.value ?? '', type)}>${kept}${shownXml(content.value)}</${name}>`;
  }
  return `${start}${valueXml(content, type)}>${kept}${shownXml(content)}</${name}>`;
}

function valueXml(value: string | number, type: Column['type']): string {
  if (typeof value === 'string') return ' office:value-type="string"';
  const day = type === 'date' ? dayOf(value) : null;
  if (day !== null) return ` office:value-type="date" office:date-value="${day}"`;
  return ` office:value-type="float" office:value="${value}"`;
}

/** What a cell shows; of numbers and days the program that opens the file makes it. */
function shownXml(value: string | number | null): string {
  if (typeof value !== 'string') return '';
  return value
    .split('\n')
    .map((line) => `<text:p>${textXml(line)}</text:p>`)
    .join('');
}

/** Characters of a paragraph: runs of space and tabs are elements (ODF 1.3, 6.1.2). */
function textXml(line: string): string {
  return escapeOds(line.replace(/\r/g, ''))
    .replace(/\t/g, '<text:tab/>')
    .replace(/^ | {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML; characters that XML cannot hold are left out. */
export function escapeOds(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}
