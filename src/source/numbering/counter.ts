import { Nesting } from './nesting.js';
import { BULLET, formatNumber, type NumberStyle } from './styles.js';

/** One level of a list of Word, in DOCX and DOC alike (ISO/IEC 29500-1, 17.9.6 lvl). */
export interface Level {
  start: number;
  style: NumberStyle;
  /** «%1.%2.» */
  text: string;
  /** Figures throughout, whatever the outer levels use. */
  legal: boolean;
  /** 1-based level whose use restarts this one; 0 for never; missing: any level above. */
  restart?: number;
}

export interface AbstractList {
  levels: Map<number, Level>;
  /** Paragraph styles by level. */
  styles: Map<string, number>;
  numberingStyle?: string;
}

export interface ListInstance {
  abstract: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

export interface Numbering {
  abstracts: Map<string, AbstractList>;
  instances: Map<string, ListInstance>;
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
  numId: string;
  level: number;
}

interface FoundList {
  instance: ListInstance;
  abstract: AbstractList;
  /** Of the definition that counts. */
  id: string;
}

interface Count {
  values: (number | undefined)[];
}

/**
 * Counts lists as Word does: every list made from one definition goes on counting, unless it has a
 * start of its own, and a level starts anew after a level above it was used.
 */
export class ListCounter {
  private readonly counts = new Map<string, Count>();
  private readonly started = new Set<string>();
  private readonly nesting = new Nesting();

  constructor(
    private readonly numbering: Numbering,
    /** The list that a numbering style stands for, by the style's id. */
    private readonly styleList: (style: string) => string | undefined,
  ) {}

  /** The level a paragraph style is tied to in a list. */
  levelOfStyle(numId: string, style: string): number | undefined {
    return this.find(numId)?.abstract.styles.get(style);
  }

  /** A paragraph outside lists. */
  plain(): void {
    this.nesting.plain();
  }

  /** Counts a paragraph and gives its label in full, empty when it prints none. */
  next(place: ListPlace): string {
    const found = this.find(place.numId);
    if (found === undefined) return '';
    return this.nesting.label(found.id, place.level, this.printed(place, found));
  }

  private printed(place: ListPlace, found: FoundList): string {
    const { instance, abstract, id } = found;
    const level = instance.levels.get(place.level) ?? abstract.levels.get(place.level);
    if (level === undefined) return '';
    if (level.style === 'bullet') return level.text.trim() === '' ? '' : BULLET;
    const { values } = this.count(id);
    // A level that is passed over counts as used: behind «1.1.1» the second level goes on with 1.2.
    for (let above = 0; above < place.level; above++)
      values[above] ??= (instance.levels.get(above) ?? abstract.levels.get(above))?.start ?? 1;
    values[place.level] = this.advance(place, instance, level, values[place.level]);
    this.restartBelow(place.level, found, values);
    return this.print(level, found, values);
  }

  private find(numId: string): FoundList | undefined {
    const instance = this.numbering.instances.get(numId);
    if (instance === undefined) return undefined;
    const abstract = this.numbering.abstracts.get(instance.abstract);
    if (abstract === undefined) return undefined;
    const linked = abstract.numberingStyle && this.styleList(abstract.numberingStyle);
    const other = linked ? this.numbering.instances.get(linked) : undefined;
    const target = other && this.numbering.abstracts.get(other.abstract);
    if (other !== undefined && target !== undefined && target.numberingStyle === undefined)
      return {
        instance: { ...other, ...overrides(instance, other) },
        abstract: target,
        id: other.abstract,
      };
    return { instance, abstract, id: instance.abstract };
  }

  private count(id: string): Count {
    const known = this.counts.get(id);
    if (known !== undefined) return known;
    const fresh: Count = { values: [] };
    this.counts.set(id, fresh);
    return fresh;
  }

  private advance(
    place: ListPlace,
    instance: ListInstance,
    level: Level,
    current: number | undefined,
  ): number {
    const own = instance.starts.get(place.level);
    const key = `${place.numId}:${place.level}`;
    if (own !== undefined && !this.started.has(key)) {
      this.started.add(key);
      return own;
    }
    return current === undefined ? (own ?? level.start) : current + 1;
  }

  private restartBelow(
    used: number,
    { instance, abstract }: FoundList,
    values: (number | undefined)[],
  ): void {
    for (let index = used + 1; index < values.length; index++) {
      const level = instance.levels.get(index) ?? abstract.levels.get(index);
      if (used + 1 <= (level?.restart ?? index)) values[index] = undefined;
    }
  }

  private print(
    level: Level,
    { instance, abstract }: FoundList,
    values: (number | undefined)[],
  ): string {
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const at = instance.levels.get(index) ?? abstract.levels.get(index);
      const style = level.legal ? 'decimal' : (at?.style ?? 'decimal');
      if (style === 'bullet') return '';
      return formatNumber(values[index] ?? at?.start ?? 1, style);
    });
  }
}

/** What an instance itself says wins over the list its style stands for. */
function overrides(own: ListInstance, other: ListInstance): Partial<ListInstance> {
  return {
    starts: own.starts.size > 0 ? own.starts : other.starts,
    levels: own.levels.size > 0 ? own.levels : other.levels,
  };
}
