/** Where a file goes: `refused` when the user changed their mind. */
export type SaveEnd = 'saved' | 'downloaded' | 'refused';

type Target = Pick<FileSystemFileHandle, 'createWritable'>;
type Picker = (options: { suggestedName: string }) => Promise<Target>;

function picker(): Picker | null {
  const found: unknown = Reflect.get(globalThis, 'showSaveFilePicker');
  return typeof found === 'function'
    ? (options) => Reflect.apply(found, globalThis, [options])
    : null;
}

/** Writes a file whole or not at all: into a copy beside it, which takes its place on closing. */
export async function writeWhole(target: Target, data: Blob): Promise<void> {
  const writing = await target.createWritable();
  await writing.write(data);
  await writing.close();
}

/** Gives the user a file: by the browser's own window where it has one, else as a download. */
export async function saveFile(name: string, data: Blob): Promise<SaveEnd> {
  const ask = picker();
  if (ask !== null) {
    try {
      await writeWhole(await ask({ suggestedName: name }), data);
      return 'saved';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'refused';
      // The window is there and may still be refused: by a policy, a frame, a full disk.
    }
  }
  download(name, data);
  return 'downloaded';
}

/** How long a download may take to begin before its address is given back. */
const BEGIN = 60_000;

/** Gives the user a file as a download. */
export function download(name: string, data: Blob): void {
  const url = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), BEGIN);
}
