import { say } from '../locale/index.js';
import { REPORT } from '../locale/report.js';
import type { Report } from '../rules/run.js';
import type { Rule, Severity } from '../rules/types.js';
import { codeFrame, type FrameOptions, printable } from './frame.js';
import { type PaperResult, type Reporter, type ReportOptions, totalsOf } from './types.js';

/** Escape codes of a terminal (ECMA-48, Select Graphic Rendition). */
const RED = 31;
const YELLOW = 33;
const BLUE = 34;
const BOLD = 1;
const DIM = 2;
const COLORS: Record<Severity, number> = { error: RED, warning: YELLOW, info: BLUE };

interface Writer {
  options: ReportOptions;
  paint: (code: number, text: string) => string;
  rules: ReadonlyMap<string, Rule>;
  /** Rules whose reason has been given; once a run is enough. */
  explained: Set<string>;
}

function indent(lines: string[]): string[] {
  return lines.map((line) => `    ${line}`);
}

function whyLines(
  report: Report,
  { options: { lang }, paint, rules, explained }: Writer,
): string[] {
  const why = rules.get(report.rule)?.why[lang] ?? '';
  if (why === '' || explained.has(report.rule)) return [];
  explained.add(report.rule);
  return [`    ${paint(BOLD, say(REPORT, lang, 'why'))} ${why}`];
}

/** A finding: what, where, the other place, why (once for each rule) and what to do. */
function findingLines(paper: PaperResult, report: Report, writer: Writer): string[] {
  const { options, paint } = writer;
  const { position, severity, advice } = report;
  const frame: FrameOptions = {
    width: options.width - 4,
    mark: (text) => paint(COLORS[severity], text),
    dim: (text) => paint(DIM, text),
  };
  const place = position === null ? '-' : `${position.start.line}:${position.start.column}`;
  const kind = paint(COLORS[severity], say(REPORT, options.lang, severity));
  const lines = [`  ${place}  ${kind}  ${printable(report.message)}  ${paint(DIM, report.rule)}`];
  if (position !== null) lines.push(...indent(codeFrame(paper.lines, position, frame)));
  for (const { message, position: there } of report.related) {
    lines.push(`    ${printable(message)}: ${there.start.line}:${there.start.column}`);
    lines.push(...indent(codeFrame(paper.lines, there, frame)));
  }
  lines.push(...whyLines(report, writer));
  if (advice !== '')
    lines.push(`    ${paint(BOLD, say(REPORT, options.lang, 'advice'))} ${printable(advice)}`);
  return [...lines, ''];
}

/** The last lines: how much was checked, found, mendable and held back. */
function summaryLines(run: Parameters<Reporter>[0], { options, paint }: Writer): string[] {
  const { lang } = options;
  const { error: errors, warning: warnings, info: infos } = totalsOf(run);
  const papers = run.papers.filter(({ isPaper }) => isPaper).length;
  const all = run.papers.flatMap(({ reports }) => reports);
  const fixable = all.filter(({ fix }) => fix.length > 0).length;
  const suppressed = run.papers.reduce((sum, paper) => sum + paper.suppressed, 0);
  const parts = [
    all.length === 0
      ? say(REPORT, lang, 'clean', { papers })
      : say(REPORT, lang, 'totals', { papers, errors, warnings, infos }),
  ];
  if (fixable > 0) parts.push(say(REPORT, lang, 'fixable', { count: fixable }));
  if (suppressed > 0) parts.push(say(REPORT, lang, 'suppressed', { count: suppressed }));
  const lines = [paint(BOLD, parts.join(' '))];
  const [first] = all;
  if (first !== undefined) lines.push(say(REPORT, lang, 'explain', { rule: first.rule }));
  return lines;
}

/** For people: every finding with its place in the text, the second place and what to do. */
export const stylish: Reporter = (run, options) => {
  const writer: Writer = {
    options,
    paint: (code, text) => (options.color ? `\u001b[${code}m${text}\u001b[0m` : text),
    rules: new Map(run.rules.map((rule) => [rule.id, rule])),
    explained: new Set(),
  };
  const lines: string[] = [];
  for (const paper of run.papers) {
    if (paper.reports.length === 0) continue;
    const note = paper.isText || !paper.isPaper ? '' : ` ${say(REPORT, options.lang, 'extracted')}`;
    lines.push(`${writer.paint(BOLD, printable(paper.path))}${note}`);
    for (const report of paper.reports) lines.push(...findingLines(paper, report, writer));
  }
  lines.push(...summaryLines(run, writer));
  return `${lines.join('\n')}\n`;
};
