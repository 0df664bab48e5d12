/** A paper's date and number, which stand on a line of their own below its name. */
const REGISTERED = /^от \d{1,2}(?: [а-я]{3,8} |\.\d\d\.)\d{4}/u;

/** Lettered points, which are no lists to Markdown; «г. Иркутск» is none, so a Russian one needs «)». */
const LETTERED = /^(?:[а-яё]\)|[a-z][.)])\s/;

/**
 * Puts paragraphs that were wrapped at some width on their first line. A line that ends early
 * was ended by hand («Срок: …» below its item) and stays a line.
 *
 * @param lines the rendered lines, changed in place
 * @param soft indices of lines that go on with a paragraph behind a break that is not printed
 * @param source the lines of the file
 */
export function unwrap(
  lines: string[],
  soft: ReadonlySet<number>,
  source: readonly string[],
): void {
  const widthAt = (at: number): number => source[at]?.trimEnd().length ?? 0;
  const width = Array.from(soft).reduce((most, at) => Math.max(most, widthAt(at - 1)), 0);
  let into = 0;
  for (const at of [...soft].sort((a, b) => a - b)) {
    if (!soft.has(at - 1) || lines[at - 1] !== '') into = at - 1;
    const before = lines[into] ?? '';
    const text = (lines[at] ?? '').trim();
    const word = text.split(' ', 1)[0] ?? '';
    const wrapped = widthAt(at - 1) + 1 + word.length > width;
    if (!wrapped || LETTERED.test(text) || REGISTERED.test(text) || /\p{L}[-‐]$/u.test(before))
      continue;
    lines[into] = `${before.trimEnd()} ${text}`;
    lines[at] = '';
  }
}
