/**
 * Spreadsheets take a CSV cell that begins with `=`, `+`, `-`, `@` (or their full-width forms), a
 * tab or a carriage return for a formula (OWASP, «CSV Injection»). A text of a paper that begins
 * so could call a function or start a program (DDE) on the reader's machine.
 */
const FORMULA_START = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠−])/u;

/** A list dash or a number: begins like a formula and can do nothing. */
const DASH = /^[-−－]/u;
const NUMBER = /^[-+−]\d+(?:[.,]\d+)?\s?%?$/u;

/** Makes a CSV cell safe to open in a spreadsheet. */
export function defuse(text: string): string {
  if (!FORMULA_START.test(text) || NUMBER.test(text)) return text;
  if (DASH.test(text) && !canAct(text)) return text;
  return `'${text}`;
}

/**
 * A formula needs a call, a DDE link, a reference to another sheet or a further formula sign to do
 * harm. Prose behind a dash («- провести совещание (до 1 марта)») has none of these: its brackets
 * follow a space and hold no quoted argument. So it stays as printed.
 */
function canAct(text: string): boolean {
  return /[\p{L}\d_.]\(|[|!=@&]/u.test(text) || (text.includes('(') && text.includes('"'));
}

/** True when a text begins like a formula, dangerous or not. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}
