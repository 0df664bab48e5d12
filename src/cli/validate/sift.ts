import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { CONFIG } from '../../locale/config.js';
import { type Lang, say } from '../../locale/index.js';
import type { PaperResult } from '../../report/types.js';
import type { Report } from '../../rules/run.js';
import { type BaselineEntry, siftByBaseline, siftByName } from '../../rules/suppress.js';
import type { Severity } from '../../rules/types.js';
import type { LoadedConfig } from '../config/load.js';
import { fitsAny, pathFrom } from '../config/resolve.js';
import type { SuppressEntry } from '../config/schema.js';
import { displayPath } from '../papers.js';
import type { Baseline } from './baseline.js';

/** A suppress entry with the file it stands in. */
interface Named {
  entry: SuppressEntry;
  configPath: string;
  folder: string;
}

/** Holds findings back by baseline and configuration, and remembers which entries did. */
export class Sieve {
  private readonly named: Named[];
  private readonly used = new Set<Named | BaselineEntry>();
  private readonly checked = new Set<string>();

  constructor(
    config: LoadedConfig,
    private readonly baseline: Baseline | null,
  ) {
    this.named = config.layers.flatMap((layer) =>
      'preset' in layer
        ? []
        : (layer.file.suppress ?? []).map((entry) => ({
            entry,
            configPath: layer.path,
            folder: layer.folder,
          })),
    );
  }

  /** What is left of a paper's findings. */
  sift(path: string, reports: readonly Report[]): { kept: Report[]; held: number } {
    this.checked.add(path);
    const here = this.named
      .filter(({ folder, entry }) => fitsAny(pathFrom(folder, path), entry.paper))
      .map((named) => ({ ...named.entry, named }));
    const byName = siftByName(reports, here);
    for (const { named } of byName.used) this.used.add(named);
    const byBaseline = siftByBaseline(byName.kept, this.entriesFor(path));
    for (const entry of byBaseline.used) this.used.add(entry);
    return { kept: byBaseline.kept, held: reports.length - byBaseline.kept.length };
  }

  /** The baseline's entries for a paper. */
  entriesFor(path: string): BaselineEntry[] {
    const { baseline } = this;
    if (baseline === null) return [];
    const own = pathFrom(baseline.folder, path);
    return baseline.entries.filter(({ paper }) => paper === own);
  }

  /**
   * Whether an entry's papers were all looked at, or are gone: only then it can be called unused.
   * A run over some papers says nothing about the entries of the others.
   */
  private async wasLookedAt(folder: string, paper: string): Promise<boolean> {
    const plain = resolve(folder, paper);
    if (this.checked.has(plain)) return true;
    if (!isDynamicPattern(paper))
      return access(plain).then(
        () => false,
        () => true,
      );
    const files = await glob([paper], { cwd: folder, absolute: true, dot: true });
    return files.every((file) => this.checked.has(resolve(file)));
  }

  /** Reports on entries that held nothing back, each on the file it stands in. */
  async unused(options: { severity: Severity; cwd: string; lang: Lang }): Promise<PaperResult[]> {
    const { severity, cwd, lang } = options;
    const files = new Map<string, Report[]>();
    const add = (path: string, message: string, text: string): void => {
      const report: Report = {
        rule: 'unused-suppression',
        severity,
        message,
        advice: say(CONFIG, lang, 'unusedAdvice'),
        position: null,
        item: null,
        text,
        related: [],
        fix: [],
      };
      files.set(path, [...(files.get(path) ?? []), report]);
    };
    for (const named of this.named) {
      const { rule, paper } = named.entry;
      if (this.used.has(named) || !(await this.wasLookedAt(named.folder, paper))) continue;
      const message = say(CONFIG, lang, 'unusedSuppress', { rule, paper });
      add(named.configPath, message, JSON.stringify(named.entry));
    }
    for (const entry of this.baseline?.entries ?? []) {
      const { rule, paper, text } = entry;
      if (this.used.has(entry) || !(await this.wasLookedAt(this.baseline?.folder ?? '', paper)))
        continue;
      const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
      const message = say(CONFIG, lang, 'unusedBaseline', { rule, paper, text: short });
      add(this.baseline?.path ?? '', message, JSON.stringify(entry));
    }
    return [...files].map(([path, reports]) => ({
      path: displayPath(path, cwd),
      isPaper: false,
      lines: [],
      isText: false,
      reports,
      suppressed: 0,
    }));
  }
}
