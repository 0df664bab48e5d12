import { type Lang, say } from '../locale/index.js';
import { REPORT } from '../locale/report.js';
import { type RunResult, totalsOf } from './types.js';

/** GitHub takes a step's summary up to 1 MiB; the rest of a page needs some of it. */
const MOST_BYTES = 900_000;

/** The whole run as a job summary (GitHub-flavoured Markdown): annotations show ten of a kind. */
export function githubSummary(run: RunResult, lang: Lang): string {
  const totals = totalsOf(run);
  const papers = run.papers.filter(({ isPaper }) => isPaper).length;
  const { error: errors, warning: warnings, info: infos } = totals;
  const head = `### decisions validate\n\n${say(REPORT, lang, 'totals', { papers, errors, warnings, infos })}\n`;
  const rows = run.papers.flatMap((paper) =>
    paper.reports.map((report) => {
      const line =
        report.position === null || !paper.isText ? '' : String(report.position.start.line);
      const item = report.item ?? '';
      return `| ${[say(REPORT, lang, report.severity), cell(paper.path), line, cell(item), cell(report.message), `\`${report.rule}\``].join(' | ')} |\n`;
    }),
  );
  if (rows.length === 0) return head;
  const titles = say(REPORT, lang, 'summaryColumns');
  let text = `${head}\n${titles}\n| --- | --- | ---: | --- | --- | --- |\n`;
  const bytes = new TextEncoder();
  let size = bytes.encode(text).length;
  for (const [index, row] of rows.entries()) {
    size += bytes.encode(row).length;
    if (size > MOST_BYTES)
      return `${text}\n${say(REPORT, lang, 'more', { count: rows.length - index })}\n`;
    text += row;
  }
  return text;
}

/** Text that stays text in a table's cell: no markup, no end of the cell. */
function cell(text: string): string {
  return text.replace(/[\p{Cc}]/gu, ' ').replace(/[\\`*_[\]<>|#~&]/g, (sign) => `\\${sign}`);
}
