import type { PaperResult, RunResult } from '../../src/report/types.js';
import { RULES } from '../../src/rules/registry.js';
import type { Report } from '../../src/rules/run.js';
import { sourceFromText } from '../../src/source/index.js';
import { presetFindings } from '../rules/check.js';

/** The options a report gets where no terminal is. */
export const PLAIN = { lang: 'ru', color: false, width: 100, version: '0.1.0' } as const;

/** A run over one text, as the recommended rules see it. */
export function runOver(text: string, path = 'документа/решение 1.txt'): RunResult {
  return runOf([paperResult(path, text, presetFindings('recommended', text))]);
}

export function runOf(papers: PaperResult[]): RunResult {
  return { papers, rules: RULES };
}

export function paperResult(path: string, text: string, reports: readonly Report[]): PaperResult {
  return {
    path,
    isPaper: true,
    lines: sourceFromText(text).lines,
    isText: true,
    reports,
    suppressed: 0,
  };
}

/** A finding with everything in it, for what real papers seldom show. */
export function finding(changes: Partial<Report> = {}): Report {
  return {
    rule: 'number-unique',
    severity: 'error',
    message: 'номер 2.1 уже стоит выше',
    advice: 'Перенумеруйте пункт.',
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 5, offset: 4 },
    },
    item: '2.1#2',
    text: 'Провести обучение.',
    related: [],
    fix: [],
    ...changes,
  };
}
