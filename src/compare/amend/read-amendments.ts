import { clausesOf, ordersOf } from './clauses.js';
import { type ReadClause, readClause } from './operations.js';
import { saysChange } from './patterns.js';
import { maskQuotations, unmask } from './quotes.js';
import { targetsOf } from './targets.js';
import type { Amendment, Target, Unapplied } from './types.js';

/** Begins the list of changes: «Внести в решение … следующие изменения:». */
const SCOPE = /внести/i;
const SCOPE_OBJECT = /изменени|дополнени/i;
/** How far the two may stand apart, in characters. */
const SCOPE_REACH = 300;
/** Words without which «исключить» is an order of its own and no change of a paper. */
const PLACE = /пункт|(?:^| )п\. ?\d|абзац|слов[аоу]|цифр|редакции|преамбул|приложени|раздел|срок/i;
const ANNEX = /(?:^|[^а-яё])(?:приложени[еюия]|таблиц[ауые]|строк[ауие]|граф[ауые])/i;
/** Parts of an annex that are no points. */
const TABLE = /(?:^|[^а-яё])(?:таблиц|строк[ауие]|граф[ауые]|приложением)/i;

/** Whether a clause is about an annex in words that cannot be carried out. */
function refusesAnnex({ targets }: ReadClause, words: string): boolean {
  const annexed = targets.some(({ annex }) => annex !== undefined);
  return annexed ? TABLE.test(words) : ANNEX.test(words);
}

function opensScope(words: string): boolean {
  return words.split(';').some((part) => {
    const at = part.search(SCOPE);
    return at >= 0 && SCOPE_OBJECT.test(part.slice(at, at + SCOPE_REACH));
  });
}

/** Whether it is said where the change goes; the whole paper only when its words say so. */
function hasPlace({ targets, operation }: ReadClause, words: string): boolean {
  if (operation.type === 'add-items' || targets.length > 0) return true;
  const wordChange = operation.type === 'replace' || operation.type === 'remove-words';
  return wordChange && /по (?:всему )?тексту/i.test(words);
}

interface Level {
  depth: number;
  targets: Target[];
  /** Whether a list of changes is open. */
  scope: boolean;
}

/** The instructions of an amending paper, and those that order a change and are not understood. */
export function readAmendments(text: string): { amendments: Amendment[]; unapplied: Unapplied[] } {
  const { text: masked, quotations } = maskQuotations(text);
  const amendments: Amendment[] = [];
  const unapplied: Unapplied[] = [];
  const levels: Level[] = [{ depth: -1, targets: [], scope: false }];
  for (const { text: words, line, depth } of clausesOf(masked)) {
    while (levels.length > 1 && depth > 0 && (levels.at(-1)?.depth ?? 0) >= depth) levels.pop();
    const above = levels.at(-1) ?? { depth: -1, targets: [], scope: false };
    const opens = opensScope(words) || words.endsWith(':');
    // In an open list of changes every numbered line is one.
    const listed = above.scope && depth > above.depth && !opens;
    let context = above.targets;
    for (const order of ordersOf(words, saysChange)) {
      const clause = unmask(order, quotations);
      const ordersChange = listed || (saysChange(order) && (above.scope || PLACE.test(order)));
      if (!ordersChange) continue;
      const readable = readClause(order, quotations, context);
      const read = readable !== null && hasPlace(readable, order) ? readable : null;
      if (read !== null && !refusesAnnex(read, order)) {
        amendments.push({ clause, line, ...read });
        // What follows in the sentence is about the same place.
        if (read.operation.type !== 'add-items') context = read.targets;
      } else if (!opensScope(order)) {
        const annex = ANNEX.test(order) || context.some((one) => one.annex !== undefined);
        unapplied.push({ clause, line, reason: annex ? 'annex' : 'not-understood' });
      }
    }
    if (opens) {
      const targets = targetsOf(words, quotations, above.targets);
      const scope = above.scope || opensScope(words);
      levels.push({ depth: Math.max(depth, above.depth), targets, scope });
    }
  }
  return { amendments, unapplied };
}
