import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import parquet from '../../src/export/parquet.js';
import { goldRegister } from './register.js';

const IRKUTSK = goldRegister('irkutsk-collegium-2021-11-26');

describe('Parquet, read by DuckDB', () => {
  let folder: string;
  let table: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'decisions-parquet-'));
    const path = join(folder, 'register.parquet');
    const options = {
      lang: 'ru',
      all: false,
      width: 80,
      color: false,
      asOf: '2022-02-01',
    } as const;
    writeFileSync(path, await parquet.write(IRKUTSK, options));
    table = `read_parquet('${path}')`;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function ask(query: string): Promise<unknown[][]> {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const rows = (await connection.runAndReadAll(query)).getRowsJson();
    connection.closeSync();
    instance.closeSync();
    return rows;
  }

  it('types days as days and numbers as numbers', async () => {
    const types = new Map(
      (await ask(`DESCRIBE SELECT * FROM ${table}`)).map(([name, type]) => [name, type]),
    );
    expect(types.get('due')).toBe('DATE');
    expect(types.get('index')).toBe('INTEGER');
    expect(types.get('text')).toBe('VARCHAR');
    expect(types.has('rrule')).toBe(true);
  });

  it('holds what the register holds', async () => {
    const rows = await ask(`SELECT number, text, due, daysLeft FROM ${table} ORDER BY "index"`);
    expect(rows.map(([number, text, due]) => [number, text, due])).toEqual(
      IRKUTSK.tasks.map(({ id, text, deadline }) => [id, text, deadline?.due ?? null]),
    );
    expect(rows[0]?.[3]).toBe(-2);
  });

  it('can be asked', async () => {
    const [row] = await ask(`SELECT count(*)::INTEGER FROM ${table} WHERE due < DATE '2022-02-01'`);
    expect(row).toEqual([5]);
  });
});
