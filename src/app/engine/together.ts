import { Archive } from '../../compare/index.js';
import { buildReport } from '../../export/html/model.js';
import { timelineView } from '../../export/html/timeline-view.js';
import { mergeRegisters } from '../../register/merge.js';
import type { Register } from '../../register/schema.js';
import type { Jobs, Together } from './messages.js';

/** What is seen only in all papers together: repeats, papers published again, the time line. */
export function together({ registers, lang, today }: Jobs['together']['ask']): Together {
  const merged = mergeRegisters(registers);
  const places = new Map(merged.documents.map(({ id }, place) => [id, place]));
  const archive = new Archive();
  archive.addRegister(withoutPaths(merged));
  const { republished, groups } = archive.duplicates();
  const report = buildReport(merged, { lang, all: false, width: 80, color: false, asOf: today });
  const all = report.data.tasks.map((_, place) => place);
  return {
    republished: republished.map(({ documents: [a = '', b = ''], share }) => ({
      papers: [places.get(a) ?? -1, places.get(b) ?? -1],
      share,
    })),
    // What a paper has in common with itself, published again, is said once above.
    repeats: [...groups]
      .filter(({ kinds }) => kinds.some((kind) => kind !== 'republished'))
      .map(({ match, similarity, tasks }) => ({
        match,
        similarity,
        tasks: tasks.map(({ document, task, text, assignees, difference }) => ({
          paper: places.get(document) ?? -1,
          task,
          text,
          assignees: assignees.join('; '),
          difference,
        })),
      })),
    marks: report.rows.map(({ task, document }) => ({
      paper: places.get(document.id) ?? -1,
      task: task.id,
    })),
    timeline: timelineView(report.data, all, { asOf: today, allRows: true }).view,
  };
}

/** Ids alone name the papers: they differ already, and two files may have one name. */
function withoutPaths(register: Register): Register {
  return {
    ...register,
    documents: register.documents.map((document, place) => ({
      ...document,
      source: { ...document.source, path: String(place) },
    })),
  };
}
