import { say } from '../locale/index.js';
import { REPORT } from '../locale/report.js';
import type { Report } from '../rules/run.js';
import type { Severity } from '../rules/types.js';
import { type PaperResult, type Reporter, totalsOf } from './types.js';

/** Names of the workflow commands that make annotations. */
const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What a workflow command's message must not hold as it is. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property ends at a comma, and the properties at a colon. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function command(paper: PaperResult, report: Report): string {
  const properties: [string, string][] = [['file', paper.path]];
  if (report.position !== null && paper.isText) {
    const { start, end } = report.position;
    properties.push(['line', String(start.line)], ['endLine', String(end.line)]);
    // GitHub refuses columns that span lines.
    if (start.line === end.line)
      properties.push(['col', String(start.column)], ['endColumn', String(end.column)]);
  }
  properties.push(['title', report.rule]);
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',');
  const item = report.item === null || paper.isText ? '' : `${report.item}: `;
  const text = [`${item}${report.message}`, report.advice].filter((line) => line !== '').join('\n');
  return `::${COMMANDS[report.severity]} ${list}::${escapeData(text)}`;
}

/** GitHub shows so many annotations of each kind for a step, the first ones. */
const SHOWN = 10;

/**
 * For GitHub Actions: workflow commands that become annotations of the changed files, the gravest
 * first. Where there are more than GitHub shows, a notice says how many there are in all.
 */
export const github: Reporter = (run, { lang }) => {
  const found = run.papers.flatMap((paper) => paper.reports.map((report) => ({ paper, report })));
  const lines = SEVERITIES.flatMap((severity) =>
    found
      .filter(({ report }) => report.severity === severity)
      .map(({ paper, report }) => `${command(paper, report)}\n`),
  );
  const totals = totalsOf(run);
  if (SEVERITIES.every((severity) => totals[severity] <= SHOWN)) return lines.join('');
  const { error: errors, warning: warnings, info: infos } = totals;
  const papers = run.papers.filter(({ isPaper }) => isPaper).length;
  const text = say(REPORT, lang, 'totals', { papers, errors, warnings, infos });
  // In front of all others, so that it is among those shown.
  return `::notice title=decisions::${escapeData(`${text} ${say(REPORT, lang, 'shownFew')}`)}\n${lines.join('')}`;
};
