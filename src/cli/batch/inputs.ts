import { realpath, stat } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { DecisionsError } from '../../errors.js';
import { BATCH } from '../../locale/batch.js';
import { type Lang, say } from '../../locale/index.js';
import { isS3 } from '../../store/s3/address.js';
import { ARCHIVE_DEPTH, members } from './archive.js';
import { listedFiles } from './listed.js';
import { Distinct, isArchive, isPaper, safeKey } from './names.js';
import { type ObjectRoot, objectMembers, objectRoot, objectsOf } from './objects.js';
import { isInShard, type Shard } from './shard.js';
import type { Failure, Refused, Task } from './task.js';
import { byEnding, type Found, walk } from './walk.js';

/** One argument of the command line, made out. */
export interface Root {
  /** The folder to walk, or the one file. */
  path: string;
  folder: boolean;
  /** What stands before a file's path in its key, so that two roots do not meet. */
  prefix: string;
  /** For a glob: which paths below the folder it means. */
  matches: ((relative: string) => boolean) | null;
  /** True for a file that lists the paths to read. */
  list?: true;
  /** For objects of a storage. */
  objects?: ObjectRoot;
}

export interface InputOptions {
  cwd: string;
  lang: Lang;
  ocr: boolean;
  /** The folder the results go to; nothing is read from it. */
  except: string;
  /** Only this part of the papers; null for all. */
  shard: Shard | null;
  /** Told of the files that are no papers by their names. */
  passed?: (name: string) => void;
}

function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

/**
 * Turns the arguments into roots, and a list of paths into the last one.
 *
 * @throws DecisionsError `file-not-found`
 */
export async function findRoots(
  patterns: readonly string[],
  list: string | null,
  { cwd, lang }: InputOptions,
): Promise<Root[]> {
  const several = patterns.length > 1;
  const distinct = new Distinct();
  const roots: Root[] = [];
  for (const pattern of patterns) {
    if (isS3(pattern)) {
      const objects = objectRoot(pattern, lang);
      const key = several ? safeKey(objects.base.slice('s3://'.length)) : '';
      const prefix = key === '' ? '' : distinct.name(key);
      roots.push({ path: objects.base, folder: true, prefix, matches: objects.matches, objects });
      continue;
    }
    const path = resolve(cwd, pattern);
    const found = await stat(path).catch(() => null);
    const named = safeKey(withSlashes(relative(cwd, path)));
    if (found !== null) {
      const folder = found.isDirectory();
      const key = folder ? (several ? named : '') : several ? named : safeKey(basename(path));
      roots.push({
        path,
        folder,
        prefix: key === '' ? '' : distinct.name(key),
        matches: null,
      });
      continue;
    }
    const { base, glob, isGlob } = picomatch.scan(pattern);
    if (!isGlob)
      throw new DecisionsError('file-not-found', say(BATCH, lang, 'notFound'), {
        path: pattern,
        remedy: say(BATCH, lang, 'notFoundRemedy'),
      });
    const baseKey = base === '' ? '' : safeKey(withSlashes(relative(cwd, resolve(cwd, base))));
    roots.push({
      path: resolve(cwd, base),
      folder: true,
      prefix: several && baseKey !== '_' ? baseKey : '',
      matches: picomatch(glob),
    });
  }
  if (list !== null)
    roots.push({ path: list, folder: false, prefix: '', matches: null, list: true });
  return roots;
}

async function* filesOf(root: Root, options: InputOptions): AsyncGenerator<Found> {
  if (root.list === true) {
    yield* listedFiles(root.path, options.cwd, options.lang);
    return;
  }
  if (root.objects !== undefined) {
    const { lang, except, passed, ocr } = options;
    const takes = (name: string): boolean => isPaper(name, ocr) || isArchive(name);
    yield* objectsOf(root.objects, { lang, except, takes, passed });
    return;
  }
  if (!root.folder) {
    yield { path: root.path, relative: '', loop: false };
    return;
  }
  if ((await stat(root.path).catch(() => null)) === null) return;
  const { matches } = root;
  const { passed } = options;
  const told = passed && ((path: string) => passed(withSlashes(relative(options.cwd, path))));
  yield* walk(root.path, {
    ...(told === undefined || matches !== null ? {} : { passed: told }),
    except: await realpath(options.except).catch(() => options.except),
    takes: matches === null ? byEnding(options.ocr) : (below) => matches(below),
  });
}

/** How people are told of a file: from their folder on; an object by its address. */
function nameOf(path: string, cwd: string): string {
  return isS3(path) ? path : withSlashes(relative(cwd, path));
}

/** True when an earlier root takes the file too: then it was read already. */
function isTaken(path: string, roots: readonly Root[], options: InputOptions): boolean {
  return roots.some((root) => {
    if (!root.folder) return root.list !== true && root.path === path;
    const top =
      root.objects === undefined && !root.path.endsWith(sep) ? root.path + sep : `${root.path}/`;
    if (!path.startsWith(top)) return isS3(path) && path === root.path;
    const below = isS3(path) ? path.slice(top.length) : withSlashes(relative(root.path, path));
    if (root.matches !== null) return root.matches(below);
    return byEnding(options.ocr)(below, basename(path));
  });
}

type Unnumbered = Omit<Task, 'index'> | Omit<Refused, 'index'>;

function refused(
  name: string,
  key: string,
  problem: 'loop' | 'archiveDamaged' | 'archiveDepth',
  reason: string,
  lang: Lang,
): Omit<Refused, 'index'> {
  const codes = {
    loop: 'not-readable',
    archiveDamaged: 'format-damaged',
    archiveDepth: 'limit-exceeded',
  } as const;
  const failure: Failure = {
    code: codes[problem],
    message: say(BATCH, lang, problem, { reason, limit: ARCHIVE_DEPTH }),
    remedy: say(BATCH, lang, `${problem}Remedy`),
  };
  return { name, key, failure };
}

async function* papersOf(
  found: Found,
  name: string,
  key: string,
  options: InputOptions,
): AsyncGenerator<Unnumbered> {
  if (found.loop) {
    yield refused(name, key, 'loop', '', options.lang);
    return;
  }
  const { path, object } = found;
  if (!isArchive(path)) {
    yield { place: { path, entries: [], object }, name, key };
    return;
  }
  const taking = {
    ocr: options.ocr,
    passed: (inside: string) => options.passed?.(`${name}/${inside}`),
  };
  const distinct = new Distinct();
  try {
    const inside = isS3(path) ? objectMembers(found, taking, options.lang) : members(path, taking);
    for await (const { entries, name: member, problem } of inside) {
      const full = member === '' ? name : `${name}/${member}`;
      const safe = distinct.name(member === '' ? key : `${key}/${safeKey(member)}`);
      if (problem === null) yield { place: { path, entries, object }, name: full, key: safe };
      else yield refused(full, safe, problem.key, problem.reason, options.lang);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield refused(name, key, 'archiveDamaged', reason, options.lang);
  }
}

/** Every paper of the roots in a fixed order, numbered; nothing is held but the way down. */
export async function* findTasks(
  roots: readonly Root[],
  options: InputOptions,
): AsyncGenerator<Task | Refused> {
  let index = 0;
  // Names that meet after normalisation or replacement get registers of their own.
  const keys = new Distinct();
  for (const [place, root] of roots.entries()) {
    const earlier = roots.slice(0, place);
    for await (const found of filesOf(root, options)) {
      if (earlier.length > 0 && isTaken(found.path, earlier, options)) continue;
      const key = [root.prefix, found.relative === '' ? '' : safeKey(found.relative)]
        .filter((part) => part !== '')
        .join('/');
      const name = nameOf(found.path, options.cwd);
      for await (const paper of papersOf(found, name, key, options))
        if (options.shard === null || isInShard(paper.key, options.shard))
          yield { index: index++, ...paper, key: keys.name(paper.key) };
    }
  }
}
