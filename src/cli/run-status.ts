import type { Command } from 'commander';
import { say } from '../locale/index.js';
import { STORE } from '../locale/store.js';
import { failedSources, readStatus, type StoreStatus } from '../store/status.js';
import { type CliContext, contextOf } from './context.js';
import type { StatusFlags } from './flags/store.js';
import { openStore } from './store/options.js';

/** Does what `decisions status` was asked to; exit code 1 when papers failed. */
export async function runStatus(flags: StatusFlags, command: Command): Promise<void> {
  const context = contextOf(command);
  const store = await openStore(flags, context.lang);
  try {
    const status = await readStatus(store);
    if (flags.failed === true) {
      const failed = await failedSources(store);
      const lines = failed.map(({ name, message, remedy }) => `${name}: ${message}; ${remedy}`);
      const text = lines.length > 0 ? lines.join('\n') : say(STORE, context.lang, 'noFailed');
      process.stdout.write(`${flags.format === 'json' ? JSON.stringify(failed, null, 2) : text}\n`);
    } else if (flags.format === 'json')
      process.stdout.write(`${JSON.stringify(status, null, 2)}\n`);
    else process.stdout.write(`${statusLines(status, context).join('\n')}\n`);
    if (status.failed > 0) process.exitCode = 1;
  } finally {
    await store.close();
  }
}

function statusLines(status: StoreStatus, { lang }: CliContext): string[] {
  const { planned, read, none, failed, papers, tasks, waiting, active, perMinute } = status;
  const lines = [
    say(STORE, lang, 'statusSources', { planned, read, none, failed }),
    say(STORE, lang, 'statusPapers', { papers, tasks }),
  ];
  if (waiting + active > 0) lines.push(say(STORE, lang, 'statusChunks', { waiting, active }));
  if (perMinute !== null && planned > 0) {
    const left = Math.ceil(planned / perMinute);
    lines.push(say(STORE, lang, 'statusRate', { rate: Math.round(perMinute), left }));
  }
  if (status.reasons.length > 0) lines.push(say(STORE, lang, 'statusReasons'));
  for (const { message, count } of status.reasons) lines.push(`  ${count} × ${message}`);
  return lines;
}
