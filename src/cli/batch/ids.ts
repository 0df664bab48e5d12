import { HashTable } from './hash-table.js';
import { hash52 } from './names.js';

/**
 * Gives every paper of a run an id of its own in the combined register: a second one of the same id
 * gets «#2», so that its tasks stay its own. Keeps hashes, not ids.
 */
export class PaperIds {
  private readonly seen = new HashTable('hashes');

  own(id: string): string {
    let own = id;
    for (let count = 2; this.seen.has(hash52(own)); count += 1) own = `${id}#${count}`;
    this.seen.add(hash52(own));
    return own;
  }
}

/** A paper's records as JSON Lines under another id. */
export function underId(
  lines: Uint8Array<ArrayBuffer>,
  id: string,
  own: string,
): Uint8Array<ArrayBuffer> {
  if (id === own) return lines;
  const text = new TextDecoder().decode(lines);
  const [before, after] = [JSON.stringify(id), JSON.stringify(own)];
  // Inside a text the quotes of these would be escaped.
  const renamed = text
    .replaceAll(`{"record":"document","id":${before}`, `{"record":"document","id":${after}`)
    .replaceAll(`"document":${before}`, `"document":${after}`);
  return new TextEncoder().encode(renamed);
}
