import { DecisionsError } from '../../../errors.js';
import { UnpackLimitError } from '../../../zip/unpack.js';
import { readWhole, writeWhole } from '../../../zip/whole.js';
import { attributes, tags } from './scan.js';

/** Unpacked size beyond which a workbook is refused: no register comes near it, a ZIP bomb does. */
const MOST_BYTES = 1 << 30;

/** An opened workbook: its parts by name, read as text on demand, written back as they were. */
export class XlsxPackage {
  private readonly parts: Map<string, Uint8Array>;
  private readonly texts = new Map<string, string>();
  private readonly changed = new Set<string>();

  private constructor(parts: Map<string, Uint8Array>) {
    this.parts = parts;
  }

  /**
   * Opens the bytes of an `.xlsx` (or `.xlsm`) file.
   *
   * @throws DecisionsError `format-damaged`, `encrypted`, `limit-exceeded`
   */
  static async open(bytes: Uint8Array): Promise<XlsxPackage> {
    // An OLE file: a workbook behind a password, or the format of before 2007.
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
      throw new DecisionsError(
        'encrypted',
        'книга защищена паролем или сохранена в старом формате XLS',
        {
          remedy: 'снимите пароль или сохраните книгу как XLSX',
        },
      );
    }
    const parts = await readWhole(bytes, MOST_BYTES).catch((cause: unknown) => {
      throw cause instanceof UnpackLimitError ? tooLarge() : damaged(cause);
    });
    const opened = new XlsxPackage(parts);
    if (!opened.has('[Content_Types].xml')) throw damaged();
    return opened;
  }

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

  /** Targets of a part's relationships by id, as names of parts. */
  relationships(name: string): Map<string, Relationship> {
    const part = relationshipsOf(name);
    const found = new Map<string, Relationship>();
    if (!this.has(part)) return found;
    const xml = this.text(part);
    for (const tag of tags(xml)) {
      if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
      const about = attributes(xml, tag);
      const [id, type, target] = [about.get('Id'), about.get('Type'), about.get('Target')];
      if (id === undefined || type === undefined || target === undefined) continue;
      if (about.get('TargetMode') === 'External') continue;
      found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), part: resolve(name, target) });
    }
    return found;
  }

  /** The workbook's bytes; parts that were not set are copied. */
  async save(): Promise<Uint8Array> {
    return writeWhole(async (zip) => {
      for (const name of this.names()) {
        const bytes = this.parts.get(name);
        if (this.changed.has(name) || bytes === undefined) await zip.addText(name, this.text(name));
        else await zip.addBytes(name, bytes);
      }
    });
  }
}

export interface Relationship {
  /** Last word of its type: `worksheet`, `table`, `drawing`. */
  type: string;
  part: string;
}

export function relationshipsOf(name: string): string {
  const slash = name.lastIndexOf('/');
  return `${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`;
}

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decode(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

export function damaged(cause?: unknown): DecisionsError {
  return new DecisionsError('format-damaged', 'книга XLSX повреждена: она не читается', {
    remedy: 'откройте её в Excel или LibreOffice и сохраните заново или возьмите резервную копию',
    cause,
  });
}

function tooLarge(): DecisionsError {
  return new DecisionsError('limit-exceeded', 'книга XLSX распаковывается больше чем в 1 ГБ', {
    remedy: 'разделите реестр на несколько книг',
  });
}
