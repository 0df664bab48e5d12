import { describe, expect, it } from 'vitest';
import json from '../../../src/export/json.js';
import { updateJson } from '../../../src/export/update/json.js';
import { type Register, registerSchema, type Task } from '../../../src/register/schema.js';
import { goldRegister } from '../register.js';

const UST = goldRegister('ust-ilimsk-collegium-2021-12-15');
const IRKUTSK = goldRegister('irkutsk-collegium-2021-11-26');
const UPDATE = { lang: 'ru', all: false, asOf: '2022-03-01' } as const;

async function bytesOf(register: unknown): Promise<Uint8Array> {
  return new TextEncoder().encode(JSON.stringify(register));
}

async function update(kept: unknown, fresh: Register) {
  const bytes = await bytesOf(kept);
  const { data, plan } = await updateJson(bytes, fresh, UPDATE);
  const register = registerSchema.parse(JSON.parse(new TextDecoder().decode(data)));
  return { bytes, data, plan, register };
}

function taskOf(register: Register, id: string): Task {
  const task = register.tasks.find((one) => one.id === id);
  if (task === undefined) throw new Error(`no task ${id}`);
  return task;
}

const withTracking = (): Register => {
  const copy = structuredClone(UST);
  taskOf(copy, '3.1').tracking = { status: 'исполнено', completed: '2022-02-01', note: 'письмо' };
  return copy;
};

describe('a JSON register that is kept', () => {
  it('adds a paper and keeps what people noted', async () => {
    const { register, plan } = await update(withTracking(), IRKUTSK);
    expect(plan.additions).toHaveLength(23);
    expect(register.documents.map(({ tasks }) => tasks)).toEqual([14, 23]);
    expect(register.tasks).toHaveLength(37);
    expect(register.statements).toHaveLength(4);
    expect(taskOf(register, '3.1').tracking?.status).toBe('исполнено');
    expect(register.duplicates).toEqual(IRKUTSK.duplicates);
  });

  it('comes out the same when there is nothing new', async () => {
    const { bytes, data, plan } = await update(withTracking(), UST);
    expect(data).toStrictEqual(bytes);
    expect(plan.same).toBe(17);
  });

  it('lists what changed with what was there', async () => {
    const fresh = structuredClone(UST);
    taskOf(fresh, '3.1').text += ' Представить отчёт.';
    const { register } = await update(withTracking(), fresh);
    const task = taskOf(register, '3.1');
    expect(task.text).toMatch(/отчёт\.$/);
    expect(task.tracking).toMatchObject({
      status: 'исполнено',
      changes: [{ on: '2022-03-01', field: 'text', was: taskOf(UST, '3.1').text, now: task.text }],
    });
  });

  it('marks what vanished, once, and keeps it beside a new task of the same number', async () => {
    const fresh = structuredClone(UST);
    const gone = taskOf(fresh, '4.4');
    gone.text = 'Утвердить график отпусков работников архива';
    const { register } = await update(withTracking(), fresh);
    expect(taskOf(register, '4.4').text).toBe(gone.text);
    expect(taskOf(register, '4.4~1').tracking).toEqual({ vanished: '2022-03-01' });
    const again = await update(register, fresh);
    expect(again.plan.edits).toEqual([]);
    const back = await update(register, UST);
    expect(
      back.register.tasks.some(
        ({ tracking }) => tracking?.vanished !== undefined && tracking.vanished !== null,
      ),
    ).toBe(true);
    expect(taskOf(back.register, '4.4').tracking).toBeUndefined();
  });

  it('keeps fields of people’s own', async () => {
    const raw = JSON.parse(
      String(await json.write(UST, { lang: 'ru', all: true, width: 80, color: false })),
    );
    raw.tasks[0].curator = 'Петрова';
    const { register } = await update(raw, IRKUTSK);
    expect(register.tasks[0]?.tracking?.own).toEqual({ curator: 'Петрова' });
  });

  it('refuses what is no register', async () => {
    await expect(update({ a: 1 }, UST)).rejects.toMatchObject({ code: 'register-invalid' });
    const broken = updateJson(new TextEncoder().encode('{'), UST, UPDATE);
    await expect(broken).rejects.toMatchObject({ code: 'register-invalid' });
  });
});
