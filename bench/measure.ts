/** Runs a function until `seconds` have passed and gives its runs per second. */
export function perSecond(run: () => unknown, seconds = 1): number {
  for (let warm = 0; warm < 3; warm++) run();
  const end = performance.now() + seconds * 1000;
  const start = performance.now();
  let runs = 0;
  while (performance.now() < end) {
    run();
    runs++;
  }
  return (runs * 1000) / (performance.now() - start);
}

/** The middle one of several measurements, which a busy machine disturbs least. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
