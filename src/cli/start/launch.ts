import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { Program, Role } from '../program.js';
import { CodeCache } from './code-cache.js';

/** Where the build leaves the program, beside what launches it. */
const PROGRAM = new URL('./program.cjs', import.meta.url);

/** The function the script is: the build wraps it, as CommonJS does. */
type Wrapped = (
  module: { exports: Partial<Program> },
  exports: Partial<Program>,
  require: NodeJS.Require,
  filename: string,
  importModule: (address: string) => Promise<unknown>,
) => void;

/**
 * Runs the program in one of its roles with the compiled code of an earlier run, if there is any:
 * V8 would otherwise compile afresh what every run needs, which takes longer than a paper's reading.
 * The module loader of Node keeps code of whole modules as they are before they have run, and that of
 * Node 20 keeps none.
 *
 * @param name - what this run does; runs of one name share their code
 */
export async function launch(role: Role, name: string): Promise<void> {
  const filename = fileURLToPath(PROGRAM);
  const source = readFileSync(filename, 'latin1');
  const cache = CodeCache.of(source, name);
  const cachedData = cache?.read();
  const script = new Script(source, {
    filename,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module: { exports: Partial<Program> } = { exports: {} };
  const run: Wrapped = script.runInThisContext();
  run(module, module.exports, createRequire(PROGRAM), filename, (address) => import(address));
  const start = module.exports[role];
  if (start === undefined) throw new Error(`${filename}: ${role}`);
  await start(() => {
    if (cachedData === undefined || script.cachedDataRejected === true)
      cache?.write(script.createCachedData());
  });
}
