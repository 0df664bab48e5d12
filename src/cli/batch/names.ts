import { trimEndOf } from '../../language/trim.js';
import { PAPER_ENDINGS as ENDINGS, endingOf, PICTURE_ENDINGS } from '../../source/endings.js';
import { HashTable } from './hash-table.js';

const PAPERS = new Set(ENDINGS);
const PICTURES = new Set(PICTURE_ENDINGS);

export const PAPER_ENDINGS = ENDINGS.join(', ');

export function isArchive(name: string): boolean {
  return endingOf(name) === 'zip';
}

export function isPaper(name: string, ocr: boolean): boolean {
  const found = endingOf(name);
  return PAPERS.has(found) || (ocr && PICTURES.has(found));
}

/** Hidden files, the lock files of Word and LibreOffice, what macOS puts into archives. */
export function isIgnored(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === '__MACOSX';
}

/** Names Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST = 180;

function safeStep(step: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const plain = step.normalize('NFC').replace(/[\u0000-\u001f\u007f<>:"|?*\\]/g, '_');
  const trimmed = trimEndOf(plain, '. ');
  const named = DEVICES.test(trimmed) ? `_${trimmed}` : trimmed;
  if (Buffer.byteLength(named) <= LONGEST) return named;
  // The end tells more than the middle: it has the number and the ending.
  const points = Array.from(named);
  while (Buffer.byteLength(points.join('')) > LONGEST)
    points.splice(Math.floor(points.length / 2), 1);
  return points.join('');
}

/**
 * A path out of an archive or from above the current folder, made safe to write below a folder:
 * nothing climbs out, nothing is absolute, nothing is a name some system cannot write.
 */
export function safeKey(path: string): string {
  const steps = path
    .split(/[/\\]/)
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .map(safeStep)
    .filter((step) => step !== '');
  return steps.length === 0 ? '_' : steps.join('/');
}

/** Gives every name once: a second one of the same gets «~2». Keeps hashes, not names. */
export class Distinct {
  private readonly seen = new HashTable('hashes');

  name(key: string): string {
    let name = key;
    for (let copy = 2; this.seen.has(hash52(name)); copy++) name = `${key}~${copy}`;
    this.seen.add(hash52(name));
    return name;
  }
}

/** A hash of 52 bits in a number: two hundred thousand names meet by chance once in 200,000 runs. */
export function hash52(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b >>> 0) * 0x100000 + ((a >>> 0) & 0xfffff);
}
