import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DecisionsError } from '../../errors.js';
import { BATCH } from '../../locale/batch.js';
import { say } from '../../locale/index.js';
import type { Bodies } from './bodies.js';
import { writeCsv, writeParquet, writeXlsx } from './combine.js';
import type { Run } from './gather.js';
import type { BatchOptions } from './options.js';

/** Puts the finished drafts in place, the register of the program's own form last. */
export async function publish(
  run: Run,
  bodies: Bodies,
  options: BatchOptions,
  draft: (name: string) => string,
): Promise<{ files: string[]; warnings: string[] }> {
  const files: string[] = [];
  const warnings: string[] = [];
  const { lang } = options.context;
  run.lines.close();
  const lines = draft('register.jsonl');
  bodies.identify(run.lines.path, lines);
  if (options.combined.includes('csv')) {
    await writeCsv(lines, draft('register.csv'), options);
    files.push('register.csv');
  }
  if (options.combined.includes('xlsx'))
    try {
      await writeXlsx(lines, draft('register.xlsx'), options);
      files.push('register.xlsx');
    } catch (error) {
      if (!(error instanceof DecisionsError) || error.code !== 'limit-exceeded') throw error;
      warnings.push(say(BATCH, lang, 'tooManyRows', { reason: error.message }));
    }
  if (options.combined.includes('parquet')) {
    await writeParquet(lines, draft('register.parquet'), options);
    files.push('register.parquet');
  }
  await run.report.write(draft('batch.json'));
  for (const name of ['register.csv', 'register.xlsx', 'register.parquet'])
    if (!files.includes(name)) await rm(join(options.folder, name), { force: true });
  files.push('register.jsonl', 'batch.json');
  for (const name of files) await rename(draft(name), join(options.folder, name));
  return { files, warnings };
}
