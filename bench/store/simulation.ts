/** What one paper costs, as it was measured. */
export interface Constants {
  /** Milliseconds of one core of a worker: reading and handing over. */
  workerMs: number;
  /** Milliseconds of one core of the server: handing out and writing. */
  serverMs: number;
  /** Bytes of the write-ahead log. */
  wal: number;
  /** Bytes in the store with all indexes. */
  stored: number;
}

/** What there is of machines. */
export interface Machines {
  workers: number;
  /** Cores of each machine that reads. */
  cores: number;
  /** Cores of the server. */
  serverCores: number;
  /** Bytes a second that the disk of the write-ahead log takes. */
  walRate: number;
}

export interface Outcome {
  hours: number;
  /** The part of the time in which each was busy, 0 to 1. */
  busy: { workers: number; server: number; wal: number };
  bottleneck: 'workers' | 'server' | 'wal';
}

const CHUNK = 500;
/** Chunks followed one by one; more go on as these did. */
const MOST_CHUNKS = 40_000;

/** Servers of one kind: who comes takes the one that is free first. */
class Desk {
  private readonly free: number[];
  used = 0;

  constructor(count: number) {
    this.free = new Array<number>(count).fill(0);
  }

  /** When something that comes at a time and takes so long is done. */
  serve(at: number, takes: number): number {
    let first = 0;
    for (let one = 1; one < this.free.length; one += 1)
      if ((this.free[one] ?? 0) < (this.free[first] ?? 0)) first = one;
    const end = Math.max(at, this.free[first] ?? 0) + takes;
    this.free[first] = end;
    this.used += takes;
    return end;
  }
}

/**
 * Follows chunk after chunk: each core of each machine reads one, hands it to a core of the server,
 * which writes it through the disk of the write-ahead log, and takes the next.
 */
export function simulate(papers: number, constants: Constants, machines: Machines): Outcome {
  const all = Math.ceil(papers / CHUNK);
  const chunks = Math.min(all, MOST_CHUNKS);
  const cores = Math.min(machines.workers * machines.cores, all);
  const server = new Desk(machines.serverCores);
  const disk = new Desk(1);
  const reading = (CHUNK * constants.workerMs) / 1000;
  const writing = (CHUNK * constants.serverMs) / 1000;
  const logging = (CHUNK * constants.wal) / machines.walRate;
  // Cores that end at one time stand behind each other: a queue in the order of their ends.
  const ends: number[] = Array.from(
    { length: Math.min(cores, chunks) },
    (_, core) => (core % 97) / 97,
  );
  let last = 0;
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const begun = takeLeast(ends);
    const done = disk.serve(server.serve(begun + reading, writing), logging);
    last = Math.max(last, done);
    put(ends, done);
  }
  const scale = all / chunks;
  const busy = {
    workers: (chunks * reading) / (last * Math.min(cores, chunks)),
    server: server.used / (last * machines.serverCores),
    wal: disk.used / last,
  };
  const [bottleneck] = (['workers', 'server', 'wal'] as const).toSorted(
    (a, b) => busy[b] - busy[a],
  );
  return { hours: (last * scale) / 3600, busy, bottleneck: bottleneck ?? 'workers' };
}

/** A heap of times, the least first. */
function takeLeast(heap: number[]): number {
  const least = heap[0] ?? 0;
  const last = heap.pop() ?? 0;
  if (heap.length === 0) return least;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if ((heap[child + 1] ?? Number.POSITIVE_INFINITY) < (heap[child] ?? 0)) child += 1;
    if ((heap[child] ?? 0) >= last) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  heap[at] = last;
  return least;
}

function put(heap: number[], time: number): void {
  let at = heap.push(time) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((heap[parent] ?? 0) <= time) break;
    heap[at] = heap[parent] ?? 0;
    at = parent;
  }
  heap[at] = time;
}

const NAMES = {
  workers: 'the workers’ cores',
  server: 'the server’s cores',
  wal: 'the disk of the write-ahead log',
};

/** What 1, 10 and 100 machines of eight cores give for 1, 10 and 100 million papers. */
export function printSimulation(constants: Constants): void {
  const base = { cores: 8, serverCores: 16, walRate: 200e6 };
  console.log(
    `\nSimulated: machines of ${base.cores} cores, a server of ${base.serverCores}, ${base.walRate / 1e6} MB/s of write-ahead log`,
  );
  console.log(
    'papers       machines    hours    stored   busy: workers  server  log   what holds it up',
  );
  for (const papers of [1e6, 1e7, 1e8])
    for (const workers of [1, 10, 100]) {
      const { hours, busy, bottleneck } = simulate(papers, constants, { ...base, workers });
      const part = (one: number): string => `${Math.round(one * 100)} %`.padStart(6);
      console.log(
        `${String(papers / 1e6).padStart(4)} million ${String(workers).padStart(8)} ${hours.toFixed(2).padStart(9)} ${((papers * constants.stored) / 1e9).toFixed(0).padStart(6)} GB   ${part(busy.workers)}        ${part(busy.server)} ${part(busy.wal)}   ${NAMES[bottleneck]}`,
      );
    }
}
