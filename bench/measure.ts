/** Seconds of processor time this process has taken, its threads' too. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * Runs a function for so many seconds of processor time and gives its runs per second: what else a
 * busy machine does is not in it.
 */
export function perProcessorSecond(run: () => unknown, seconds = 1): number {
  for (let warm = 0; warm < 3; warm++) run();
  const start = processorSeconds();
  let runs = 0;
  let taken = 0;
  while (taken < seconds) {
    run();
    runs++;
    taken = processorSeconds() - start;
  }
  return runs / taken;
}

/** The middle one of several measurements, which a busy machine disturbs least. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
