import { requireText, requireTexts } from '../../arguments.js';
import type { Decision } from '../../tree/nodes.js';
import { annexTree } from './annex.js';
import { editsOf, isPart, place } from './apply.js';
import { fullNumber, renumbered } from './apply-items.js';
import type { Edit } from './edit.js';
import { findItems, itemsOf, spanOf } from './locate.js';
import { readAmendments } from './read-amendments.js';
import type {
  Amendment,
  AppliedChange,
  Consolidated,
  ReadTree,
  Refusal,
  Target,
  Unapplied,
} from './types.js';

/** Carries edits out from the last to the first, so that offsets stay true. */
function withEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, text: fresh } of [...edits].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + fresh + result.slice(end);
  }
  return result;
}

function evened(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An item's words as printed, its blanks evened, without the items in `apart`; null when there is none. */
function wordsOf(
  text: string,
  tree: Decision,
  number: string | null,
  apart: ReadonlySet<string> = new Set(),
): string | null {
  if (number === null) return null;
  const span = place(text, tree, { item: number });
  if (typeof span === 'string') return null;
  const [item] = findItems(tree, number);
  const cuts = item === undefined ? [] : [...itemsOf(item)].filter((one) => apart.has(one.number));
  let words = '';
  let from = span.start;
  for (const { start, end } of cuts.map(spanOf)) {
    words += text.slice(from, start);
    from = end;
  }
  return evened(words + text.slice(from, span.end));
}

/** A paper on its way through its amendments. */
class Consolidation {
  readonly history: AppliedChange[] = [];
  readonly unapplied: Unapplied[] = [];
  /** Numbers of points that amendments have added. */
  private readonly added = new Set<string>();

  constructor(
    public text: string,
    private readonly read: ReadTree,
  ) {}

  apply(amendment: Amendment): void {
    const { operation, targets } = amendment;
    if (operation.type === 'renumber') {
      this.renumber(amendment, operation.to);
      return;
    }
    const [first = { item: null }, ...others] = targets;
    // One new wording for several places stands in the place of the first of them.
    const restates = operation.type === 'restate';
    for (const target of others.reverse()) {
      this.change(amendment, target, restates ? { type: 'remove' } : operation);
    }
    this.change(amendment, first, operation);
  }

  private change(amendment: Amendment, target: Target, operation: Amendment['operation']): void {
    const tree = this.treeOf(this.text, target);
    if (typeof tree === 'string') {
      this.refuse(amendment, tree);
      return;
    }
    const outcome = editsOf(this.text, tree, target, operation, this.added);
    if ('refusal' in outcome) {
      this.refuse(amendment, outcome.refusal);
      return;
    }
    const fresh = withEdits(this.text, outcome.edits);
    const isNew = operation.type === 'add-items';
    const items = isNew
      ? operation.numbers.map((number) => fullNumber(number, target))
      : [target.item];
    const after = this.treeOf(fresh, target);
    const { annex } = target;
    // A part that goes leaves its item there.
    const isGone = operation.type === 'remove' && !isPart(target);
    for (const item of items) {
      if (isNew && item !== null && annex === undefined) this.added.add(item);
      this.note(amendment, operation.type, target, item, {
        before: isNew ? null : this.wordsAt(this.text, tree, target, item),
        after:
          isGone || typeof after === 'string' ? null : this.wordsAt(fresh, after, target, item),
      });
    }
    this.text = fresh;
  }

  /** The words of an item, of a part that is none, or of a whole annex. */
  private wordsAt(
    text: string,
    tree: Decision,
    target: Target,
    item: string | null,
  ): string | null {
    if (item !== null) return wordsOf(text, tree, item, this.added);
    if (target.part === undefined && target.annex === undefined) return null;
    const span = place(text, tree, target);
    return typeof span === 'string' ? null : evened(text.slice(span.start, span.end));
  }

  /** The tree a target is found in: the paper's, or that of its annex. */
  private treeOf(text: string, { annex }: Target): Decision | Refusal {
    const tree = this.read(text);
    return annex === undefined ? tree : annexTree(text, tree, annex);
  }

  private renumber(amendment: Amendment, to: readonly string[]): void {
    const from = amendment.targets.flatMap(({ item }) => item ?? []);
    const [first = { item: null }] = amendment.targets;
    const tree = this.treeOf(this.text, first);
    const outcome =
      typeof tree === 'string' ? { refusal: tree } : renumbered(this.text, tree, from, to);
    if ('refusal' in outcome) {
      this.refuse(amendment, outcome.refusal);
      return;
    }
    this.text = withEdits(this.text, outcome.edits);
    for (const [index, item] of from.entries()) {
      this.note(amendment, 'renumber', first, item, { before: item, after: to[index] ?? null });
    }
  }

  private refuse({ clause, line }: Amendment, reason: Unapplied['reason']): void {
    this.unapplied.push({ clause, line, reason });
  }

  private note(
    { clause, line }: Amendment,
    operation: AppliedChange['operation'],
    { annex, paragraph, sentence, part }: Target,
    item: string | null,
    words: Pick<AppliedChange, 'before' | 'after'>,
  ): void {
    const where = {
      ...(annex === undefined ? {} : { annex }),
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(sentence === undefined ? {} : { sentence }),
      ...(part === undefined ? {} : { part }),
    };
    this.history.push({ clause, line, operation, item, ...where, ...words });
  }
}

/**
 * Applies amending papers to a paper, in their order: «изложить в следующей редакции», «слова …
 * заменить словами …», «исключить», «признать утратившим силу», «дополнить пунктом …», «считать
 * пунктами …», «срок исполнения … перенести». What cannot be applied is named with its reason and
 * changes nothing.
 *
 * @param base the paper's text
 * @param amending the amending papers' texts, the oldest first
 * @param read gives the tree of a text, as the parser does
 */
export function consolidate(
  base: string,
  amending: readonly string[],
  read: ReadTree,
): Consolidated {
  requireText(base, 'base');
  requireTexts(amending, 'amending');
  const state = new Consolidation(base, read);
  for (const paper of amending) {
    const { amendments, unapplied } = readAmendments(paper);
    const before = state.unapplied.length;
    for (const amendment of amendments) state.apply(amendment);
    const refused = [...unapplied, ...state.unapplied.splice(before)];
    state.unapplied.push(...refused.sort((a, b) => a.line - b.line));
  }
  const { text, history, unapplied } = state;
  return { text, history, unapplied };
}
