import type { Deadline } from '../model/deadline.js';
import type { Party } from '../model/party.js';
import { type Joined, spansIn } from '../parse/lines/joined.js';
import type { ParseState } from '../parse/state.js';
import type { DeadlineNode, Item, ItemChild, Section, Text } from '../tree/nodes.js';
import type { Span, TaskPlaces } from './schema.js';

/** What a record says of who acts and until when, before it is written down. */
interface Acting {
  assignees: readonly Party[];
  coAssignees: readonly Party[];
  deadline: Deadline | null;
}

/** Between two stretches of one field: line breaks, indents, the hyphen of a word that was split. */
const GAP = /^[\s\u00ad\u200b-\u200d\u2060\ufeff‐¬-]{0,200}$/;

/**
 * Where the parties and deadlines of a tree were printed, gathered on the walk that makes the
 * records: a party or deadline that an item inherits is the very object of its heading, and so has
 * the heading's place.
 */
export class PlaceBook {
  readonly #spans = new WeakMap<object, Span[]>();

  constructor(private readonly state: ParseState) {}

  /** Notes the parties and deadlines in an item's own words. */
  item(item: Item): void {
    for (const child of item.children) {
      if (child.type === 'deadline') this.#note(child.deadline, this.#placeOf(child));
      else if (child.type === 'addressee' || child.type === 'responsible') this.#parties(child);
    }
  }

  /** Notes the parties that a section's title speaks to. */
  section(section: Section, { assignees, coAssignees }: Acting): void {
    const { start, end } = section.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const whole = { start: start.offset, end: end.offset };
    const printed = this.state.source.text.slice(whole.start, whole.end);
    for (const party of [...assignees, ...coAssignees]) {
      const at = printed.indexOf(party.text);
      const from = whole.start + at;
      this.#note(party, [at < 0 ? whole : { start: from, end: from + party.text.length }]);
    }
  }

  /** Notes a deadline that was made of several. */
  combined(deadline: Deadline | null, nodes: readonly DeadlineNode[]): void {
    if (deadline !== null)
      this.#note(
        deadline,
        nodes.flatMap((node) => this.#placeOf(node)),
      );
  }

  /** Where the fields of a record are printed. */
  task(texts: readonly Text[], { assignees, coAssignees, deadline }: Acting): TaskPlaces {
    const placeOf = (read: object): Span[] => this.#spans.get(read) ?? [];
    return {
      text: this.#together(texts.flatMap((text) => this.#placeOf(text))),
      deadline: deadline === null ? [] : placeOf(deadline),
      assignees: assignees.map(placeOf),
      coAssignees: coAssignees.map(placeOf),
    };
  }

  /** The first place counts: «ему же» speaks to the one who was named before. */
  #note(read: object, spans: readonly Span[]): void {
    if (!this.#spans.has(read)) this.#spans.set(read, this.#together(spans));
  }

  #parties(node: Extract<ItemChild, { type: 'addressee' | 'responsible' }>): void {
    const known = this.state.placed.get(node);
    if (known === undefined) return;
    const { joined, start, end } = known;
    let from = start;
    for (const party of [...node.assignees, ...node.coAssignees]) {
      const at = find(joined, party.text, from, end) ?? find(joined, party.text, start, end);
      this.#note(
        party,
        at === null ? spansIn(joined, start, end) : spansIn(joined, at, at + party.text.length),
      );
      if (at !== null) from = at + party.text.length;
    }
  }

  #placeOf(node: DeadlineNode | Text): Span[] {
    if (node.type === 'text') {
      const joined = this.state.joined.get(node)?.joined;
      return joined === undefined ? [] : spansIn(joined, 0, joined.value.length);
    }
    const known = this.state.placed.get(node);
    if (known === undefined) return [];
    const { joined, start, end } = known;
    // The phrase itself, without its label: «Срок – до 1 мая» is printed, «до 1 мая» is the deadline.
    const at = find(joined, node.value, start, end);
    return at === null ? spansIn(joined, start, end) : spansIn(joined, at, at + node.value.length);
  }

  /** Stretches with nothing but a line break between them are one. */
  #together(spans: readonly Span[]): Span[] {
    const merged: Span[] = [];
    for (const { start, end } of spans) {
      const last = merged.at(-1);
      const joins =
        last !== undefined &&
        start >= last.end &&
        GAP.test(this.state.source.text.slice(last.end, start));
      if (last !== undefined && joins) last.end = end;
      else merged.push({ start, end });
    }
    return merged;
  }
}

function find({ value }: Joined, words: string, from: number, to: number): number | null {
  const at = words === '' ? -1 : value.indexOf(words, from);
  return at < 0 || at + words.length > to ? null : at;
}
