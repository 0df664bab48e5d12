interface Open {
  list: unknown;
  level: number;
  /** Full number in figures; null for letters, bullets and what counts otherwise. */
  path: string | null;
  /** What stands behind the number. */
  delimiter: string;
  under: Open | undefined;
}

/** «2.», «2.1.», «3)»; the figures, and what stands behind them. */
const FIGURES = /^(\d{1,6}(?:\.\d{1,6}){0,8})([.)]?)$/;

/**
 * Writes nested numbers in full. A list whose points are «1.» and whose sublists are «1.» again
 * leaves it to the indentation to tell that a point stands under another one, and lines of text
 * have none. Points that already differ from those above them («1)» under «1.») stay as printed.
 */
export class Nesting {
  private readonly open: Open[] = [];
  /** Text outside lists stands between the last point and the next one. */
  private apart = false;

  /** A paragraph that is no point of a list. */
  plain(): void {
    this.apart = true;
  }

  /** The full label of a point; `level` may count from anything, deeper ones being greater. */
  label(list: unknown, level: number, label: string): string {
    const trimmed = label.trim();
    if (trimmed === '') return label;
    let before: Open | undefined;
    for (let last = this.open.at(-1); last !== undefined && last.level >= level; ) {
      before = last;
      this.open.pop();
      last = this.open.at(-1);
    }
    const above = this.open.at(-1);
    const figures = FIGURES.exec(trimmed);
    const own = figures?.[1] ?? null;
    const delimiter = figures?.[2] ?? '';
    const under = above !== undefined && this.belongs(list, above, before) ? above : undefined;
    const nests = own !== null && !own.includes('.') && under !== undefined && under.path !== null;
    const path = nests ? `${under.path}.${own}` : own;
    this.open.push({ list, level, path, delimiter, under });
    this.apart = false;
    return nests && under.delimiter === delimiter ? `${path}${delimiter}` : label;
  }

  /** Points of two lists hang together only where one follows the other at once. */
  private belongs(list: unknown, above: Open, before: Open | undefined): boolean {
    if (above.list === list || !this.apart) return true;
    return before !== undefined && before.list === list && before.under === above;
  }
}
