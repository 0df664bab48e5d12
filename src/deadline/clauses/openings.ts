import { once } from '../../language/once.js';
import {
  AT_ONCE_OPENINGS,
  CONTINUOUS_OPENINGS,
  EVENT_OPENINGS,
  PROMPT_OPENINGS,
  SOON_OPENINGS,
  URGENT_OPENINGS,
} from '../words/opening-words.js';
import type { Cursor } from './cursor.js';

/** What the words at a place open: how many tokens the longest opening of each kind takes, 0 for none. */
export interface Openings {
  atOnce: number;
  urgent: number;
  prompt: number;
  soon: number;
  continuous: number;
  event: number;
}

export const NO_OPENINGS: Readonly<Openings> = {
  atOnce: 0,
  urgent: 0,
  prompt: 0,
  soon: 0,
  continuous: 0,
  event: 0,
};

/** A word of openings that begin alike, and the kinds of those that end with it. */
interface Branch {
  next: Map<string, Branch>;
  ends: (keyof Openings)[];
}

const tree = once(() => {
  const root: Branch = { next: new Map(), ends: [] };
  grow(root, 'atOnce', AT_ONCE_OPENINGS);
  grow(root, 'urgent', URGENT_OPENINGS);
  grow(root, 'prompt', PROMPT_OPENINGS);
  grow(root, 'soon', SOON_OPENINGS);
  grow(root, 'continuous', CONTINUOUS_OPENINGS);
  grow(root, 'event', EVENT_OPENINGS);
  return root;
});

function grow(root: Branch, kind: keyof Openings, openings: readonly string[]): void {
  for (const opening of openings) {
    let branch = root;
    for (const word of opening.split(' ')) {
      let next = branch.next.get(word);
      if (next === undefined) {
        next = { next: new Map(), ends: [] };
        branch.next.set(word, next);
      }
      branch = next;
    }
    branch.ends.push(kind);
  }
}

export function openingsAt(cursor: Cursor): Readonly<Openings> {
  let branch = tree().next.get(cursor.peek().word);
  if (branch === undefined) return NO_OPENINGS;
  let found: Openings | null = null;
  for (let length = 1; branch !== undefined; length++) {
    for (const kind of branch.ends) {
      found ??= { ...NO_OPENINGS };
      found[kind] = length;
    }
    branch = branch.next.get(cursor.peek(length).word);
  }
  return found ?? NO_OPENINGS;
}
