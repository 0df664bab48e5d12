import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../src/export/formats.js';
import { UPDATERS } from '../../../src/export/update/updaters.js';
import { parseDeadline, parseDecision, type Register, registerSchema } from '../../../src/index.js';
import {
  asReadOf,
  type Correction,
  correctDocument,
  correctTask,
} from '../../../src/register/correct.js';

const OPTIONS = { lang: 'ru', all: false, width: 80, color: false, asOf: '2022-03-10' } as const;

function paper(first = '1. Отделу кадров представить отчёт до 1 мая 2022 года.'): string {
  return `ПРИКАЗ
управления культуры города Лугового
от 5 марта 2022 года № 7

ПРИКАЗЫВАЮ:
${first}
2. Отделу архива сдать дела до 1 июня 2022 года.
3. Принять к сведению информацию отдела связи.

Начальник А.Б. Иванов
`;
}

/** A register in which a person corrected the first task, and took the second off the list. */
function corrected(text = paper()): Register {
  const register = parseDecision(text);
  const [first, second] = register.tasks;
  if (first === undefined || second === undefined) throw new Error('the paper has two tasks');
  const corrections: Correction = {
    deadline: parseDeadline('до 15 мая 2022 года'),
    assignees: [{ name: 'отдел связи', text: 'отдел связи', inherited: false }],
  };
  return {
    ...register,
    tasks: [correctTask(first, corrections)],
    statements: [...register.statements, correctTask(second, { kind: 'statement' })],
  };
}

async function written(format: string, register: Register): Promise<Uint8Array> {
  const exporter = await FORMATS[format]?.load();
  const data = await exporter?.write(register, { ...OPTIONS, living: true });
  return typeof data === 'string' ? new TextEncoder().encode(data) : (data ?? new Uint8Array());
}

async function updated(format: string, bytes: Uint8Array, register: Register) {
  const update = await UPDATERS[format]?.();
  if (update === undefined) throw new Error(`no updater for ${format}`);
  return update(bytes, register, OPTIONS);
}

/** The words of a register file, whatever its format. */
async function wordsOf(format: string, bytes: Uint8Array): Promise<string> {
  if (format !== 'xlsx') return new TextDecoder().decode(bytes);
  const { strFromU8, unzipSync } = await import('fflate');
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml') && !name.includes('docProps'))
    .map(([, part]) => strFromU8(part))
    .join('\n');
}

describe.each(['xlsx', 'csv', 'json'])('a correction in %s', (format) => {
  test('is written, and said to be one', async () => {
    const words = await wordsOf(format, await written(format, corrected()));
    expect(words).toContain('до 15 мая 2022 года');
    expect(words).toContain('отдел связи');
    if (format === 'json') expect(registerSchema.parse(JSON.parse(words))).toEqual(corrected());
    else expect(words).toContain('исправлено: срок (прочитано: «до 1 мая 2022 года»)');
  });

  test('stays when the same paper is read again', async () => {
    const before = await written(format, corrected());
    const { data, plan } = await updated(format, before, parseDecision(paper()));
    const words = await wordsOf(format, data);
    expect(words).toContain('до 15 мая 2022 года');
    expect(words).toContain('отдел связи');
    expect(plan.additions).toEqual([]);
    expect(plan.edits.flatMap(({ changes }) => changes)).toEqual([]);
  });

  test('stays when the paper is changed, and the change is told', async () => {
    const before = await written(format, corrected());
    const changed = paper('1. Отделу кадров представить отчёт до 20 мая 2022 года.');
    const { data, plan } = await updated(format, before, parseDecision(changed));
    expect(await wordsOf(format, data)).toContain('до 15 мая 2022 года');
    expect(plan.edits.flatMap(({ changes }) => changes).length).toBeGreaterThan(0);
    expect(plan.additions).toEqual([]);
  });

  test('of the number or the day of a paper makes no other paper of it', async () => {
    const register = parseDecision(paper());
    const documents = register.documents.map((document) =>
      correctDocument(document, { number: '7-п', date: '2022-03-06' }),
    );
    const kept = await written(format, { ...register, documents });
    const { plan } = await updated(format, kept, parseDecision(paper()));
    expect(plan.additions).toEqual([]);
  });

  test('goes into a register that was kept before, and stays there', async () => {
    const kept = await written(format, parseDecision(paper()));
    const { data } = await updated(format, kept, corrected());
    expect(await wordsOf(format, data)).toContain('до 15 мая 2022 года');
    const again = await updated(format, data, parseDecision(paper()));
    const words = await wordsOf(format, again.data);
    expect(words).toContain('до 15 мая 2022 года');
    expect(words).toContain('отдел связи');
  });
});

test('a task that was taken off the list is there, off control', async () => {
  const words = await wordsOf('csv', await written('csv', corrected()));
  const line = words.split('\r\n').find((one) => one.includes('сдать дела'));
  expect(line).toContain('снято с контроля');
});

test('what is put back as it was read is no correction', () => {
  const [task] = parseDecision(paper()).tasks;
  if (task === undefined) throw new Error('the paper has a task');
  const once = correctTask(task, { text: 'Другое' });
  expect(asReadOf(once)).toEqual(task);
  const twice = correctTask(once, { text: 'Третье' });
  expect(twice.asRead).toEqual({ text: task.text });
  expect(correctTask(twice, { text: task.text })).toEqual(task);
});

test('facts of a paper that were corrected stay in a JSON register', async () => {
  const register = parseDecision(paper());
  const [document] = register.documents;
  if (document === undefined) throw new Error('the register has its document');
  const facts = { issuer: 'управление культуры города', number: '7-п' };
  const kept = { ...register, documents: [correctDocument(document, facts)] };
  expect(kept.documents[0]?.asRead).toEqual({ issuer: document.issuer, number: '7' });
  const { data } = await updated('json', await written('json', kept), parseDecision(paper()));
  const after = registerSchema.parse(JSON.parse(new TextDecoder().decode(data)));
  expect(after.documents).toEqual(kept.documents);
  expect(correctDocument(document, { number: '7' })).toEqual(document);
});
