import { asReadOf } from './correct.js';
import { foldText, likeness, topicOf, wordsOf } from './likeness.js';
import type { Register, RegisterDocument } from './schema.js';

/** A paper as far as telling it from another one needs. */
export interface PaperFacts {
  id: string;
  issuer: string | null;
  date: string | null;
  number: string | null;
  /** Its title, or how a register calls it. */
  title: string | null;
  /** The texts of its items. */
  texts: readonly string[];
}

/** Likeness of two readings of one text, as DOCX and as PDF; a day that differs is another text. */
const SAME_TEXT = 0.95;

/** Likeness from which two texts are one task, as it was and as it is now. */
const ALIKE = 0.6;

/** Share of tasks that two papers of one subject, or of one not known, have to have in common. */
const SHARE_SAME_SUBJECT = 0.25;
const SHARE_UNKNOWN_SUBJECT = 0.6;

/** Share of tasks, word for word, that make a paper the same one though its subject reads otherwise. */
const SHARE_OTHER_SUBJECT = 0.8;

/** Likeness of subjects that are one, misprints and additions aside. */
const SAME_SUBJECT = 0.8;

/** Shorter words of a title («о», «к») say nothing of its subject. */
const SHORTEST_WORD = 3;

/** Texts compared at most: enough to tell two papers apart. */
const MOST_TEXTS = 200;

/**
 * Whether two readings are of one paper: by number and date where they are printed, else by body,
 * date and subject with the likeness of the tasks. A body may take several decisions on one day
 * and number none of them.
 */
export function isSamePaper(a: PaperFacts, b: PaperFacts): boolean {
  const differ = (x: string | null, y: string | null): boolean =>
    x !== null && y !== null && foldText(x) !== foldText(y);
  // An id is made of what was read, whatever a person has corrected in the facts since.
  if (a.id === b.id && isAlike(a, b, SHARE_UNKNOWN_SUBJECT)) return true;
  if (differ(a.number, b.number) || differ(a.date, b.date)) return false;
  const numbered = a.number !== null && b.number !== null && a.date !== null && b.date !== null;
  if (differ(a.issuer, b.issuer)) {
    // The issuer's name is read, and may be read otherwise another time; two bodies share numbers.
    return numbered && sharedTasks(a, b) >= SHARE_UNKNOWN_SUBJECT;
  }
  if (numbered && a.issuer !== null && b.issuer !== null) return true;
  return isAlike(a, b, SHARE_SAME_SUBJECT);
}

/** Whether two papers say enough in common; `share` is what papers of one subject need. */
function isAlike(a: PaperFacts, b: PaperFacts, share: number): boolean {
  switch (sameSubject(a, b)) {
    case true:
      return sharedTasks(a, b) >= share;
    case null:
      return sharedTasks(a, b) >= SHARE_UNKNOWN_SUBJECT;
    default:
      return sharedTasks(a, b, wordsOf, SAME_TEXT) >= SHARE_OTHER_SUBJECT;
  }
}

/** Whether two titles name one subject; null where one of them names none. */
function sameSubject(a: PaperFacts, b: PaperFacts): boolean | null {
  if (a.title === null || b.title === null) return null;
  if (foldText(a.title) === foldText(b.title)) return true;
  const [one, other] = [subjectOf(a), subjectOf(b)];
  return one.size === 0 || other.size === 0 ? null : likeness(one, other) >= SAME_SUBJECT;
}

/** The words of a title without those of its body, which all the body's papers share. */
function subjectOf({ title, issuer }: PaperFacts): Map<string, number> {
  const body = wordsOf(issuer ?? '');
  const words = [...wordsOf(title ?? '')];
  return new Map(words.filter(([word]) => word.length >= SHORTEST_WORD && !body.has(word)));
}

/** Share of the shorter paper's tasks that the other one has too, by what they are about. */
function sharedTasks(
  { texts: a }: PaperFacts,
  { texts: b }: PaperFacts,
  words: (text: string) => Map<string, number> = topicOf,
  alike = ALIKE,
): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return long.length === 0 ? 1 : 0;
  const free = long.slice(0, MOST_TEXTS).map(words);
  const compared = short.slice(0, MOST_TEXTS);
  let shared = 0;
  for (const text of compared) {
    const own = words(text);
    const found = free.findIndex((other) => likeness(own, other) >= alike);
    if (found < 0) continue;
    free.splice(found, 1);
    shared += 1;
  }
  return shared / compared.length;
}

/** The facts of each paper of a register. */
export function papersOf(
  register: Pick<Register, 'documents' | 'tasks' | 'statements'>,
): PaperFacts[] {
  const texts = new Map<string, string[]>();
  for (const task of [...register.tasks, ...register.statements]) {
    const { document, text } = asReadOf(task);
    const own = texts.get(document);
    if (own === undefined) texts.set(document, [text]);
    else own.push(text);
  }
  return register.documents.map((document) => factsOf(document, texts.get(document.id) ?? []));
}

function factsOf(document: RegisterDocument, texts: readonly string[]): PaperFacts {
  const { id, issuer, date, number, title } = { ...document, ...document.asRead };
  return { id, issuer, date, number, title, texts };
}

/** Papers by what they can be found again by, so that an archive's are not all looked through. */
export class PaperShelf {
  private readonly taken = new Set<string>();
  private readonly places = new Map<string, PaperFacts[]>();

  constructor(papers: Iterable<PaperFacts> = []) {
    for (const paper of papers) this.add(paper);
  }

  add(paper: PaperFacts): void {
    this.taken.add(paper.id);
    for (const place of placesOf(paper)) {
      const there = this.places.get(place);
      if (there === undefined) this.places.set(place, [paper]);
      else there.push(paper);
    }
  }

  /**
   * The paper on the shelf that this one is, as it was read before: of several the likest. Those in
   * `taken` are other papers already.
   */
  find(paper: PaperFacts, taken: ReadonlySet<string> = new Set()): PaperFacts | undefined {
    for (const place of placesOf(paper)) {
      const there = this.places.get(place) ?? [];
      const found = likest(
        there.filter(({ id }) => !taken.has(id)),
        paper,
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The paper's own id, with «#2», «#3» where another paper has it. */
  freeId({ id }: PaperFacts): string {
    let free = id;
    for (let count = 2; this.taken.has(free); count += 1) free = `${id}#${count}`;
    return free;
  }
}

/**
 * The paper among others that this one is; of several that it may be, the likest. Looks at all of
 * them, for lists that do not say enough of a paper to put it on a shelf.
 */
export function likest(papers: readonly PaperFacts[], paper: PaperFacts): PaperFacts | undefined {
  const found = papers.filter((one) => isSamePaper(one, paper));
  const [only, ...others] = found;
  if (only === undefined || others.length === 0) return only;
  return found.reduce((best, one) => (score(one, paper) > score(best, paper) ? one : best));
}

/** How like two papers are that may be one: the subject goes before the tasks, those word for word. */
function score(a: PaperFacts, b: PaperFacts): number {
  return (sameSubject(a, b) === true ? 2 : 0) + sharedTasks(a, b, wordsOf, SAME_TEXT);
}

/**
 * Where a paper may be found: by its id, and by number and date where both are printed, as the name
 * of the body may be read otherwise another time.
 */
function placesOf({ id, number, date }: PaperFacts): string[] {
  const byId = id.replace(/#\d{1,4}$/, '');
  return number === null || date === null ? [byId] : [byId, `№ ${foldText(number)} ${date}`];
}

/** Whether everything one paper says stands in the other too. */
export function isContained(inner: PaperFacts, outer: PaperFacts): boolean {
  return (
    inner.texts.length <= outer.texts.length && sharedTasks(inner, outer, wordsOf, SAME_TEXT) === 1
  );
}
