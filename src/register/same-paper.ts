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

/** Likeness from which two texts are one task, as it was and as it is now. */
const ALIKE = 0.6;

/** Share of tasks that two papers of one subject, or of another one, have to have in common. */
const SHARE_SAME_SUBJECT = 0.25;
const SHARE_OTHER_SUBJECT = 0.6;

/** Likeness of titles that are one, misprints and additions aside. */
const SAME_TITLE = 0.85;

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
  if (a.id === b.id && sharedTasks(a, b) >= SHARE_OTHER_SUBJECT) return true;
  if (differ(a.number, b.number) || differ(a.date, b.date)) return false;
  const numbered = a.number !== null && b.number !== null && a.date !== null && b.date !== null;
  if (differ(a.issuer, b.issuer)) {
    // The issuer's name is read, and may be read otherwise another time; two bodies share numbers.
    return numbered && sharedTasks(a, b) >= SHARE_OTHER_SUBJECT;
  }
  if (numbered && a.issuer !== null && b.issuer !== null) return true;
  const shared = sharedTasks(a, b);
  return shared >= (sameTitle(a, b) ? SHARE_SAME_SUBJECT : SHARE_OTHER_SUBJECT);
}

function sameTitle({ title: a }: PaperFacts, { title: b }: PaperFacts): boolean {
  if (a === null || b === null) return false;
  return foldText(a) === foldText(b) || likeness(wordsOf(a), wordsOf(b)) >= SAME_TITLE;
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

  /** The paper on the shelf that this one is, as it was read before. */
  find(paper: PaperFacts): PaperFacts | undefined {
    for (const place of placesOf(paper)) {
      const found = this.places.get(place)?.find((one) => isSamePaper(one, paper));
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
 * Where a paper may be found: by its id, and by number and date where both are printed, as the name
 * of the body may be read otherwise another time.
 */
function placesOf({ id, number, date }: PaperFacts): string[] {
  const byId = id.replace(/#\d{1,4}$/, '');
  return number === null || date === null ? [byId] : [byId, `№ ${foldText(number)} ${date}`];
}

/** Likeness of two readings of one text, as DOCX and as PDF; a day that differs is another text. */
const SAME_TEXT = 0.95;

/** Whether everything one paper says stands in the other too. */
export function isContained(inner: PaperFacts, outer: PaperFacts): boolean {
  return (
    inner.texts.length <= outer.texts.length && sharedTasks(inner, outer, wordsOf, SAME_TEXT) === 1
  );
}
