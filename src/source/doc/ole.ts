import { view } from '../../zip/bytes.js';

/** Damage in a compound file, in a word or two. */
export class OleError extends Error {
  override readonly name = 'OleError';
}

const FREE = 0xffffffff;
const END = 0xfffffffe;
const HEADER_FAT = 109;
const STREAM = 2;
const ROOT = 5;
const ENTRY = 128;

interface Entry {
  name: string;
  type: number;
  start: number;
  size: number;
  /** Places in the directory of the entries beside this one and of the first inside it. */
  left: number;
  right: number;
  child: number;
}

/** A compound file (MS-CFB): a small file system inside a file. */
export class OleFile {
  private readonly data: DataView;
  private readonly sectorSize: number;
  private readonly miniSize: number;
  private readonly miniCutoff: number;
  private readonly fat: Uint32Array;
  private readonly miniFat: Uint32Array;
  private readonly entries: Entry[];
  private readonly mini: Uint8Array;

  /** @throws OleError */
  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < 512) throw new OleError('header cut off');
    this.data = view(bytes);
    const shift = this.data.getUint16(30, true);
    const miniShift = this.data.getUint16(32, true);
    if (shift < 7 || shift > 16 || miniShift > shift) throw new OleError('sector size');
    this.sectorSize = 1 << shift;
    this.miniSize = 1 << miniShift;
    this.miniCutoff = this.data.getUint32(56, true);
    this.fat = this.readFat();
    this.miniFat = toNumbers(this.chain(this.data.getUint32(60, true), this.fat));
    this.entries = readDirectory(this.chain(this.data.getUint32(48, true), this.fat));
    const root = this.entries.find((entry) => entry.type === ROOT);
    this.mini = root === undefined ? new Uint8Array() : this.chain(root.start, this.fat);
  }

  /**
   * The bytes of a stream of the file itself, or null when there is none of that name. Documents put
   * into it have streams of the same names in storages of their own. Names of any case are one.
   */
  stream(name: string): Uint8Array | null {
    const wanted = name.toLowerCase();
    const isWanted = (found: Entry): boolean =>
      found.name.toLowerCase() === wanted && found.type === STREAM;
    const entry = topEntries(this.entries).find(isWanted) ?? this.entries.find(isWanted);
    if (entry === undefined) return null;
    const whole =
      entry.size < this.miniCutoff
        ? this.miniChain(entry.start)
        : this.chain(entry.start, this.fat);
    return whole.subarray(0, entry.size);
  }

  private sector(index: number): Uint8Array {
    const start = (index + 1) * this.sectorSize;
    if (start >= this.bytes.length) throw new OleError('sector cut off');
    return this.bytes.subarray(start, start + this.sectorSize);
  }

  private readFat(): Uint32Array {
    const sectors: number[] = [];
    for (let index = 0; index < HEADER_FAT; index++)
      sectors.push(this.data.getUint32(76 + index * 4, true));
    const perSector = this.sectorSize / 4 - 1;
    const most = this.bytes.length / this.sectorSize;
    let next = this.data.getUint32(68, true);
    for (let seen = 0; next < END && seen <= most; seen++) {
      const part = toNumbers(this.sector(next));
      sectors.push(...part.subarray(0, perSector));
      next = part[perSector] ?? END;
    }
    return toNumbers(
      join(sectors.filter((sector) => sector < END).map((sector) => this.sector(sector))),
    );
  }

  private chain(start: number, fat: Uint32Array): Uint8Array {
    const parts: Uint8Array[] = [];
    for (let next = start; next < END; next = fat[next] ?? FREE) {
      if (parts.length > fat.length) throw new OleError('sectors in a circle');
      parts.push(this.sector(next));
    }
    return join(parts);
  }

  private miniChain(start: number): Uint8Array {
    const parts: Uint8Array[] = [];
    for (let next = start; next < END; next = this.miniFat[next] ?? FREE) {
      if (parts.length > this.miniFat.length) throw new OleError('sectors in a circle');
      const at = next * this.miniSize;
      parts.push(this.mini.subarray(at, at + this.miniSize));
    }
    return join(parts);
  }
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const data = view(bytes);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = Math.min(64, data.getUint16(at + 64, true));
    const name = new TextDecoder('utf-16le').decode(
      bytes.subarray(at, at + Math.max(0, length - 2)),
    );
    entries.push({
      name,
      type: bytes[at + 66] ?? 0,
      start: data.getUint32(at + 116, true),
      size: data.getUint32(at + 120, true),
      left: data.getUint32(at + 68, true),
      right: data.getUint32(at + 72, true),
      child: data.getUint32(at + 76, true),
    });
  }
  return entries;
}

/** The entries right under the root: a tree whose branches the entries name. */
function topEntries(entries: readonly Entry[]): Entry[] {
  const root = entries.find((entry) => entry.type === ROOT);
  const found = new Set<Entry>();
  const open = root === undefined ? [] : [root.child];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = entries[index];
    if (entry === undefined || found.has(entry)) continue;
    found.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...found];
}

function toNumbers(bytes: Uint8Array): Uint32Array {
  const data = view(bytes);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    data.getUint32(index * 4, true),
  );
}

function join(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
