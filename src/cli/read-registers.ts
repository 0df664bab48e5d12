import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { DecisionsError } from '../errors.js';
import type { KeptRegister } from '../export/kept/rows.js';
import { CLI_MESSAGES } from '../locale/cli.js';
import { type Lang, say } from '../locale/index.js';
import { joinRegisters, type RepeatedPaper } from '../register/join.js';
import { marksOf } from '../register/marks.js';
import type { Register } from '../register/schema.js';
import { passOver } from './compare/pass-over.js';
import { isBackup } from './keep/backup.js';
import { isKept, keptOrNull } from './kept.js';
import { displayPath, findPapers } from './papers.js';
import { type Paper, type ReadPaperOptions, readPapers, STDIN } from './read.js';

export interface ReadRegistersOptions extends Omit<ReadPaperOptions, 'lang' | 'format'> {
  lang: Lang;
  /** The file that is to be written: no input, even where its folder is one. */
  except?: string;
}

/** What was read: one register, and what it was made from. */
export interface ReadInputs extends KeptRegister {
  /** The papers among the inputs; registers are not. */
  papers: Paper[];
  /** The papers' texts by the ids their documents have in the register. */
  sources: { document: string; text: string }[];
  /** Papers that came a second time. */
  repeated: RepeatedPaper[];
  /** Every file that was read. */
  paths: string[];
}

/**
 * Reads papers and registers alike into one register: `.json` and `.jsonl` by the schema, `.csv`,
 * `.xlsx` and `.ods` as tables that people keep, all else as papers. Folders and globs stand for the
 * papers in them; one of those that cannot be read is said on stderr and passed over, and the exit
 * code tells. A paper that comes twice is taken once.
 *
 * @throws DecisionsError for what cannot be read, is no register or names no file
 */
export async function readRegisters(
  paths: readonly string[],
  options: ReadRegistersOptions,
): Promise<ReadInputs> {
  const read: { register: Register; paper: Paper | null }[] = [];
  const { except, ...reading } = options;
  const { expanded, inFolders } = await expand(paths, except, options.lang);
  for (const [path, named] of expanded) {
    try {
      const register = isKept(path) ? await keptOrNull(path, options.lang) : null;
      // A register that lies among the papers of a folder is none of them.
      if (register !== null && inFolders.has(path)) continue;
      if (register !== null) read.push({ register, paper: null });
      else {
        for (const paper of await readPapers(path, reading))
          read.push({ register: paper.register, paper });
      }
    } catch (error) {
      passOver(error, named);
    }
  }
  const { register, repeated, renamed } = joinRegisters(read.map((one) => one.register));
  const sources = read.flatMap(({ register: own, paper }, place) => {
    const id = own.documents[0]?.id ?? '';
    const text = paper?.source.text;
    return text === undefined ? [] : [{ document: renamed[place]?.get(id) ?? id, text }];
  });
  const papers = read.flatMap(({ paper }) => paper ?? []);
  return {
    register,
    marks: marksOf(register),
    papers,
    sources,
    repeated,
    paths: [...expanded.keys()],
  };
}

/**
 * Folders and globs become the papers in them; what is named stays in the order it was named. Each
 * path once, with whether the user named it, and apart those that a folder brought.
 */
async function expand(
  paths: readonly string[],
  except: string | undefined,
  lang: Lang,
): Promise<{ expanded: Map<string, boolean>; inFolders: Set<string> }> {
  const cwd = process.cwd();
  const expanded = new Map<string, boolean>();
  const inFolders = new Set<string>();
  for (const path of paths) {
    const folder = path !== STDIN && (await isFolder(path));
    // What is neither there nor a pattern is named as it is when it cannot be read.
    if (!folder && (path === STDIN || !isDynamicPattern(path) || (await isThere(path))))
      expanded.set(path, true);
    else {
      const papers = await findPapers([path], { cwd, lang }).catch((error: unknown) => {
        throw folder ? emptyFolder(path, lang) : error;
      });
      for (const found of papers) {
        const shown = displayPath(found, cwd);
        if (isBackup(shown) || (except !== undefined && found === resolve(except))) continue;
        if (expanded.has(shown)) continue;
        expanded.set(shown, false);
        if (folder) inFolders.add(shown);
      }
    }
  }
  return { expanded, inFolders };
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}

/** A file may have a name that reads as a pattern: «решение [2].txt». */
async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

function emptyFolder(path: string, lang: Lang): DecisionsError {
  return new DecisionsError('no-match', say(CLI_MESSAGES, lang, 'emptyFolder'), {
    path,
    remedy: say(CLI_MESSAGES, lang, 'emptyFolderRemedy'),
  });
}
