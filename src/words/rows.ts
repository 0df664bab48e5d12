/** A row of a table of words: its letters, what may not follow them, its classes. */
interface Row {
  /** What all forms begin with, or the whole word. */
  start: string;
  /** Whether endings may follow. */
  bends: boolean;
  /** Letters that make another word of the start: «указ» is not «указать». */
  others: readonly string[];
  classes: readonly string[];
}

/** Endings of nouns and adjectives have no more letters. */
const LONGEST_ENDING = 4;

/**
 * A table of words, a row a line: the word, where `/` stands behind the letters that all its forms
 * begin with (without one the word never bends), letters behind `!` that make another word of those,
 * and the classes of the word.
 */
export class Rows {
  private readonly table: string;
  private parsed: ReadonlyMap<string, Row[]> | null = null;

  constructor(table: string) {
    this.table = table;
  }

  /**
   * The words of some classes as alternatives of an expression, the longest first; ё stands for both
   * letters. Of a word that bends the ending is left open.
   */
  stems(...classes: readonly string[]): string {
    return this.all(classes)
      .map(({ start, bends, others }) => {
        const guard = bends ? others.join('|') : '[а-яё]';
        return start.replaceAll('ё', '[её]') + (guard === '' ? '' : `(?!${guard})`);
      })
      .join('|');
  }

  /** How the words of some classes begin, as `opening` asks for it. */
  openings(...classes: readonly string[]): string {
    return this.all(classes)
      .map(({ start }) => start)
      .join(' ');
  }

  /** Whether a folded word (small letters, ё as е) is a form of a word of some classes. */
  has(folded: string, ...classes: readonly string[]): boolean {
    const rows = this.rows().get(folded.slice(0, KEY));
    return rows?.some((row) => fits(row, folded) && isOf(row, classes)) ?? false;
  }

  private all(classes: readonly string[]): Row[] {
    return [...this.rows().values()]
      .flat()
      .filter((row) => isOf(row, classes))
      .sort((a, b) => b.start.length - a.start.length);
  }

  private rows(): ReadonlyMap<string, Row[]> {
    this.parsed ??= parse(this.table);
    return this.parsed;
  }
}

/** Letters by which rows are found; no start is shorter. */
const KEY = 2;

function parse(table: string): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  for (const line of table.trim().split('\n')) {
    const [printed = '', ...classes] = line.trim().split(' ');
    const [word = '', others] = printed.split('!');
    const cut = word.indexOf('/');
    const start = cut < 0 ? word : word.slice(0, cut);
    const row = { start, bends: cut >= 0, others: others?.split(',') ?? [], classes };
    const key = folded(start).slice(0, KEY);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return rows;
}

function folded(word: string): string {
  return word.replaceAll('ё', 'е');
}

function isOf(row: Row, classes: readonly string[]): boolean {
  return classes.length === 0 || classes.some((one) => row.classes.includes(one));
}

function fits(row: Row, word: string): boolean {
  const start = folded(row.start);
  if (!row.bends) return word === start;
  if (!word.startsWith(start) || word.length > start.length + LONGEST_ENDING) return false;
  return !row.others.some((letters) => word.startsWith(letters, start.length));
}
