import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';

const FILTERS: Record<string, string> = {
  doc: 'doc:MS Word 97',
  rtf: 'rtf:Rich Text Format',
  docx: 'docx:MS Word 2007 XML',
};

/** LibreOffice with a profile of its own, to turn papers into other formats. */
export interface Office {
  /** `reader` names LibreOffice's import filter where the ending does not tell it. */
  convert(source: string, format: string, target: string, reader?: string): void;
  close(): void;
}

export function openOffice(): Office {
  const work = mkdtempSync(join(tmpdir(), 'fixtures-'));
  return {
    convert(source, format, target, reader) {
      const out = mkdtempSync(join(work, 'lo-'));
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${work}/profile`,
          '--headless',
          ...(reader === undefined ? [] : [`--infilter=${reader}`]),
          '--convert-to',
          FILTERS[format] ?? format,
          '--outdir',
          out,
          source,
        ],
        { stdio: 'ignore' },
      );
      renameSync(join(out, `${basename(source, extname(source))}.${format}`), target);
    },
    close() {
      rmSync(work, { recursive: true, force: true });
    },
  };
}
