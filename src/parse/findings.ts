import type { VFile } from 'vfile';
import type { Finding } from './finding.js';
import type { ParseState } from './state.js';

/** Source of our own messages on a file. */
export const ORIGIN = 'decisions';

/** Keeps a finding for the register and puts it on the file, where unified's reporters see it. */
export function report(file: VFile, state: ParseState, finding: Finding): void {
  state.findings.push(finding);
  const options = { ruleId: finding.rule, source: ORIGIN };
  const { position } = finding;
  const message =
    finding.severity === 'info'
      ? file.info(
          finding.message,
          position === undefined ? options : { ...options, place: position },
        )
      : file.message(
          finding.message,
          position === undefined ? options : { ...options, place: position },
        );
  if (finding.severity === 'error') message.fatal = true;
  if (finding.task !== null) message.actual = finding.task;
}
