import { fingerprintsOf } from './fingerprint.js';
import { type Reporter, totalsOf } from './types.js';

/** Version of the JSON report's shape; raised when a key changes its meaning or goes. */
const SCHEMA_VERSION = 1;

/** For programs: every finding with its position, related places and fix. */
export const json: Reporter = (run, { version }) => {
  const report = {
    schemaVersion: SCHEMA_VERSION,
    generator: { name: 'decisions', version },
    totals: totalsOf(run),
    papers: run.papers.map((paper) => {
      const fingerprints = fingerprintsOf(paper);
      return {
        path: paper.path,
        suppressed: paper.suppressed,
        findings: paper.reports.map((finding, index) => ({
          rule: finding.rule,
          severity: finding.severity,
          message: finding.message,
          advice: finding.advice,
          item: finding.item,
          text: finding.text,
          position: finding.position,
          related: finding.related,
          fix: finding.fix,
          fingerprint: fingerprints[index],
        })),
      };
    }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};
