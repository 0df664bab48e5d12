import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';

/** Formats that a forge reads: it looks the paths up from the root of its checkout. */
const OF_A_FORGE: ReadonlySet<string> = new Set(['github', 'gitlab', 'sarif']);

/** Where a forge says its checkout lies: GitHub (and Gitea, Forgejo), GitLab. */
const WORKSPACES = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'];

/**
 * The folder that a report's paths count from: of the formats that forges read the root of the
 * checkout, whatever folder the check was started in; of the others the current folder.
 */
export function reportRoot(format: string, cwd: string, env: NodeJS.ProcessEnv): string {
  return OF_A_FORGE.has(format) ? checkoutRoot(cwd, env) : cwd;
}

/** The root of the checkout that a folder lies in: the forge's word, else git's, else the folder. */
export function checkoutRoot(cwd: string, env: NodeJS.ProcessEnv): string {
  for (const name of WORKSPACES) {
    const folder = env[name];
    if (folder !== undefined && folder !== '' && isWithin(resolve(folder), cwd))
      return resolve(folder);
  }
  return gitRoot(cwd) ?? cwd;
}

/** The nearest folder upward that git keeps; a worktree's `.git` is a file. */
export function gitRoot(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}

/** Whether a path is a folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}
