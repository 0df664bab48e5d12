import { Nesting } from '../numbering/nesting.js';
import { BULLET, formatNumber } from '../numbering/styles.js';
import type { Attributes } from '../xml.js';
import type { ListLevel, Styles } from './styles.js';

/** Numbers reached so far, by level (1-based). */
type Counts = Map<number, number>;

interface OpenList {
  levels: Map<number, ListLevel> | undefined;
  style: string;
  counts: Counts;
  /** What the open item still has to print. */
  item: 'numbered' | 'plain' | null;
  startValue: number | undefined;
}

function printed(levels: Map<number, ListLevel>, counts: Counts, level: ListLevel): string {
  return level.format.replace(/%(\d{1,2})%/g, (_, digits: string) => {
    const index = Number(digits);
    const at = levels.get(index);
    if (at === undefined || at.style === 'bullet') return '';
    return formatNumber(counts.get(index) ?? at.start, at.style);
  });
}

function advance(counts: Counts, index: number, level: ListLevel, value: number | undefined): void {
  const before = counts.get(index);
  counts.set(index, value ?? (before === undefined ? level.start : before + 1));
  for (const deeper of [...counts.keys()]) if (deeper > index) counts.delete(deeper);
}

/** Counts lists and numbered headings as LibreOffice does. */
export class Lists {
  private readonly open: OpenList[] = [];
  private readonly byId = new Map<string, Counts>();
  private readonly byStyle = new Map<string, Counts>();
  private readonly headings: Counts = new Map();
  private readonly nesting = new Nesting();

  constructor(private readonly styles: Styles) {}

  openList(attributes: Attributes): void {
    const outer = this.open.at(-1);
    const style = attributes['text:style-name'] ?? outer?.style ?? '';
    const counts = outer?.counts ?? this.continued(attributes, style);
    const id = attributes['xml:id'];
    if (id !== undefined) this.byId.set(id, counts);
    this.byStyle.set(style, counts);
    const levels = this.styles.list(style) ?? outer?.levels;
    this.open.push({ levels, style, counts, item: null, startValue: undefined });
  }

  closeList(): void {
    this.open.pop();
  }

  openItem(name: string, attributes: Attributes): void {
    const list = this.open.at(-1);
    if (list === undefined) return;
    list.item = name === 'text:list-item' ? 'numbered' : 'plain';
    const start = attributes['text:start-value'];
    list.startValue = start === undefined ? undefined : Number(start);
  }

  /** A paragraph outside lists. */
  plain(): void {
    this.nesting.plain();
  }

  /** The label of a paragraph, in full: only the first one of an item prints it. */
  label(): string {
    const label = this.printed();
    return this.nesting.label(this.open.at(-1)?.counts, this.open.length, label);
  }

  private printed(): string {
    const list = this.open.at(-1);
    if (list === undefined || list.item !== 'numbered') return '';
    list.item = 'plain';
    const index = this.open.length;
    const level = list.levels?.get(index);
    if (list.levels === undefined || level === undefined) return '';
    if (level.style === 'bullet') return BULLET;
    for (let above = 1; above < index; above++)
      if (!list.counts.has(above)) list.counts.set(above, list.levels.get(above)?.start ?? 1);
    advance(list.counts, index, level, list.startValue);
    return printed(list.levels, list.counts, level);
  }

  /** How many lists are open, one inside the other. */
  get depth(): number {
    return this.open.length;
  }

  get inList(): boolean {
    return this.open.length > 0;
  }

  /** The label of a heading outside lists, from the outline. */
  heading(attributes: Attributes): string {
    const index = Number(attributes['text:outline-level']) || 1;
    const levels = this.styles.outlineLevels();
    const level = levels.get(index);
    if (level === undefined || level.style === 'none' || level.style === 'bullet') return '';
    if (attributes['text:is-list-header'] === 'true') return '';
    if (this.styles.isUnlisted(attributes['text:style-name'])) return '';
    const restarts = attributes['text:restart-numbering'] === 'true';
    const start = restarts ? Number(attributes['text:start-value'] ?? level.start) : undefined;
    advance(this.headings, index, level, start);
    return printed(levels, this.headings, level);
  }

  private continued(attributes: Attributes, style: string): Counts {
    const id = attributes['text:continue-list'];
    const named = id === undefined ? undefined : this.byId.get(id);
    if (named !== undefined) return named;
    const last =
      attributes['text:continue-numbering'] === 'true' ? this.byStyle.get(style) : undefined;
    return last ?? new Map();
  }
}
