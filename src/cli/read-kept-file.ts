import { extname } from 'node:path';
import { readCsv } from '../export/csv-read.js';
import { readTable } from '../export/read-table.js';
import { decodeCsv } from '../export/update/csv-cells.js';
import type { Lang } from '../locale/index.js';
import { readRegisterJson, readRegisterJsonl } from '../register/read-json.js';
import type { Register } from '../register/schema.js';
import { readBytes } from './read.js';
import { explained } from './update-register.js';

/**
 * Reads a file in which a register is kept: JSON by the schema, CSV and workbooks as the tables that
 * people keep.
 *
 * @throws DecisionsError for a file that cannot be read or holds no register
 */
export async function readKeptFile(path: string, lang: Lang): Promise<Register> {
  switch (extname(path).toLowerCase()) {
    case '.json':
      return readRegisterJson(await readText(path, lang), { lang, path });
    case '.jsonl':
    case '.ndjson':
      return readRegisterJsonl(await readText(path, lang), { lang, path });
    case '.csv':
    case '.tsv':
      return readCsvFile(path, lang);
    default:
      return readWorkbook(path, extname(path).slice(1).toLowerCase(), lang);
  }
}

async function readCsvFile(path: string, lang: Lang): Promise<Register> {
  const { text } = decodeCsv(await readBytes(path, lang));
  try {
    return readTable(readCsv(text).lines, { lang, path }).register;
  } catch (error) {
    throw explained(error, path, 'csv', lang);
  }
}

async function readWorkbook(path: string, format: string, lang: Lang): Promise<Register> {
  const bytes = await readBytes(path, lang);
  try {
    const { readKeptWorkbook } = await import('../export/book/read-kept.js');
    return (await readKeptWorkbook(bytes, { lang, path })).register;
  } catch (error) {
    throw explained(error, path, format, lang);
  }
}

async function readText(path: string, lang: Lang): Promise<string> {
  return new TextDecoder('utf-8').decode(await readBytes(path, lang));
}
