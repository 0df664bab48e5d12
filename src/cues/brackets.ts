/** Longest remark in brackets that is taken off a name or a title, in characters. */
const LONGEST = 240;

/** A text without the remark in brackets that ends it: «О паводке (докладчик Иванов)» → «О паводке». */
export function withoutLastBracket(text: string): string {
  const whole = text.trimEnd();
  if (!whole.endsWith(')')) return whole;
  const open = whole.lastIndexOf('(');
  const inside = whole.slice(open + 1, -1);
  if (open === -1 || inside.includes(')') || inside.length > LONGEST) return whole;
  return whole.slice(0, open).trimEnd();
}
