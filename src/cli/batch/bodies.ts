import { renameSync } from 'node:fs';
import { type BodyAliases, combinedIds } from '../../compare/bodies.js';
import { fileLines, Spool } from './spool.js';
import type { Party } from './task.js';

/** The id of a body in a line of records. Inside a JSON string these quotation marks are escaped. */
const BODY = /"body":("(?:[^"\\]|\\.)*")/g;

/**
 * The addressees of all papers of a run, each spelling once, so that one body gets one id however
 * the papers spell it. Holds names, never papers.
 */
export class Bodies {
  private readonly parties = new Map<string, Party>();

  /** `aliases`: the user's own table, which wins. */
  constructor(private readonly aliases: BodyAliases) {}

  add(parties: readonly Party[]): void {
    for (const party of parties) this.parties.set(`${party.name}\n${party.body ?? ''}`, party);
  }

  /** Writes a file of records anew where a body's id in its paper is not that of the archive. */
  identify(records: string, target: string): void {
    const ids = new Map<string, string>();
    for (const [own, id] of combinedIds([...this.parties.values()], this.aliases))
      ids.set(JSON.stringify(own), `"body":${JSON.stringify(id)}`);
    if (ids.size === 0) {
      renameSync(records, target);
      return;
    }
    const out = new Spool(target);
    for (const { text } of fileLines(records))
      out.add(`${text.replace(BODY, (whole, own: string) => ids.get(own) ?? whole)}\n`);
    out.close();
  }
}
