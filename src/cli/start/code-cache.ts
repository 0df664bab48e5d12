import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Files that nobody has written anew for so long are of versions no longer there. */
const FORGOTTEN_AFTER_MS = 30 * 24 * 60 * 60 * 1000;

/** A build's own number, which opens its script. */
const BUILD = /^\/\/([0-9a-f]{16})\n/;

/** What an action gives; undefined where it fails. */
function attempted<Given>(action: () => Given): Given | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** The folder in which programs of a user keep what they can make again. */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  const { NODE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = env;
  if (NODE_COMPILE_CACHE) return NODE_COMPILE_CACHE;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/**
 * Compiled code of one build of the program, kept in the user's own folder of caches. It is a help
 * and never a need: whatever fails (no home, a full or read-only disk, a torn file) leaves the
 * program to compile its code itself. `NODE_DISABLE_COMPILE_CACHE=1` turns it off and
 * `NODE_COMPILE_CACHE` moves it, as they do Node's own.
 */
export class CodeCache {
  private readonly path: string;

  private constructor(
    private readonly folder: string,
    build: string,
    name: string,
  ) {
    const { versions, arch } = process;
    this.path = join(folder, `${build}-${versions.v8}-${arch}-${name}.bin`);
  }

  /** The cache of a script and of what it is run for; null where none is to be kept. */
  static of(source: string, name: string, env: NodeJS.ProcessEnv = process.env): CodeCache | null {
    const build = BUILD.exec(source)?.[1];
    if (build === undefined || env['NODE_DISABLE_COMPILE_CACHE'] === '1') return null;
    // A user without a home has no folder of caches.
    return attempted(() => new CodeCache(join(cacheFolder(env), 'decisions'), build, name)) ?? null;
  }

  /** The code that was kept; V8 itself checks whether it is whole and its own. */
  read(): Buffer | undefined {
    return attempted(() => (this.isOwn() ? readFileSync(this.path) : undefined));
  }

  /** Keeps code for the next run. */
  write(code: Buffer): void {
    const draft = `${this.path}.${process.pid}`;
    const kept = attempted(() => {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      if (!this.isOwn()) return true;
      writeFileSync(draft, code, { mode: 0o600, flag: 'wx' });
      renameSync(draft, this.path);
      this.forget();
      return true;
    });
    if (kept === undefined) attempted(() => rmSync(draft, { force: true }));
  }

  /** Code that others may write is none to run. */
  private isOwn(): boolean {
    const { uid, mode } = statSync(this.folder);
    return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
  }

  private forget(): void {
    const before = Date.now() - FORGOTTEN_AFTER_MS;
    for (const name of readdirSync(this.folder)) {
      const path = join(this.folder, name);
      if (statSync(path).mtimeMs < before) rmSync(path, { force: true });
    }
  }
}
