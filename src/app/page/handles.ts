import { writeWhole } from './save.js';

/** Where the files the user gave stand on the disk, for those a browser tells it of. */
export class Handles {
  readonly #known = new WeakMap<File, FileSystemFileHandle>();

  /** Opens a file and keeps its place. */
  async open(handle: FileSystemFileHandle): Promise<File> {
    const file = await handle.getFile();
    this.#known.set(file, handle);
    return file;
  }

  of(file: File): FileSystemFileHandle | null {
    return this.#known.get(file) ?? null;
  }
}

/** How a write into the user's own file ended; `changed`: somebody has written into it meanwhile. */
export type WriteEnd = 'written' | 'refused' | 'changed';

/** Writes into the user's own file, whole or not at all, where the browser and the user let it. */
export async function writeBack(
  handle: FileSystemFileHandle,
  read: File,
  data: Blob,
): Promise<WriteEnd> {
  try {
    const now = await handle.getFile();
    if (now.size !== read.size || now.lastModified !== read.lastModified) return 'changed';
    if (!(await mayWrite(handle))) return 'refused';
    await writeWhole(handle, data);
    return 'written';
  } catch {
    return 'refused';
  }
}

async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  const ask: unknown = Reflect.get(handle, 'requestPermission');
  if (typeof ask !== 'function') return true;
  return (await Reflect.apply(ask, handle, [{ mode: 'readwrite' }])) === 'granted';
}

/** Registers the page can keep. */
const TYPES = [
  {
    accept: {
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
      'application/vnd.oasis.opendocument.spreadsheet': ['.ods'],
      'text/csv': ['.csv'],
      'application/json': ['.json'],
    },
  },
];

/** The browser's window that tells where the file stands: null where it has none or refuses it. */
export async function openWithHandle(): Promise<FileSystemFileHandle[] | null> {
  const pick: unknown = Reflect.get(globalThis, 'showOpenFilePicker');
  if (typeof pick !== 'function') return null;
  try {
    const chosen: unknown = await Reflect.apply(pick, globalThis, [{ types: TYPES }]);
    return Array.isArray(chosen) ? chosen : null;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? [] : null;
  }
}
