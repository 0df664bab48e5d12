import type { IsoDate, WorkCalendar } from '../../model/deadline.js';
import { type DueState, dueMoments } from '../due.js';
import { isBehind } from '../due-list.js';
import type { Assignee, RegisterDocument, Task } from '../schema.js';
import { concerns, partyMatcher } from '../select.js';
import { type DayRange, fallsWithin } from './days.js';
import { hasWords, searchedTexts, wordQuery } from './words.js';

/** What is asked of a register; what is missing asks nothing. */
export interface TaskFilter {
  /** Part of the name of an assignee or co-assignee, or its words in any form. */
  assignee?: string;
  /** Words of the task, its heading or section, in any form. */
  text?: string;
  /** Words of the body that adopted the paper, or of its title where none is known. */
  issuer?: string;
  /** Days on which something has to be done. */
  days?: DayRange;
  /** Where the deadline stands on `asOf`; what people have done with is in no state. */
  states?: readonly DueState[];
  /** Kinds of items and of papers, `task` unless an item's kind is named. */
  kinds?: readonly QueryKind[];
  asOf: IsoDate;
  /** Days after `asOf` that count as near. */
  within: number;
  calendar?: WorkCalendar;
}

/** Kinds of items and of papers. */
export type QueryKind = Task['kind'] | RegisterDocument['kind'];

const ITEM_KINDS: ReadonlySet<string> = new Set<Task['kind']>(['task', 'statement']);

export type TaskTest = (task: Task, document: RegisterDocument | undefined) => boolean;

/** Makes the test that tasks have to pass. */
export function taskTest(filter: TaskFilter): TaskTest {
  const tests: TaskTest[] = [kindTest(filter.kinds ?? [])];
  const { assignee, text, issuer, days, states } = filter;
  if (assignee !== undefined) {
    const matches = partyTest(assignee);
    tests.push((task) => concerns(task, matches));
  }
  if (days !== undefined) tests.push((task) => fallsWithin(task.deadline, days));
  if (issuer !== undefined) tests.push(wordsTest(issuer, issuerTexts));
  if (text !== undefined) tests.push(wordsTest(text, searchedTexts));
  if (states !== undefined) tests.push(stateTest(states, filter));
  return (task, document) => tests.every((test) => test(task, document));
}

/** A body or person by part of its name, or by its words in any form. */
function partyTest(wanted: string): (party: Assignee) => boolean {
  const byPart = partyMatcher(wanted);
  const query = wordQuery(wanted);
  // An archive names the same few thousand again and again.
  const known = new Map<string, boolean>();
  return (party) => {
    const { name, text, person, body } = party;
    const key = [name, text, person, body].join('\n');
    let matches = known.get(key);
    if (matches === undefined) {
      matches = byPart(party) || (query !== null && hasWords(query, [name, text, person ?? null]));
      if (known.size >= MOST_KEPT) known.clear();
      known.set(key, matches);
    }
    return matches;
  };
}

/** The same for a name alone, as tables hold them. */
export function nameTest(wanted: string): (name: string) => boolean {
  const isMeant = partyTest(wanted);
  return (name) => isMeant({ name, text: name, inherited: false });
}

/** Names of bodies and persons whose answer is kept. */
const MOST_KEPT = 50_000;

function issuerTexts(_task: Task, document: RegisterDocument | undefined): (string | null)[] {
  return [document?.issuer ?? document?.title ?? null];
}

function wordsTest(
  wanted: string,
  textsOf: (task: Task, document: RegisterDocument | undefined) => (string | null)[],
): TaskTest {
  const query = wordQuery(wanted);
  if (query !== null) return (task, document) => hasWords(query, textsOf(task, document));
  return (task, document) => textsOf(task, document).some((text) => text?.includes(wanted));
}

function kindTest(kinds: readonly QueryKind[]): TaskTest {
  const items = new Set(kinds.filter((kind) => ITEM_KINDS.has(kind)));
  const papers = new Set(kinds.filter((kind) => !ITEM_KINDS.has(kind)));
  if (items.size === 0) items.add('task');
  return ({ kind }, document) =>
    items.has(kind) && (papers.size === 0 || (document !== undefined && papers.has(document.kind)));
}

function stateTest(states: readonly DueState[], { asOf, within, calendar }: TaskFilter): TaskTest {
  const window = { asOf, within, ...(calendar === undefined ? {} : { calendar }) };
  const wanted = new Set(states);
  return (task) =>
    task.kind === 'task' &&
    !isBehind(task) &&
    dueMoments(task.deadline, window).some(({ state }) => wanted.has(state));
}
