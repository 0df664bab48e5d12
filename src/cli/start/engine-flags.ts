import { setFlagsFromString } from 'node:v8';

/**
 * An expression is interpreted so often before it becomes machine code (most are tried a few times
 * only), and without what makes interpreting quicker, which costs more than it spares.
 */
const EXPRESSIONS = ['--regexp-tier-up-ticks=16', '--no-regexp-peephole-optimization'];

/**
 * When a function is optimised: after eight times what V8 waits for by itself. Half of the work was
 * for functions that hardly ran again.
 */
const FUNCTIONS = ['--invocation-count-for-maglev=3000', '--invocation-count-for-turbofan=24000'];

/**
 * Thresholds for a short run, by the version of V8: an engine that does not know a flag says so to
 * the user, so that only engines whose flags are known are told any.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  '11.3': [...EXPRESSIONS, '--interrupt-budget=1000000'],
  '12.4': [...EXPRESSIONS, ...FUNCTIONS],
  '13.6': [...EXPRESSIONS, ...FUNCTIONS],
};

/**
 * Tells V8 before any of our code is compiled that this run is likely to be over soon; long runs lose
 * nothing by it. Measured in docs/decisions/0017.
 */
export function expectShortRun(engine: string = process.versions.v8): void {
  const [version = ''] = /^\d+\.\d+/.exec(engine) ?? [];
  for (const flag of FLAGS[version] ?? []) setFlagsFromString(flag);
}
