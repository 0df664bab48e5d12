import { readFileSync } from 'node:fs';
import { parseDecision, type Register } from '../../src/index.js';

/** A point of a paper's operative part, its parts as a table's columns hold them. */
export interface Point {
  /** As printed, with its full stop; counted where a dash stands in its place. */
  number: string;
  /** The whole line as the paper prints it, its number or dash in front. */
  line: string;
  text: string;
  /** The deadline's line, and what of it stands in a column called «Срок». */
  deadline: { line: string; text: string } | null;
  /** Addressees as a column names them; empty for what is no task. */
  who: string;
  /** Names the addressees of the points below it and orders nothing itself. */
  isHeading: boolean;
}

/** One of the two real decisions, cut into what is printed in a layout of its own. */
export interface Paper {
  name: string;
  head: string[];
  points: Point[];
  foot: string[];
  register: Register;
}

const DEADLINE = /^Срок(?: исполнения)?\s*[:–-]\s*/;
const POINT = /^(\d+(?:\.\d+)*\.?) |^- /;

function addressees(task: Register['tasks'][number]): string {
  const names = task.assignees.map((party) => party.name).join(', ');
  const others = task.coAssignees.map((party) => party.name).join(', ');
  return others === '' ? names : `${names} совместно с ${others}`;
}

/** Cuts a decision behind the line that resolves. */
function cut(name: string, path: string, resolves: RegExp): Paper {
  const text = readFileSync(path, 'utf8');
  const register = parseDecision(text, { path });
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => resolves.test(line)) + 1;
  const points: Point[] = [];
  const foot: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (index < start || line.trim() === '') continue;
    const label = POINT.exec(line);
    const last = points.at(-1);
    if (foot.length > 0 || (label === null && !DEADLINE.test(line))) foot.push(line);
    else if (label === null && last !== undefined)
      last.deadline = { line, text: line.replace(DEADLINE, '') };
    else if (label !== null) {
      const task = register.tasks.find(({ position }) => position?.start.line === index + 1);
      points.push({
        number: label[1] ?? `${points.filter(({ line }) => line.startsWith('- ')).length + 1}.`,
        line,
        text: line.slice(label[0].length),
        deadline: null,
        who: task === undefined ? '' : addressees(task),
        isHeading: task === undefined && /:$|^- Управлению/.test(line) && !/Одобрить/.test(line),
      });
    }
  }
  return {
    name,
    head: lines.slice(0, start).filter((line) => line.trim() !== ''),
    points,
    foot,
    register,
  };
}

export function realPapers(): Paper[] {
  return [
    cut('irkutsk', 'fixtures/irkutsk-collegium-2021-11-26.txt', /^КОЛЛЕГИЯ РЕШИЛА:/),
    cut('ust-ilimsk', 'fixtures/ust-ilimsk-collegium-2021-12-15.txt', /^Решения коллегии/),
  ];
}
