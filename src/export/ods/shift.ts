import { type RowShift, shiftReference } from '../xlsx/edit/shift.js';
import { sheetOf } from './sheet-name.js';

/**
 * Moves the references of an OpenFormula; `own` tells that it stands on the sheet that is changed, so
 * that references without a sheet's name are meant too. Texts in quotes stay.
 */
export function shiftOpenFormula(formula: string, shift: RowShift, own: boolean): string {
  return formula.replace(REFERENCES, (piece, inner: unknown) =>
    typeof inner === 'string' ? `[${shiftPlace(inner, shift, own, true)}]` : piece,
  );
}

/** Texts, and references in their brackets; a sheet's name in quotes may hold a bracket. */
const REFERENCES = /"(?:[^"]|"")*"|\[((?:[^\]']|'(?:[^']|'')*')*)\]/g;

/** Moves a list of places such as `Лист1.A1:Лист1.U4 $'Лист 2'.$B$2`. */
export function shiftAddresses(list: string, shift: RowShift, counted: boolean): string {
  return list.replace(PLACES, (place) => shiftPlace(place, shift, false, counted));
}

const PLACES = /(?:[^ ']|'(?:[^']|'')*')+/g;

/** One end of a place: the sheet with its dot, and the cell. */
const END = /^((?:\$?(?:[^.'#]|'(?:[^']|'')*')*\.)?)(\$?[A-Za-z]{0,3}\$?\d{0,7})$/;

function shiftPlace(place: string, shift: RowShift, own: boolean, counted: boolean): string {
  const [first = '', second, further] = ends(place);
  const from = END.exec(first);
  if (from === null || further !== undefined) return place;
  const sheet = sheetOf((from[1] ?? '').replace(/\.$/, ''));
  if (sheet === '' ? !own : sheet !== shift.sheet) return place;
  if (second === undefined) return (from[1] ?? '') + shiftReference(from[2] ?? '', shift, counted);
  const to = END.exec(second);
  if (to === null) return place;
  const moved = shiftReference(`${from[2]}:${to[2]}`, shift, counted).split(':');
  return `${from[1]}${moved[0]}:${to[1]}${moved[1]}`;
}

/** A place's ends; a sheet's name in quotes may hold a colon. */
function ends(place: string): string[] {
  return [...place.matchAll(/(?:[^:']|'(?:[^']|'')*')+/g)].map(([end]) => end);
}
