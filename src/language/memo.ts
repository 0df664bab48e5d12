/** Engines cut shorter pieces out of a text as copies anyway. */
const LONGEST_COPIED = 12;

/**
 * A string of its own: a longer piece of a text would keep all of that text in memory. Engines flatten
 * what was put together before they cut it.
 */
function detached(key: string): string {
  return key.length <= LONGEST_COPIED ? key : ` ${key}`.slice(1);
}

/**
 * Remembers what a pure function gave. Never fewer than the last `most` different keys are kept, nor
 * more than twice as many, so that any number of texts may pass.
 *
 * @param make gives the same value for the same key each time, and nobody changes the value
 */
export function memoized<Value extends object>(
  make: (key: string) => Value,
  most: number,
): (key: string) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return (key) => {
    let value = young.get(key);
    if (value !== undefined) return value;
    const own = detached(key);
    value = old.get(own) ?? make(own);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(own, value);
    return value;
  };
}
