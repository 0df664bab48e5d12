import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Files that say what is left out, in the manner of git (gitignore(5)). */
const NAMES = ['.gitignore', '.decisionsignore'];

/**
 * What the files `.gitignore` and `.decisionsignore` between a root and a paper leave out: those of
 * inner folders come later and win, as git has it.
 */
export class IgnoreFiles {
  private readonly known = new Map<string, Ignore>();

  constructor(private readonly root: string) {}

  /** Whether a file below the root is left out. */
  leavesOut(path: string): boolean {
    let left = false;
    for (const folder of this.foldersTo(path)) {
      const way = relative(folder, path).split(sep).join('/');
      const { ignored, unignored } = this.rulesOf(folder).test(way);
      if (ignored) left = true;
      else if (unignored) left = false;
    }
    return left;
  }

  /** The folders from the root down to the one that holds the file. */
  private foldersTo(path: string): string[] {
    const folders: string[] = [];
    for (let at = dirname(path); ; at = dirname(at)) {
      folders.unshift(at);
      if (at === this.root || dirname(at) === at) return folders;
    }
  }

  private rulesOf(folder: string): Ignore {
    const known = this.known.get(folder);
    if (known !== undefined) return known;
    const rules = ignore();
    for (const name of NAMES) {
      const text = readIfThere(join(folder, name));
      if (text !== null) rules.add(text);
    }
    this.known.set(folder, rules);
    return rules;
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
