import { isOfForce, isOfTheWhole, isStatement } from '../cues/statement.js';
import type { Deadline } from '../model/deadline.js';
import type { Party } from '../model/party.js';
import { combine, toAct } from '../parse/attach/attach-deadlines.js';
import { questionTitle } from '../parse/attach/question-title.js';
import { itemsOf, textsOf, wordsOfItem } from '../parse/attach/text-parts.js';
import { withoutSpeakers } from '../parse/layout/question-heads.js';
import type { Decision, Item, Section } from '../tree/nodes.js';
import { spread } from '../words/glued.js';
import { filled, named, type Own, ownOf, reportOf, sharedByList } from './item-parts.js';
import type { PlaceBook } from './places.js';
import { reportWithin } from './reporting.js';
import type { Assignee, Task } from './schema.js';

/** What an item has from the headings above it. */
interface Inherited {
  parent: string | null;
  section: string | null;
  /** Number of the section, for items with no numbered heading of their own. */
  sectionNumber: string | null;
  heading: string | null;
  assignees: Party[];
  coAssignees: Party[];
  deadline: Deadline | null;
  statement: boolean;
}

const NOTHING: Inherited = {
  parent: null,
  section: null,
  sectionNumber: null,
  heading: null,
  assignees: [],
  coAssignees: [],
  deadline: null,
  statement: false,
};

/** Reads whom a section's title speaks to. */
export type SectionParties = (title: string) => { assignees: Party[]; coAssignees: Party[] } | null;

/** What the walk over the tree takes along. */
interface Walk {
  document: string;
  records: Task[];
  /** Keeps where each field is printed; null when nobody asked. */
  places: PlaceBook | null;
}

/** The leaves of the tree as records, in the order of the paper. */
export function collectTasks(
  tree: Decision,
  document: string,
  partiesOf: SectionParties,
  places: PlaceBook | null = null,
): Task[] {
  const records: Task[] = [];
  const walk: Walk = { document, records, places };
  let inherited = NOTHING;
  let question: Section | null = null;
  for (const block of tree.children) {
    if (block.type === 'resolution') inherited = NOTHING;
    else if (block.type === 'section') {
      if (block.position === undefined) question = block;
      inherited = underSection(block, question, partiesOf);
      places?.section(block, inherited);
    } else if (block.type === 'item') visit(block, inherited, walk);
  }
  return records;
}

function underSection(
  block: Section,
  question: Section | null,
  partiesOf: SectionParties,
): Inherited {
  const parties = partiesOf(block.value);
  const bare = block.value.replace(/\s{0,9}[:：]\s{0,9}$/, '');
  const title = parties === null ? withoutSpeakers(bare) : bare;
  return {
    ...NOTHING,
    section: parties === null || question === null ? title : question.value,
    sectionNumber: block.number,
    heading: parties === null ? null : title,
    assignees: parties?.assignees ?? [],
    coAssignees: parties?.coAssignees ?? [],
  };
}

/** What stands under a heading: what it has from above, and what the heading says itself. */
function headingOf(
  item: Item,
  { words, own, deadline }: { words: string; own: Own; deadline: Deadline | null },
  inherited: Inherited,
  places: PlaceBook | null,
): Inherited {
  const parties = named(own);
  const shared = sharedByList(itemsOf(item), places);
  return {
    ...inherited,
    parent: item.number,
    section: questionTitle(item) ?? inherited.section,
    heading: words === '' ? null : words.replace(/\s{0,9}[:：]\s{0,9}$/, ''),
    assignees:
      (own.responsible.length === 0 ? filled(shared.parties?.assignees) : undefined) ??
      filled(parties?.assignees) ??
      inherited.assignees,
    coAssignees:
      filled(shared.parties?.coAssignees) ?? parties?.coAssignees ?? inherited.coAssignees,
    deadline: deadline ?? shared.deadline ?? inherited.deadline,
    statement: inherited.statement || (isStatement(words) && parties === null),
  };
}

function visit(item: Item, inherited: Inherited, walk: Walk): void {
  const { document, records, places } = walk;
  const below = itemsOf(item);
  const own = ownOf(item);
  const words = wordsOfItem(item);
  const parties = named(own);
  places?.item(item);
  const deadline = combine(own.deadlines);
  places?.combined(deadline, toAct(own.deadlines));
  if (below.length > 0) {
    const heading = headingOf(item, { words, own, deadline }, inherited, places);
    for (const child of below) visit(child, heading, walk);
    return;
  }
  const report = reportOf(own) ?? reportWithin(words, deadline);
  // «настоящего решениявозложить на …»: told apart where words ran together.
  const statement = leavesNothing(own, spread(words).text, inherited);
  const acting = statement
    ? NOBODY
    : {
        assignees: filled(parties?.assignees) ?? inherited.assignees,
        coAssignees:
          filled(parties?.coAssignees) ?? (own.addressee === null ? inherited.coAssignees : []),
        deadline: deadline ?? inherited.deadline,
      };
  records.push({
    id: item.id,
    document,
    kind: statement ? 'statement' : 'task',
    number: item.number,
    label: item.label,
    parent: parentOf(item, inherited),
    section: inherited.section,
    heading: inherited.heading,
    text: words,
    assignees: statement ? [] : assigneesOf(parties?.assignees, inherited.assignees),
    coAssignees: statement
      ? []
      : assigneesOf(parties?.coAssignees, own.addressee === null ? inherited.coAssignees : []),
    deadline: statement ? null : (deadline ?? inherited.deadline),
    ...(statement || report === null ? {} : { report }),
    references: own.references,
    position: item.position === undefined ? NOWHERE : plain(item.position),
    ...(places === null ? {} : { places: places.task(textsOf(item), acting) }),
  });
}

/** Whether nobody has anything to carry out later. */
function leavesNothing(own: Own, words: string, inherited: Inherited): boolean {
  // «2. Утвердить план: …» with a table of who does what by when: its measures are tasks.
  if (own.responsible.length > 0 || own.deadlines.some(({ inSentence }) => !inSentence))
    return false;
  if (inherited.statement) return true;
  const free = inherited.assignees.length === 0 || isOfTheWhole(words);
  return free && isStatement(words) && !setsDay(own, words);
}

const NOBODY = { assignees: [], coAssignees: [], deadline: null };

/** A day by which somebody has to act makes a task of any words, entry into force excepted. */
function setsDay({ deadlines }: Own, words: string): boolean {
  const bound = deadlines.some(
    ({ deadline }) =>
      (deadline.type === 'date' && deadline.bound === 'by') || deadline.type === 'relative',
  );
  return bound && !isOfForce(words) && !isOfTheWhole(words);
}

const NOWHERE: Task['position'] = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

function plain({ start, end }: NonNullable<Item['position']>): Task['position'] {
  return {
    start: { line: start.line, column: start.column, offset: start.offset ?? 0 },
    end: { line: end.line, column: end.column, offset: end.offset ?? 0 },
  };
}

function parentOf(item: Item, inherited: Inherited): string | null {
  if (inherited.parent !== null) return inherited.parent;
  // «1.1» says itself what it stands under; «4.» under II is told by the section alone.
  return item.path.length > 1 ? item.path.slice(0, -1).join('.') : inherited.sectionNumber;
}

function assigneesOf(own: Party[] | undefined, inherited: Party[]): Assignee[] {
  if (own !== undefined && own.length > 0)
    return own.map((party) => ({ ...party, inherited: false }));
  return inherited.map((party) => ({ ...party, inherited: true }));
}
