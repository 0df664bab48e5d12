import { describe, expect, test } from 'vitest';
import { CASES } from './cases.js';
import { toHtml, toMarkdown, toMhtml } from './markup.js';
import type { Paper } from './model.js';
import { toFodt, toOds, toOdt } from './odf.js';
import { readTasks } from './reading.js';
import { toRtf } from './rich-text.js';
import type { SameCase } from './same-case.js';
import { toXlsx } from './sheet.js';
import { toDocx } from './word.js';

const FORMATS: [name: string, write: (paper: Paper) => Uint8Array][] = [
  ['docx', toDocx],
  ['odt', toOdt],
  ['fodt', toFodt],
  ['rtf', toRtf],
  ['html', toHtml],
  ['mhtml', toMhtml],
  ['md', toMarkdown],
  ['xlsx', toXlsx],
  ['ods', toOds],
];

function carries(format: string, { without }: SameCase): boolean {
  return without?.includes(format) !== true;
}

describe.each(FORMATS)('%s', (format, write) => {
  test.each(CASES.filter((one) => carries(format, one)))(
    '$name',
    async ({ paper, tasks, notes }) => {
      const read = await readTasks(write(paper), `paper.${format}`);
      expect(read).toEqual({ tasks, notes: notes ?? [] });
    },
  );
});
