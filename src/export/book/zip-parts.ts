import { DecisionsError } from '../../errors.js';
import { UnpackLimitError } from '../../zip/unpack.js';
import { readWhole, writeWhole } from '../../zip/whole.js';

/** Unpacked size beyond which a workbook is refused: no register comes near it, a ZIP bomb does. */
const MOST_BYTES = 1 << 30;

/** A part that tells the kind of file and has to stand first, as it is. */
const FIRST = 'mimetype';

/** The parts of an opened workbook by name, read as text on demand, written back as they were. */
export class ZipParts {
  private readonly texts = new Map<string, string>();
  private readonly changed = new Set<string>();

  constructor(private readonly parts: Map<string, Uint8Array>) {}

  has(name: string): boolean {
    return this.parts.has(name) || this.texts.has(name);
  }

  names(): string[] {
    return [...new Set([...this.parts.keys(), ...this.texts.keys()])];
  }

  /**
   * A part as text.
   *
   * @throws DecisionsError `format-damaged` when the workbook names a part it does not have
   */
  text(name: string): string {
    const known = this.texts.get(name);
    if (known !== undefined) return known;
    const bytes = this.parts.get(name);
    if (bytes === undefined) throw damaged();
    const text = decode(bytes);
    this.texts.set(name, text);
    return text;
  }

  set(name: string, text: string): void {
    if (this.texts.get(name) === text) return;
    this.texts.set(name, text);
    this.changed.add(name);
  }

  remove(name: string): void {
    this.parts.delete(name);
    this.texts.delete(name);
    this.changed.delete(name);
  }

  /** The workbook's bytes; parts that were not set are copied. */
  async save(): Promise<Uint8Array> {
    return writeWhole(async (zip) => {
      const first = this.parts.get(FIRST);
      if (first !== undefined) await zip.addStored(FIRST, first);
      for (const name of this.names()) {
        if (name === FIRST) continue;
        const bytes = this.parts.get(name);
        if (this.changed.has(name) || bytes === undefined) await zip.addText(name, this.text(name));
        else await zip.addBytes(name, bytes);
      }
    });
  }
}

/**
 * Unpacks a workbook.
 *
 * @throws DecisionsError `format-damaged`, `encrypted`, `limit-exceeded`
 */
export async function unpackBook(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  // An OLE file: a workbook behind a password, or the format of before 2007.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw encrypted();
  return readWhole(bytes, MOST_BYTES).catch((cause: unknown) => {
    throw cause instanceof UnpackLimitError ? tooLarge() : damaged(cause);
  });
}

function decode(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

export function damaged(cause?: unknown): DecisionsError {
  return new DecisionsError('format-damaged', 'книга повреждена: она не читается', {
    remedy: 'откройте её в Excel или LibreOffice и сохраните заново или возьмите резервную копию',
    cause,
  });
}

export function encrypted(): DecisionsError {
  return new DecisionsError(
    'encrypted',
    'книга защищена паролем или сохранена в старом формате XLS',
    { remedy: 'снимите пароль или сохраните книгу как XLSX или ODS' },
  );
}

function tooLarge(): DecisionsError {
  return new DecisionsError('limit-exceeded', 'книга распаковывается больше чем в 1 ГБ', {
    remedy: 'разделите реестр на несколько книг',
  });
}
