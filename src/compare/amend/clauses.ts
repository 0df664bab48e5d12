/** One sentence of an amending paper, its quotations masked. */
export interface Clause {
  /** Without its label. */
  text: string;
  /** 1-based line in the amending paper. */
  line: number;
  /** How deep it stands under the clauses above; 0 for one without a label. */
  depth: number;
}

const LABEL =
  /^[ \t]*(?:(\d{1,3}(?:\.\d{1,3})*)[.)]?(?=[ \t])|(\d{1,3}(?:\.\d{1,3})*)[.)]|([а-яё])\)|([–—-])(?=[ \t]))[ \t]*/;
/** Where a new instruction begins inside a line. */
const INNER_START =
  /(?<=[;.])[ \t]+(?=[«А-ЯЁ\uE000]|в (?:пункт|подпункт|абзац)|пункт|подпункт|абзац|слов|после слов|дополнить|цифр)/;

interface Line {
  text: string;
  line: number;
}

/** Numbered lines and what continues them, each with the number of its first line. */
function paragraphs(text: string): Line[] {
  const result: Line[] = [];
  let line = 1;
  let open = false;
  for (const part of text.split('\n')) {
    const trimmed = part.trim();
    const last = result.at(-1);
    // A quotation on a line of its own belongs to the order that announces it.
    const announced = last?.text.endsWith(':') === true && trimmed.startsWith('\uE000');
    if (trimmed === '') open = false;
    else if (announced && last !== undefined) last.text += ` ${trimmed}`;
    else if (open && last !== undefined && !LABEL.test(part)) last.text += ` ${trimmed}`;
    else result.push({ text: trimmed, line });
    if (trimmed !== '') open = !/[.;:]$/.test(trimmed.replaceAll('\u2028', ''));
    line += 1 + (part.match(/\u2028/g)?.length ?? 0);
  }
  return result;
}

/** The kind of a label: numbers of one length, bracketed numbers, letters, dashes. */
function styleOf(match: RegExpExecArray): string {
  const number = match[1] ?? match[2];
  if (match[3] !== undefined) return 'letter';
  if (match[4] !== undefined) return 'dash';
  const bracket = match[0].includes(')') ? ')' : '.';
  return `${(number ?? '').split('.').length}${bracket}`;
}

/** Splits a masked amending paper into its clauses, nested by the style of their labels. */
export function clausesOf(masked: string): Clause[] {
  const clauses: Clause[] = [];
  const styles: string[] = [];
  for (const { text, line } of paragraphs(masked)) {
    const label = LABEL.exec(text);
    let depth = 0;
    if (label !== null) {
      const style = styleOf(label);
      const known = styles.indexOf(style);
      if (known >= 0) styles.length = known + 1;
      else styles.push(style);
      depth = styles.length;
    }
    const body = label === null ? text : text.slice(label[0].length);
    for (const part of body.split(INNER_START))
      clauses.push({
        text: part
          .replace(/\s+/g, ' ')
          .replace(/ ([.,;])/g, '$1')
          .trim(),
        line,
        depth,
      });
  }
  return clauses;
}

/** Where inside a sentence another order may begin: «…, в пункте 4 …», «… и слово … исключить». */
const NEXT_ORDER =
  /(?<=,| и) (?=(?:во? (?:пункт|подпункт|абзац|перв|втор|трет|приложени)|пункт|подпункт|абзац|приложени|слов|цифр|после слов|перед слов|предложени|дополни|исключи|изложи|замени))/i;

/**
 * The orders of one sentence: «слова … заменить словами …, слово … исключить» are two. A part that
 * orders nothing belongs to the order behind it, the last one to the order before.
 *
 * @param isOrder whether words order a change
 */
export function ordersOf(text: string, isOrder: (words: string) => boolean): string[] {
  const orders: string[] = [];
  let waiting = '';
  for (const part of text.split(NEXT_ORDER)) {
    waiting += waiting === '' ? part : ` ${part}`;
    if (!isOrder(waiting)) continue;
    orders.push(waiting);
    waiting = '';
  }
  const last = orders.pop();
  if (waiting === '') return last === undefined ? [text] : [...orders, last];
  return [...orders, last === undefined ? waiting : `${last} ${waiting}`];
}
