import { expect, test } from 'vitest';
import json from '../../src/export/json.js';
import jsonl from '../../src/export/jsonl.js';
import { readRegisterJson, readRegisterJsonl } from '../../src/register/read-json.js';
import { BOTH } from '../export/gold.js';

const OPTIONS = { lang: 'ru', all: true, width: 80, color: false } as const;
const PLACE = { lang: 'ru', path: 'реестр.json' } as const;

test('a register written as JSON or JSON Lines is read back as it was', async () => {
  expect(readRegisterJson(String(await json.write(BOTH, OPTIONS)), PLACE)).toEqual(BOTH);
  const { generator: _written, ...read } = readRegisterJsonl(
    String(await jsonl.write(BOTH, OPTIONS)),
    PLACE,
  );
  const { generator: _given, ...given } = BOTH;
  expect(read).toEqual(given);
});

test('what is no register is refused with its place', async () => {
  expect(() => readRegisterJson('{', PLACE)).toThrow(/не реестр/);
  expect(() => readRegisterJson('{"tasks": []}', PLACE)).toThrow(/не реестр/);
  const lines = String(await jsonl.write(BOTH, OPTIONS)).split('\n');
  lines[2] = '{"record":"task"}';
  expect(() => readRegisterJsonl(lines.join('\n'), PLACE)).toThrow(
    expect.objectContaining({ line: 3, code: 'register-invalid' }),
  );
});
