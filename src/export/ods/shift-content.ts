import {
  attributes,
  type Splice,
  splice,
  type Tag,
  tags,
  withAttribute,
} from '../xlsx/edit/scan.js';
import type { RowShift } from '../xlsx/edit/shift.js';
import { bareAttributes } from './cell-text.js';
import { shiftAddresses, shiftOpenFormula } from './shift.js';

/** Attributes that hold a formula, by their names without a prefix. */
const FORMULAS: ReadonlySet<string> = new Set(['formula', 'condition', 'expression']);

/** Ranges that are a whole table also where they have one row only. */
const TABLES: ReadonlySet<string> = new Set(['database-range', 'table']);

/** A quick look whether a tag says anything of places. */
const TELLS = /(?:formula|condition|expression|address(?:es)?|ranges|calcext:value)\s*=/;

/**
 * Moves every formula, range, name, filter, validation and conditional format of a part as its
 * rows move; what the part says beside that stays letter for letter.
 */
export function shiftContent(xml: string, shift: RowShift): string {
  const splices: Splice[] = [];
  const open: string[] = [];
  for (const tag of tags(xml)) {
    if (tag.name === 'table' && tag.kind === 'close') open.pop();
    if (tag.kind === 'close') continue;
    const about = TELLS.test(xml.slice(tag.start, tag.end)) ? attributes(xml, tag) : null;
    if (tag.name === 'table' && tag.kind === 'open')
      open.push(bareAttributes(xml, tag).get('name') ?? '');
    if (about === null) continue;
    for (const [name, value] of about) {
      const after = shifted(tag, name, value, shift, open[0] === shift.sheet);
      if (after !== value) splices.push(withAttribute(xml, tag, name, after));
    }
  }
  return splice(xml, merged(splices, xml));
}

function shifted(tag: Tag, name: string, value: string, shift: RowShift, own: boolean): string {
  const bare = name.slice(name.indexOf(':') + 1);
  if (FORMULAS.has(bare) || name === 'calcext:value') return shiftOpenFormula(value, shift, own);
  if (!/(?:address|addresses|ranges)$/.test(bare)) return value;
  return shiftAddresses(value, shift, TABLES.has(tag.name));
}

/** The replacements in the order of the text; none of them overlap, as each is one attribute. */
function merged(splices: readonly Splice[], xml: string): Splice[] {
  return splices.filter(({ start, end }) => start < end && end <= xml.length);
}
