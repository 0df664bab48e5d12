/** Characters handed over at once: a call takes no more arguments than fit the stack. */
const CHUNK = 4096;

/** The text that UTF-16 units make. */
export function textOf(units: readonly number[]): string {
  if (units.length <= CHUNK) return String.fromCharCode(...units);
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    text += String.fromCharCode(...units.slice(at, at + CHUNK));
  }
  return text;
}

/** The UTF-16 units of a text. */
export function unitsOf(text: string): number[] {
  const units = new Array<number>(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}
