import type * as z from 'zod';

/** Fields of people's own that stood somewhere in a register: where, and what. */
export interface OwnField {
  path: (string | number)[];
  key: string;
  value: unknown;
}

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path; undefined where there is nothing. */
function at(value: unknown, path: readonly (string | number)[]): unknown {
  let found = value;
  for (const step of path) {
    if (Array.isArray(found) && typeof step === 'number') found = found[step];
    else if (isObject(found)) found = found[step];
    else return undefined;
  }
  return found;
}

/** Passes over a value until the schema has no more to say of fields it does not know. */
const MOST_PASSES = 4;

/**
 * Takes the fields out of a JSON value that its schema does not know; changes the value. People add
 * such fields to a register they keep, and a register with them is still one.
 */
export function takeOwnFields(value: unknown, schema: z.ZodType): OwnField[] {
  const taken: OwnField[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const result = schema.safeParse(value);
    if (result.success) break;
    const before = taken.length;
    for (const issue of result.error.issues) {
      if (issue.code !== 'unrecognized_keys') continue;
      const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
      const owner = at(value, path);
      if (!isObject(owner)) continue;
      for (const key of issue.keys) {
        if (!(key in owner)) continue;
        taken.push({ path, key, value: owner[key] });
        delete owner[key];
      }
    }
    if (taken.length === before) break;
  }
  return taken;
}

/** Puts fields back, each where `place` says its owner is now; null for an owner that is no more. */
export function putOwnFields(
  value: unknown,
  fields: readonly OwnField[],
  place: (path: readonly (string | number)[]) => readonly (string | number)[] | null,
): void {
  for (const { path, key, value: own } of fields) {
    const now = place(path);
    const owner = now === null ? undefined : at(value, now);
    if (isObject(owner) && !(key in owner)) owner[key] = own;
  }
}
