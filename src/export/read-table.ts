import { DecisionsError } from '../errors.js';
import type { Lang } from '../locale/index.js';
import type { KeptCell } from './kept/cells.js';
import { type KeptRegister, readRows } from './kept/rows.js';
import { columnKeyOf } from './update/words.js';

/** What a table of tasks cannot do without, by column key. */
const NEEDED = ['number', 'text'];

/**
 * Reads a table of tasks back from lines of cells; the heading is the first line that names the
 * columns of a register.
 *
 * @throws DecisionsError `register-invalid` when no line does
 */
export function readTable(
  lines: readonly (readonly KeptCell[])[],
  options: { lang: Lang; path: string },
): KeptRegister {
  const start = lines.findIndex((line) => hasNeeded(keysOf(line)));
  if (start < 0) throw notRegister(options);
  const headings = lines[start] ?? [];
  const keys = keysOf(headings);
  const rows = lines.slice(start + 1).map((line, index) => {
    const cells = new Map<string, KeptCell>();
    const own = new Map<string, KeptCell>();
    for (const [place, key] of keys.entries()) {
      const heading = String(headings[place] ?? '').trim();
      if (key) cells.set(key, line[place] ?? null);
      else if (heading !== '') own.set(heading, line[place] ?? null);
    }
    return { line: start + index + 2, cells, own };
  });
  return readRows(rows, options.path);
}

function keysOf(line: readonly KeptCell[]): (string | undefined)[] {
  return line.map((name) =>
    typeof name === 'string' ? (columnKeyOf(name) ?? undefined) : undefined,
  );
}

function hasNeeded(keys: (string | undefined)[]): boolean {
  return NEEDED.every((key) => keys.includes(key));
}

/** What a table is told that has no tasks in it. */
export function notRegister({ lang, path }: { lang: Lang; path: string }): DecisionsError {
  return new DecisionsError(
    'register-invalid',
    lang === 'ru'
      ? 'в таблице нет столбцов «Пункт» и «Поручение»'
      : 'the table has no columns «Item» and «Task»',
    {
      path,
      remedy:
        lang === 'ru'
          ? 'укажите реестр, который записала команда decisions parse, со строкой заголовков'
          : 'give a register written by decisions parse, with its heading line',
    },
  );
}
