import { endingOf, PAPER_ENDINGS } from '../../source/endings.js';
import type { Handles } from './handles.js';

/** What was dropped or chosen, told apart. */
export interface Given {
  papers: File[];
  /** Registers and saved work: `.xlsx`, `.ods`, `.csv`, `.json`; a workbook that is no register is a paper. */
  registers: File[];
  /** Files of kinds that are neither. */
  others: number;
}

const REGISTERS = ['xlsx', 'ods', 'csv', 'json'];
/** Office programs' locks, and what systems put into folders. */
const HIDDEN = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Tells papers from registers by their names; a single file of no known name is tried as a paper, and
 * a workbook is a paper where papers were asked for.
 */
export function sortFiles(files: readonly File[], asked: 'papers' | 'any'): Given {
  const given: Given = { papers: [], registers: [], others: 0 };
  for (const file of files) {
    if (HIDDEN.test(file.name)) continue;
    const ending = endingOf(file.name);
    const paper = PAPER_ENDINGS.includes(ending);
    if (REGISTERS.includes(ending) && !(paper && asked === 'papers')) given.registers.push(file);
    else if (paper || files.length === 1) given.papers.push(file);
    else given.others += 1;
  }
  return given;
}

/**
 * The files of a drop, folders opened. A browser forgets a drop at the first pause, so all of it is
 * asked for at once: handles first, as entries of a local page fail in Chromium, then entries, then
 * plain files.
 */
export function filesOfDrop(transfer: DataTransfer, handles: Handles): Promise<File[]> {
  const plain = [...transfer.files];
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const waiting = items.map((item) => {
    const handle = handleOf(item);
    const entry = 'webkitGetAsEntry' in item ? item.webkitGetAsEntry() : null;
    const file = item.getAsFile();
    return { handle, entry, file };
  });
  return Promise.all(
    waiting.map(async ({ handle, entry, file }): Promise<File[]> => {
      const found = await handle.catch(() => null);
      if (found !== null)
        return filesOfHandle(found, handles).catch(() => (file === null ? [] : [file]));
      if (entry?.isDirectory === true) return filesOfEntry(entry).catch(() => []);
      return file === null ? [] : [file];
    }),
  ).then((lists) => {
    const files = lists.flat();
    return files.length === 0 ? plain : files;
  });
}

function handleOf(item: DataTransferItem): Promise<FileSystemHandle | null> {
  const ask: unknown = Reflect.get(item, 'getAsFileSystemHandle');
  if (typeof ask !== 'function') return Promise.resolve(null);
  return Promise.resolve(Reflect.apply(ask, item, []));
}

async function filesOfHandle(handle: FileSystemHandle, handles: Handles): Promise<File[]> {
  if (isFile(handle)) return [await handles.open(handle)];
  const files: File[] = [];
  if (!isFolder(handle)) return files;
  const inside: unknown = Reflect.apply(Reflect.get(handle, 'values'), handle, []);
  if (!isAsync(inside)) return files;
  for await (const one of inside) files.push(...(await filesOfHandle(one, handles)));
  return files.sort(byName);
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

function isFolder(handle: FileSystemHandle): boolean {
  return handle.kind === 'directory' && typeof Reflect.get(handle, 'values') === 'function';
}

function isAsync(value: unknown): value is AsyncIterable<FileSystemHandle> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

async function filesOfEntry(entry: FileSystemEntry): Promise<File[]> {
  if (isFileEntry(entry)) return [await new Promise<File>((done, fail) => entry.file(done, fail))];
  if (!isFolderEntry(entry)) return [];
  const reader = entry.createReader();
  const files: File[] = [];
  for (;;) {
    // A hundred at a time, until none is left.
    const some = await new Promise<FileSystemEntry[]>((done, fail) =>
      reader.readEntries(done, fail),
    );
    if (some.length === 0) return files.sort(byName);
    for (const one of some) files.push(...(await filesOfEntry(one)));
  }
}

function byName(a: File, b: File): number {
  return a.name.localeCompare(b.name, 'ru', { numeric: true });
}
