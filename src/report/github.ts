import type { Report } from '../rules/run.js';
import type { Severity } from '../rules/types.js';
import type { PaperResult, Reporter } from './types.js';

/** Names of the workflow commands that make annotations. */
const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

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

/** For GitHub Actions: workflow commands that become annotations of the changed files. */
export const github: Reporter = (run) =>
  run.papers
    .flatMap((paper) => paper.reports.map((report) => `${command(paper, report)}\n`))
    .join('');
