import { requireRegister } from '../arguments.js';
import type { Assignee, Register, Task } from '../register/schema.js';
import { wordsOf } from './words.js';

/** A body with every spelling the papers use. */
export interface KnownBody {
  /** Common id, the same for every spelling. */
  id: string;
  /** The longest spelling in the nominative, or the name the user gave. */
  name: string;
  spellings: string[];
}

/** The user's own table: the name to use, then the spellings that mean it. It wins over all else. */
export type BodyAliases = Readonly<Record<string, readonly string[]>>;

/** What counts of an addressee here. */
type Spelling = Pick<Assignee, 'name' | 'body'>;

/** The longest of the spellings; of several the first by its letters, whatever came first. */
function longestOf(names: ReadonlySet<string>): string {
  return [...names].reduce((a, b) =>
    b.length > a.length || (b.length === a.length && b < a) ? b : a,
  );
}

/** A spelling without case, quotation marks, dashes, ё and the sign of the number. */
function keyOf(name: string): string {
  return wordsOf(name)
    .map((word) => word.norm)
    .join(' ');
}

function idOf(name: string): string {
  return keyOf(name).replaceAll(' ', '-');
}

/** The user's table, ready to be asked for one spelling after another. */
export class AliasTable {
  private readonly names = new Map<string, string>();

  constructor(aliases: BodyAliases) {
    for (const [name, spellings] of Object.entries(aliases)) {
      for (const one of [name, ...spellings]) this.names.set(keyOf(one), name);
    }
  }

  /** The name the table gives a spelling, or null where it says nothing of it. */
  nameOf(spelling: string): string | null {
    return this.names.get(keyOf(spelling)) ?? null;
  }

  /** A task whose addressees that the table knows have the id of their body. */
  apply(task: Task): Task {
    const named = (party: Assignee): Assignee => {
      const name = this.nameOf(party.name);
      return name === null ? party : { ...party, body: idOf(name) };
    };
    return {
      ...task,
      assignees: task.assignees.map(named),
      coAssignees: task.coAssignees.map(named),
    };
  }
}

/** Groups of spellings by union: what was joined once stays joined. */
class Union {
  private readonly parents = new Map<string, string>();

  find(key: string): string {
    const parent = this.parents.get(key);
    if (parent === undefined || parent === key) return key;
    const root = this.find(parent);
    this.parents.set(key, root);
    return root;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x !== y) this.parents.set(y, x);
  }
}

function* partiesOf({ tasks, statements }: Register): Generator<Assignee> {
  for (const task of [...tasks, ...statements]) yield* [...task.assignees, ...task.coAssignees];
}

/** Keys of names, each made once: a paper names the same few bodies in point after point. */
class Keys {
  private readonly known = new Map<string, string>();

  of(name: string): string {
    let key = this.known.get(name);
    if (key === undefined) {
      key = keyOf(name);
      this.known.set(name, key);
    }
    return key;
  }
}

/** Joins the spellings of one body: by the id the parser gave it, and by the user's table. */
function joinSpellings(parties: readonly Spelling[], aliases: BodyAliases, keys: Keys): Union {
  const union = new Union();
  const claimed = new Set<string>();
  for (const [name, spellings] of Object.entries(aliases)) {
    for (const one of [name, ...spellings]) claimed.add(keys.of(one));
    for (const one of spellings) union.join(keys.of(name), keys.of(one));
  }
  for (const { name, body } of parties) {
    // What the user's table names belongs to nothing else.
    if (body !== undefined && !claimed.has(keys.of(name))) union.join(`#${body}`, keys.of(name));
  }
  return union;
}

function bodiesByRoot(parties: readonly Spelling[], aliases: BodyAliases) {
  const keys = new Keys();
  const union = joinSpellings(parties, aliases, keys);
  const given = new Map(Object.keys(aliases).map((name) => [union.find(keys.of(name)), name]));
  const spellings = new Map<string, Set<string>>();
  for (const { name } of parties) {
    const root = union.find(keys.of(name));
    spellings.set(root, (spellings.get(root) ?? new Set()).add(name));
  }
  const bodies = new Map<string, KnownBody>();
  for (const [root, names] of spellings) {
    const name = given.get(root) ?? longestOf(names);
    bodies.set(root, { id: idOf(name), name, spellings: [...names] });
  }
  return { union, bodies, keys };
}

/** The bodies that parties of any number of papers mean, each with its spellings. */
export function bodiesOf(parties: readonly Spelling[], aliases: BodyAliases = {}): KnownBody[] {
  return [...bodiesByRoot(parties, aliases).bodies.values()];
}

/**
 * For papers that were unified one by one: the id that each of their ids becomes when the
 * spellings of all papers are known, where it becomes another.
 */
export function combinedIds(
  parties: readonly Spelling[],
  aliases: BodyAliases = {},
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, spellings } of bodiesOf(parties, aliases))
    for (const own of spellings.map(idOf)) if (own !== id) ids.set(own, id);
  return ids;
}

/**
 * Gives every body of a combined register one id, however its papers spell it: spellings that
 * differ in case, quotation marks, dashes or ё, spellings the parser joined within a paper
 * (abbreviation and full name), and those of the user's table, which wins.
 *
 * @returns the register with `body` on each addressee, and the bodies with their spellings
 */
export function unifyBodies(
  register: Register,
  aliases: BodyAliases = {},
): { register: Register; bodies: KnownBody[] } {
  requireRegister(register, 'register');
  const { union, bodies, keys } = bodiesByRoot([...partiesOf(register)], aliases);
  const withBody = (party: Assignee): Assignee => {
    const body = bodies.get(union.find(keys.of(party.name)));
    return body === undefined ? party : { ...party, body: body.id };
  };
  const unify = (task: Register['tasks'][number]) => ({
    ...task,
    assignees: task.assignees.map(withBody),
    coAssignees: task.coAssignees.map(withBody),
  });
  return {
    register: {
      ...register,
      tasks: register.tasks.map(unify),
      statements: register.statements.map(unify),
    },
    bodies: [...bodies.values()],
  };
}
