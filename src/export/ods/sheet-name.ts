/** A sheet's name as places want it. */
export function quoteOdsSheet(name: string): string {
  return /^[\p{L}\d_]+$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The name of the sheet in front of a place: `$'Лист 2'` → `Лист 2`. */
export function sheetOf(head: string): string {
  const bare = head.replace(/^\$/, '');
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
}
