import { say } from '../locale/index.js';
import { REPORT } from '../locale/report.js';
import type { Report } from '../rules/run.js';
import { type PaperResult, type Reporter, type ReportOptions, totalsOf } from './types.js';

/** Characters XML 1.0 cannot hold, in any form. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function xml(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"\n\r\t]/g, (sign) => ENTITIES[sign] ?? sign);
}

function describe(paper: PaperResult, report: Report, { lang }: ReportOptions): string {
  const { position } = report;
  const at = position === null ? '' : `:${position.start.line}:${position.start.column}`;
  return [
    `${paper.path}${at}`,
    `${say(REPORT, lang, report.severity)}: ${report.message} (${report.rule})`,
    ...report.related.map(
      ({ message, position: { start } }) => `${message}: ${start.line}:${start.column}`,
    ),
    report.advice,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function testCase(paper: PaperResult, report: Report, options: ReportOptions): string[] {
  const item = report.item === null ? '' : ` ${report.item}`;
  const head = `    <testcase name="${xml(`${report.rule}${item}`)}" classname="${xml(paper.path)}">`;
  const text = xml(describe(paper, report, options));
  // A remark never fails a build, so it is no failed test either.
  const body =
    report.severity === 'info'
      ? `      <system-out>${text}</system-out>`
      : `      <failure type="${report.severity}" message="${xml(report.message)}">${text}</failure>`;
  return [head, body, '    </testcase>'];
}

function suite(paper: PaperResult, options: ReportOptions): string[] {
  const failures = paper.reports.filter(({ severity }) => severity !== 'info').length;
  const cases = paper.reports.flatMap((report) => testCase(paper, report, options));
  const name = xml(paper.path);
  const tests = Math.max(1, paper.reports.length);
  return [
    `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0">`,
    ...(cases.length > 0 ? cases : [`    <testcase name="decisions" classname="${name}"/>`]),
    '  </testsuite>',
  ];
}

/** For build servers: a paper is a suite, a finding a failed case, a clean paper one passed case. */
export const junit: Reporter = (run, options) => {
  const totals = totalsOf(run);
  const tests = run.papers.reduce((sum, { reports }) => sum + Math.max(1, reports.length), 0);
  const failures = totals.error + totals.warning;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="decisions" tests="${tests}" failures="${failures}" errors="0">`,
    ...run.papers.flatMap((paper) => suite(paper, options)),
    '</testsuites>',
  ].join('\n')}\n`;
};
