import { jsonLines } from '../../export/jsonl.js';
import type { Lang } from '../../locale/index.js';
import { emptyRegister } from '../../register/empty.js';
import { joinRegisters } from '../../register/join.js';
import { type TaskFilter, type TaskTest, taskTest } from '../../register/query/filter.js';
import { readRegisterJsonl } from '../../register/read-json.js';
import { type Register, registerSchema } from '../../register/schema.js';
import { selectTasks } from '../../register/select.js';
import { registersOf, takeTagsOff } from '../batch/records.js';
import { notRegister } from '../compare/registers.js';
import type { CliContext } from '../context.js';
import { onceEach } from './once-each.js';
import type { Source } from './sources.js';
import { withTables } from './sql.js';
import { tableCondition } from './table-filter.js';
import { registerOfRows } from './table-rows.js';

/** The tasks of all sources that pass, as one register. */
export async function collect(
  sources: readonly Source[],
  filter: TaskFilter,
  passes: TaskTest,
  context: CliContext,
): Promise<Register> {
  const found: Register[] = [];
  for (const source of sources) {
    if (source.kind === 'store') {
      const { registerOfStore } = await import('./ask-store.js');
      const register = await registerOfStore(source.address, filter, context.lang);
      // Who is meant was judged there, by all spellings of a body.
      const { assignee: _judged, ...rest } = filter;
      found.push(onceEach(narrowed(register, taskTest(rest))));
    } else if (source.kind === 'register') found.push(narrowed(source.register, passes));
    else if (source.kind === 'lines') found.push(fromLines(source.path, passes, context.lang));
    else found.push(await fromTable(source, filter, passes, context));
  }
  // As in every list: a paper that was published again counts once, two papers of one id both.
  return joinRegisters(found).register;
}

function narrowed(register: Register, passes: TaskTest): Register {
  const documents = new Map(register.documents.map((document) => [document.id, document]));
  return selectTasks(register, (task) => passes(task, documents.get(task.document)));
}

/** Reads a combined register paper by paper; only what passes is kept, and checked. */
function fromLines(path: string, passes: TaskTest, lang: Lang): Register {
  const found = emptyRegister();
  const broken = (line: number, cause: unknown) => notRegister(path, messageOf(cause), lang, line);
  for (const paper of registersOf(path, broken)) {
    const part = narrowed(paper, passes);
    takeTagsOff(part);
    found.documents.push(...part.documents);
    found.tasks.push(...part.tasks);
    found.statements.push(...part.statements);
    found.duplicates.push(...part.duplicates);
    found.diagnostics.push(...part.diagnostics);
  }
  const checked = registerSchema.safeParse(found);
  if (checked.success) return checked.data;
  // People may have added fields of their own; all else is refused here.
  return readRegisterJsonl([...jsonLines(found)].join(''), { lang, path });
}

async function fromTable(
  source: Source & { kind: 'parquet' | 'lines' },
  filter: TaskFilter,
  passes: TaskTest,
  context: CliContext,
): Promise<Register> {
  return withTables([source], context, async (tables) => {
    const condition = await tableCondition(tables, filter);
    const answer = await tables.ask(`select * from tasks where ${condition}`);
    return narrowed(registerOfRows(answer, source.path), passes);
  });
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
