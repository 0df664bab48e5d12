import type { Severity } from '../rules/types.js';
import { fingerprintsOf } from './fingerprint.js';
import type { Reporter } from './types.js';

/** GitLab knows info, minor, major, critical and blocker. */
const SEVERITIES: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' };

/** For GitLab: a Code Quality report (artifacts:reports:codequality). */
export const gitlab: Reporter = (run) => {
  const issues = run.papers.flatMap((paper) => {
    const fingerprints = fingerprintsOf(paper);
    return paper.reports.map((report, index) => ({
      type: 'issue',
      check_name: report.rule,
      description: report.message,
      content: { body: report.advice },
      categories: ['Clarity'],
      severity: SEVERITIES[report.severity],
      fingerprint: fingerprints[index],
      location: {
        path: paper.path,
        // GitLab needs a line; what has none is about the file as a whole.
        lines:
          report.position !== null && paper.isText
            ? { begin: report.position.start.line, end: report.position.end.line }
            : { begin: 1 },
      },
    }));
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
};
