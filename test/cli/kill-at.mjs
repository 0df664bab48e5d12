/**
 * Preloaded into the program by a test: the process dies without a word at the write named by
 * DECISIONS_TEST_DIE_AT, counting everything that changes a file – half done where that is possible,
 * as when the power fails.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.DECISIONS_TEST_DIE_AT);
let count = 0;
const die = () => process.kill(process.pid, 'SIGKILL');
const now = () => {
  count += 1;
  return count === at;
};

/** What changes files by their names: dies before it, as what it does is done whole or not at all. */
for (const name of ['rename', 'rm', 'copyFile', 'mkdir', 'unlink', 'open']) {
  const real = fs.promises[name];
  fs.promises[name] = async (...args) => {
    const reads = name === 'open' && (args[1] === undefined || args[1] === 'r');
    if (!reads && now()) die();
    return real(...args);
  };
}
for (const name of ['renameSync', 'rmSync', 'writeFileSync', 'appendFileSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (now()) die();
    return real(...args);
  };
}
/** What an open file is given: half of it gets there. */
const handle = await fs.promises.open('/dev/null', 'r');
const prototype = Object.getPrototypeOf(handle);
await handle.close();
const { writeFile, sync } = prototype;
prototype.writeFile = async function (data, ...rest) {
  if (!now()) return writeFile.call(this, data, ...rest);
  await writeFile.call(this, data.subarray(0, data.length / 2), ...rest);
  return die();
};
prototype.sync = async function () {
  if (now()) die();
  return sync.call(this);
};
syncBuiltinESMExports();
