import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DecisionsError } from '../../../src/errors.js';
import { readSource } from '../../../src/source/index.js';

const FOLDER = 'fixtures/doc';
const TABLES = 'fixtures/tables';

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

async function lines(path: string): Promise<string[]> {
  const { text } = await readSource(bytesOf(path), { path });
  return text.split('\n').filter((line) => line.trim() !== '');
}

describe('documents that LibreOffice wrote', () => {
  test('footnotes are out; nested points, quotes, dashes and tables are in', async () => {
    expect(await lines(join(FOLDER, 'notes.doc'))).toEqual([
      'РЕШЕНИЕ',
      'совета по культуре города Лугового',
      'от 3 марта 2021 года № 5',
      'Совет РЕШИЛ:',
      '1. Отделу культуры:',
      '1.1. Провести смотр сельских клубов «Весна – 2021». Срок – май 2021 года.',
      '1.2. Обеспечить:',
      '– сбор заявок;',
      '– проверку заявок.',
      '2. Рекомендовать школам составить планы занятий. Срок – до 1 апреля 2021 года.',
      '№\tМероприятие\tСрок',
      '1.\tПровести ярмарку\tдо 1 мая 2021 года',
      '2.\tПровести концерт №1\tдо 9 мая 2021 года',
      'Председатель В.В. Волков',
    ]);
  });

  test('merged cells keep their columns, a table inside a cell its rows', async () => {
    const read = await lines(join(FOLDER, 'merged.doc'));
    expect(read).toEqual(await lines(join(FOLDER, 'merged.odt')));
    expect(read).toContain('1.\tПровести смотр\tОтдел культуры\tмай 2021 года');
    expect(read).toContain('вн1\tвн2');
  });
});

/** What became of a file that breaks off: its text, or the code of the refusal. */
async function cutAt(bytes: Uint8Array, length: number): Promise<string> {
  try {
    return (await readSource(bytes.subarray(0, length), { path: 'notes.doc' })).text;
  } catch (error) {
    if (error instanceof DecisionsError) return error.code;
    throw error;
  }
}

test.each([join(FOLDER, 'notes.doc'), join(TABLES, 'landscape.libreoffice.doc')])(
  '%s that breaks off is told to be damaged',
  async (path) => {
    const bytes = bytesOf(path);
    const whole = await cutAt(bytes, bytes.length);
    for (let length = 8; length < bytes.length; length += 499)
      expect(['format-damaged', whole]).toContain(await cutAt(bytes, length));
  },
);
