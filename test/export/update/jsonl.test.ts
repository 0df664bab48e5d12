import { describe, expect, it } from 'vitest';
import jsonl from '../../../src/export/jsonl.js';
import { combineJson } from '../../../src/export/update/combine-json.js';
import { combineJsonl, updateJsonl } from '../../../src/export/update/jsonl.js';
import { readRegisterJsonl } from '../../../src/register/read-json.js';
import type { Register } from '../../../src/register/schema.js';
import { goldRegister } from '../register.js';

const UST = goldRegister('ust-ilimsk-collegium-2021-12-15');
const IRKUTSK = goldRegister('irkutsk-collegium-2021-11-26');
const UPDATE = { lang: 'ru', all: false, asOf: '2022-03-01' } as const;
const COMBINE = { lang: 'ru', secondIsNewer: true, asOf: '2022-03-01' } as const;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const linesOf = async (register: Register): Promise<string> =>
  String(await jsonl.write(register, { lang: 'ru', all: true, width: 80, color: false }));

interface Line {
  record: string;
  id?: string;
  [key: string]: unknown;
}

/** The register as lines into which a person has written something of every kind. */
async function kept(): Promise<string> {
  const lines: Line[] = (await linesOf(UST))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const line of lines) {
    line['своё'] = line.record;
    if (line.record === 'task' && line.id === '3.1')
      line['tracking'] = { status: 'исполнено', note: 'письмо' };
  }
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
}

describe('a register kept as JSON Lines', () => {
  it('adds a paper and keeps every word of people, each in its record', async () => {
    const { data, plan } = await updateJsonl(bytesOf(await kept()), IRKUTSK, UPDATE);
    expect(plan.additions).toHaveLength(23);
    const text = textOf(data);
    expect(text.split('\n')[0]).toMatch(/^\{"record":"document",.*"своё":"document"\}$/);
    const register = readRegisterJsonl(text, { lang: 'ru', path: '' });
    expect(register.tasks).toHaveLength(37);
    const { tracking } = register.tasks.find(({ id }) => id === '3.1') ?? {};
    expect(tracking).toEqual({ status: 'исполнено', note: 'письмо', own: { своё: 'task' } });
    const again = await updateJsonl(data, IRKUTSK, UPDATE);
    expect(again.data).toBe(data);
  });

  it('names the line that is no record', async () => {
    const broken = `${await kept()}{"record":\n`;
    const line = broken.split('\n').length - 1;
    await expect(updateJsonl(bytesOf(broken), IRKUTSK, UPDATE)).rejects.toMatchObject({
      code: 'register-invalid',
      line,
    });
  });

  it('is put together from the copies of two people', async () => {
    const mine = bytesOf(await kept());
    const theirs = bytesOf(
      (await kept()).replace('"своё":"document"', '"своё":"другое"').replace('письмо', 'звонок'),
    );
    const { data, plan } = await combineJsonl(
      { bytes: mine, path: 'мой.jsonl' },
      { bytes: theirs, path: 'их.jsonl' },
      COMBINE,
    );
    expect(plan.conflicts.map(({ column, first, second }) => [column, first, second])).toEqual([
      ['note', 'письмо', 'звонок'],
      ['своё', 'document', 'другое'],
    ]);
    expect(textOf(data)).toContain('"своё":"другое"');
    expect(textOf(data)).toContain('"note":"звонок"');
  });
});

describe('copies of a register kept as JSON', () => {
  const file = (value: unknown, path: string) => ({ bytes: bytesOf(JSON.stringify(value)), path });
  const combined = async (first: unknown, second: unknown, secondIsNewer = true) => {
    const options = { ...COMBINE, secondIsNewer };
    const { data, plan } = await combineJson(
      file(first, 'а.json'),
      file(second, 'б.json'),
      options,
    );
    const register: Record<string, unknown> & Pick<Register, 'documents' | 'tasks' | 'duplicates'> =
      JSON.parse(textOf(data));
    return { register, plan };
  };

  it('keep the fields of either, of those that differ the newer', async () => {
    const first = { ...structuredClone(UST), куратор: 'Иванова', папка: 1 };
    const second = { ...structuredClone(UST), куратор: 'Петров', шкаф: [2] };
    const { register, plan } = await combined(first, second);
    expect(register).toMatchObject({ куратор: 'Петров', папка: 1, шкаф: [2] });
    expect(plan.conflicts).toMatchObject([{ document: 'реестр', column: 'куратор' }]);
    const other = await combined(first, second, false);
    expect(other.register).toMatchObject({ куратор: 'Иванова', папка: 1, шкаф: [2] });
  });

  it('bring the papers that only one has, with their repeats, and what one knows as withdrawn', async () => {
    const second: Register = structuredClone(IRKUTSK);
    const first: Register = structuredClone(UST);
    const [gone] = first.tasks;
    if (gone !== undefined) gone.tracking = { withdrawn: '2022-02-01' };
    const { register } = await combined(UST, first);
    expect(register.tasks[0]?.tracking).toEqual({ withdrawn: '2022-02-01' });
    const both = await combined(UST, second);
    expect(both.register.documents).toHaveLength(2);
    expect(both.register.duplicates).toEqual(IRKUTSK.duplicates);
  });
});
