import { resolve } from 'node:path';
import { CONFIG } from '../../locale/config.js';
import { say } from '../../locale/index.js';
import { unifiedDiff } from '../../report/diff.js';
import type { PaperResult } from '../../report/types.js';
import { type BaselineEntry, baselineFor } from '../../rules/suppress.js';
import type { Rule } from '../../rules/types.js';
import { calendarOf, type LoadedConfig } from '../config/load.js';
import { activeRules, pathFrom, type Setting, settingsFor } from '../config/resolve.js';
import type { CliContext } from '../context.js';
import type { ValidateFlags } from '../flags/validate.js';
import { displayPath } from '../papers.js';
import { readPaper, STDIN } from '../read.js';
import type { Baseline } from './baseline.js';
import { type Changes, touched } from './changed.js';
import { checkRead, rereadAs } from './check.js';
import { fixText, writeFixed } from './fix.js';
import { reportRoot } from './root.js';
import { Sieve } from './sift.js';

/** One run of the validator: what it was asked, what it has found so far. */
export class Run {
  readonly cwd = process.cwd();
  /** What the report's paths count from. */
  readonly root: string;
  readonly papers: PaperResult[] = [];
  readonly diffs: string[] = [];
  readonly used = new Map<string, Rule>();
  readonly entries: BaselineEntry[] = [];
  readonly checked = new Set<string>();
  readonly sieve: Sieve;
  private readonly settings = new Map<string, Setting[]>();
  unreadable = 0;
  fixedFiles = 0;
  fixedPlaces = 0;

  constructor(
    readonly flags: ValidateFlags,
    readonly context: CliContext,
    readonly config: LoadedConfig,
    readonly baseline: Baseline,
    readonly changes: Changes | null,
  ) {
    this.root = reportRoot(flags.format ?? 'stylish', this.cwd, process.env);
    this.sieve = new Sieve(config, flags.updateBaseline === true ? null : baseline);
  }

  readonly say = (text: string): void => {
    if (!this.context.quiet) process.stderr.write(`${text}\n`);
  };

  /** Papers of one folder mostly share their settings; overrides make the difference. */
  settingsOf(path: string): Setting[] {
    const hasOverrides = this.config.layers.some(
      (layer) => !('preset' in layer) && layer.file.overrides !== undefined,
    );
    const key = hasOverrides ? path : '';
    const known = this.settings.get(key) ?? settingsFor(this.config, path);
    this.settings.set(key, known);
    return known;
  }

  /** Reads, checks, fixes and sifts one paper. */
  async check(file: string, name: string): Promise<void> {
    const { lang } = this.context;
    const path = resolve(this.cwd, name);
    const shown = displayPath(path, this.cwd);
    const rules = activeRules(this.settingsOf(path));
    for (const { rule } of rules) this.used.set(rule.id, rule);
    const calendar = calendarOf(this.config);
    const options = { lang, asOf: this.flags.asOf ?? null, calendar };
    const reading = calendar === null ? { lang } : { lang, calendar };
    const read = await readPaper(file === STDIN ? file : shown, reading);
    let { source } = read;
    let reports = checkRead(read, shown, rules, options);
    if (this.flags.fix === true || this.flags.dryRun === true) {
      const kept = this.sieve.sift(path, reports).kept;
      const fixed = fixText(source, kept);
      if (fixed !== null) {
        if (this.flags.dryRun === true)
          this.diffs.push(unifiedDiff(shown, fixed.before, fixed.after));
        else await writeFixed(path, fixed, source.encoding, lang);
        this.fixedFiles += 1;
        this.fixedPlaces += fixed.edits;
        const again = rereadAs(fixed.after, shown, lang);
        source = again.source;
        reports = checkRead(again, shown, rules, options);
      }
    }
    const sifted = this.sieve.sift(path, reports);
    const { held } = sifted;
    const isText = source.format === 'txt';
    const lines = isText ? (this.changes?.get(path) ?? null) : null;
    const kept = touched(sifted.kept, lines);
    this.checked.add(path);
    if (this.flags.updateBaseline === true) this.keepForBaseline(path, kept);
    this.papers.push({
      path: displayPath(path, this.root),
      isPaper: true,
      lines: source.lines,
      isText,
      reports: this.flags.updateBaseline === true ? [] : kept,
      suppressed: this.flags.updateBaseline === true ? held + kept.length : held,
    });
  }

  private keepForBaseline(path: string, reports: PaperResult['reports']): void {
    const paper = pathFrom(this.baseline.folder, path);
    const before = this.baseline.entries.filter((entry) => entry.paper === paper);
    const reason = this.flags.reason ?? say(CONFIG, this.context.lang, 'baselineReason');
    this.entries.push(...baselineFor(paper, reports, before, reason));
  }
}
