import { addDays } from '../../src/calendar/iso.js';
import type { Register, Task } from '../../src/register/schema.js';
import { BOTH, IRKUTSK, UST_ILIMSK } from './gold.js';

/** A made register of many tasks: the seeds' items over and over, in papers of forty items each. */
export function manyTasks(count: number): {
  register: Register;
  sources: { document: string; text: string }[];
} {
  const documents: Register['documents'] = [];
  const tasks: Task[] = [];
  const sources: { document: string; text: string }[] = [];
  const [model] = BOTH.documents;
  if (!model) throw new Error('no seed');
  while (tasks.length < count) {
    const place = documents.length;
    const id = `paper-${place + 1}`;
    const days = place * 9;
    const seed = place % 2 === 0 ? IRKUTSK : UST_ILIMSK;
    const own = seed.register.tasks
      .slice(0, count - tasks.length)
      .map((task, index) => shifted(task, id, days, place * 7 + index));
    tasks.push(...own);
    sources.push({ document: id, text: seed.text });
    const date = addDays(model.date ?? '2021-11-26', days);
    documents.push({
      ...model,
      id,
      title: `РЕШЕНИЕ № ${place + 1} коллегии управления образования`,
      date,
      number: String(place + 1),
      tasks: own.length,
      statements: 0,
    });
  }
  const register = { ...BOTH, documents, tasks, statements: [], duplicates: [], diagnostics: [] };
  return { register, sources };
}

function shifted(task: Task, document: string, days: number, variant: number): Task {
  const body = variant % 60;
  const assignees = task.assignees.map((party) =>
    body < 8 ? party : { ...party, name: `управление образования района № ${body}` },
  );
  return { ...task, document, assignees, deadline: later(task.deadline, days) };
}

function later(deadline: Task['deadline'], days: number): Task['deadline'] {
  if (deadline?.type === 'date') return { ...deadline, due: addDays(deadline.due, days) };
  if (deadline?.type !== 'period') return deadline;
  return { ...deadline, start: addDays(deadline.start, days), due: addDays(deadline.due, days) };
}
