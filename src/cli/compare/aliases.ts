import { extname } from 'node:path';
import * as z from 'zod';
import type { BodyAliases } from '../../compare/bodies.js';
import { DecisionsError } from '../../errors.js';
import { readCsv } from '../../export/csv-read.js';
import { ALIASES } from '../../locale/aliases.js';
import { type Lang, say } from '../../locale/index.js';
import { readBytes } from '../read.js';

const jsonSchema = z.record(z.string().min(1), z.array(z.string().min(1)));

/** Lines of the name and its spellings; a name may come again with more of them. */
function fromTable(text: string): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const line of readCsv(text).lines) {
    const [name, ...spellings] = line.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (name === undefined) continue;
    table.set(name, [...(table.get(name) ?? []), ...spellings]);
  }
  return table;
}

function parse(path: string, text: string): BodyAliases {
  if (extname(path).toLowerCase() === '.json') return jsonSchema.parse(JSON.parse(text));
  const table = fromTable(text);
  if (![...table.values()].some((spellings) => spellings.length > 0)) {
    throw new Error('CSV: 0');
  }
  return Object.fromEntries(table);
}

/**
 * Reads a user's table of names of bodies: JSON `{"name": ["spelling", …]}`, else CSV or TSV whose
 * lines hold the name and its spellings, without a heading.
 *
 * @throws DecisionsError `usage` when the file holds no such table; as reading a file does
 */
export async function readAliases(path: string, lang: Lang): Promise<BodyAliases> {
  const text = new TextDecoder().decode(await readBytes(path, lang));
  try {
    return parse(path, text);
  } catch (cause) {
    throw new DecisionsError('usage', say(ALIASES, lang, 'notAliases'), {
      path,
      remedy: say(ALIASES, lang, 'notAliasesRemedy'),
      cause,
    });
  }
}
