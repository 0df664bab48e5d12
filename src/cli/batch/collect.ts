import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Papers between two looks at the heap: a look costs a hundredth of a paper. */
const PAUSE = 16;
/** Bytes of garbage that may lie, or the share of what lives. */
const SLACK = 2 * 1024 * 1024;
const SHARE = 0.25;

/** Bytes that outlived their first moments. */
function settled(): number {
  return getHeapSpaceStatistics()
    .filter(({ space_name }) => space_name === 'old_space' || space_name === 'large_object_space')
    .reduce((sum, { space_used_size }) => sum + space_used_size, 0);
}

/** V8's own collector, which programs are given only when they ask for it. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  return typeof gc === 'function' ? () => gc() : () => undefined;
}

/**
 * Has the garbage of a worker collected a little sooner than V8 would: left to itself it lets a
 * small heap double before it looks, a thousand papers or twenty thousand into a run, and the
 * memory of a run would depend on its length.
 */
export class Collector {
  private readonly collect = collector();
  private papers = 0;
  private living = settled();

  afterPaper(): void {
    if (++this.papers % PAUSE !== 0) return;
    if (settled() < this.living + Math.max(SLACK, this.living * SHARE)) return;
    this.collect();
    this.living = settled();
  }
}
