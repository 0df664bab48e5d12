import { describe, expect, it } from 'vitest';
import csv from '../../../src/export/csv.js';
import { readCsv } from '../../../src/export/csv-read.js';
import { updateCsv } from '../../../src/export/update/csv.js';
import type { Register } from '../../../src/register/schema.js';
import { goldRegister } from '../register.js';

const UST = goldRegister('ust-ilimsk-collegium-2021-12-15');
const IRKUTSK = goldRegister('irkutsk-collegium-2021-11-26');
const WRITE = { lang: 'ru', all: false, width: 80, color: false, asOf: '2022-02-01' } as const;
const UPDATE = { lang: 'ru', all: false, asOf: '2022-03-01' } as const;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function written(options: { living?: boolean; excel?: boolean } = { living: true }) {
  return String(await csv.write(UST, { ...WRITE, ...options }));
}

async function update(source: string | Uint8Array, register: Register) {
  const bytes = typeof source === 'string' ? encode(source) : source;
  const { data, plan } = await updateCsv(bytes, register, UPDATE);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
  return { text, plan, ...readCsv(text) };
}

function moved(): Register {
  const copy = structuredClone(UST);
  for (const task of copy.tasks) {
    if (task.id === '3.1' || task.id === '3.2') {
      task.deadline = {
        type: 'date',
        text: 'до 5 мая 2022 г.',
        start: null,
        due: '2022-05-05',
        bound: 'by',
      };
    }
  }
  copy.tasks = copy.tasks.filter(({ id }) => id !== '4.4');
  return copy;
}

/** The cells of a row by their headings. */
function row(lines: string[][], number: string): Record<string, string> {
  const [headings = [], ...rest] = lines;
  const line = rest.find((cells) => cells[headings.indexOf('Пункт')] === number);
  if (line === undefined) throw new Error(`no row ${number}`);
  return Object.fromEntries(headings.map((heading, place) => [heading, line[place] ?? '']));
}

describe('a CSV register that is kept', () => {
  it('adds a new paper and keeps cells, own columns and order letter for letter', async () => {
    const [heading = '', ...lines] = (await written()).trimEnd().split('\r\n');
    const own = [
      `${heading},Куратор`,
      ...lines.map((line, place) => `${line},"им, я ${place}"`).reverse(),
    ];
    const source = `${own.join('\n')}\n`.replace('не начато', 'исполнено');
    const { lines: after, plan } = await update(source, { ...IRKUTSK });
    expect(plan.additions).toHaveLength(23);
    expect(after).toHaveLength(1 + 14 + 23);
    expect(after[0]?.slice(-2)).toEqual(['Куратор', 'Изменение']);
    expect(after[1]?.[21]).toBe('им, я 13');
    expect(after[1]?.[14]).toBe('исполнено');
    expect(row(after, '2.1')).toMatchObject({
      '№': '15',
      Срок: '2022-01-30',
      Изменение: '01.03.2022: добавлено',
    });
    expect(row(after, '2.1')['Осталось дней']).toBe('-30');
  });

  it('replaces what nobody touched, keeps what people changed, marks what vanished', async () => {
    const source = (await written()).replace(/(,3\.2,.*?),2022-02-28,/, '$1,15.02.2022,');
    const { lines } = await update(source, moved());
    expect(row(lines, '3.1')).toMatchObject({ Срок: '2022-05-05' });
    expect(row(lines, '3.1').Изменение).toContain('Срок: было «28.02.2022», стало «05.05.2022»');
    expect(row(lines, '3.2')).toMatchObject({ Срок: '15.02.2022' });
    expect(row(lines, '3.2').Изменение).toContain('оставлено «15.02.2022»');
    expect(row(lines, '4.4').Изменение).toBe('01.03.2022: в документе этого пункта больше нет');
  });

  it('has nothing to do the second time', async () => {
    const { text } = await update(await written(), moved());
    const { plan } = await update(text, moved());
    expect([plan.edits, plan.additions]).toEqual([[], []]);
  });

  it('keeps everything of a plain CSV, where nobody knows who wrote what, and shows the news', async () => {
    const { lines, plan } = await update(await written({}), moved());
    expect(plan.additions).toEqual([]);
    expect(row(lines, '3.1').Срок).toBe('2022-02-28');
    expect(row(lines, '3.1').Изменение).toContain('в документе теперь «05.05.2022»');
    expect(lines[0]?.slice(-3)).toEqual(['Код', 'Сверка', 'Изменение']);
  });

  it('stays a file for Excel', async () => {
    const { text, lines } = await update(await written({ living: true, excel: true }), IRKUTSK);
    expect(text.startsWith('\uFEFF№;Документ;')).toBe(true);
    expect(row(lines, 'п. 2.1').Срок).toBe('2022-01-30');
    const again = await update(text, IRKUTSK);
    expect(again.plan.additions).toEqual([]);
  });

  it('reads what Excel saved in the code page of Windows', async () => {
    const source = 'Пункт;Поручение;Статус\r\n1;Провести;исполнено\r\n';
    const ansi = Uint8Array.from(source, (letter) => {
      const code = letter.charCodeAt(0);
      return code < 128 ? code : code - 0x410 + 0xc0;
    });
    const { text, lines } = await update(ansi, IRKUTSK);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(lines[1]).toEqual(['1', 'Провести', 'исполнено', '', '', '']);
  });

  it('refuses a table of something else', async () => {
    await expect(update('а,б\n1,2\n', UST)).rejects.toMatchObject({ code: 'register-invalid' });
  });
});
