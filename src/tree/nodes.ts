import type { Literal, Parent } from 'unist';
import type { Deadline } from '../model/deadline.js';
import type { Party } from '../model/party.js';

/**
 * The tree of a paper, a unist tree. Every node that was printed has a position (1-based line and
 * column, UTF-16 offset into the source text); a node that was inferred has none, as unist says of
 * generated nodes. Every printed line belongs to exactly one block, so nothing can vanish.
 */
export interface Decision extends Parent {
  type: 'decision';
  children: Block[];
}

export type Block =
  | Header
  | Preamble
  | Agenda
  | Resolution
  | Section
  | Item
  | Signature
  | Attachment
  | Aside
  | Unrecognized;

/** What stands above the operative part, line by line: kind of paper, date, number, approval. */
export interface Header extends Parent {
  type: 'header';
  children: HeaderPart[];
}
export interface HeaderPart extends Literal {
  type: 'title' | 'date' | 'number' | 'approval' | 'line';
  value: string;
}

/** The grounds of the decision, up to its resolving words. Its own numbered lists are no items. */
export interface Preamble extends Literal {
  type: 'preamble';
  value: string;
}

/** The questions of a meeting (повестка). Its numbers are no items. */
export interface Agenda extends Literal {
  type: 'agenda';
  value: string;
}

/** The words that open the operative part: «КОЛЛЕГИЯ РЕШИЛА:», «П Р И К А З Ы В А Ю:». */
export interface Resolution extends Literal {
  type: 'resolution';
  value: string;
}

/** A title inside the operative part: an agenda question, a roman section, an agency's part. */
export interface Section extends Literal {
  type: 'section';
  value: string;
  /** Roman or arabic number of the section, where it has one. */
  number: string | null;
}

/** A numbered, lettered or bulleted point of the operative part. */
export interface Item extends Parent {
  type: 'item';
  /** Unique within the document: the number, with «#2», «#3» when it is printed again. */
  id: string;
  /** Full path: «1)» under 2 is `2.1`, «а)» under 2 is `2.а`. */
  number: string;
  /** As printed, or null where the number was lost and follows from its place. */
  label: string | null;
  /** The number's parts, outermost first. */
  path: string[];
  children: ItemChild[];
}

export type ItemChild = Text | Addressee | DeadlineNode | Responsible | Reference | Item;

/** A run of an item's words, verbatim, its line breaks turned into spaces. */
export interface Text extends Literal {
  type: 'text';
  value: string;
}

/** Whom the item is addressed to, as printed in its own words. */
export interface Addressee extends Literal {
  type: 'addressee';
  value: string;
  assignees: Party[];
  coAssignees: Party[];
}

/** A deadline line, tail or phrase. `inSentence` when it also stays part of the text. */
export interface DeadlineNode extends Literal {
  type: 'deadline';
  value: string;
  inSentence: boolean;
  /** True behind «Доклад – …», «Информацию представить – …»: when to report, not when to act. */
  report: boolean;
  deadline: Deadline;
}

/** «Ответственный: …», «Отв.: …». */
export interface Responsible extends Literal {
  type: 'responsible';
  value: string;
  assignees: Party[];
  coAssignees: Party[];
}

/** A named point of another act. */
export interface Reference extends Literal {
  type: 'reference';
  value: string;
}

/** A signature: post and name, over one line or several. */
export interface Signature extends Literal {
  type: 'signature';
  value: string;
  name: string;
  post: string | null;
}

/** What stands behind the signatures: annexes, mailing lists, acquaintance sheets. */
export interface Attachment extends Literal {
  type: 'attachment';
  value: string;
}

/** Page numbers, running heads, menus, news and footers around the paper. */
export interface Aside extends Literal {
  type: 'aside';
  value: string;
}

/** Text inside the operative part that fits nothing; always with a diagnostic. */
export interface Unrecognized extends Literal {
  type: 'unrecognized';
  value: string;
}
