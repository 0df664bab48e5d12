import { DecisionsError } from '../../errors.js';
import { BATCH } from '../../locale/batch.js';
import { type Lang, say } from '../../locale/index.js';
import { hash52 } from './names.js';

/** One of several runs that share an archive among them. */
export interface Shard {
  /** 1-based. */
  index: number;
  count: number;
  /** The variable that told it; null when the option did. */
  told: string | null;
}

const MOST_SHARDS = 1_000_000;

/**
 * The part of the archive that this run reads: «3/8» by the option; else by what starts the same
 * command many times, Slurm's job array or an indexed job of Kubernetes, whose number of parts
 * (`JOB_COMPLETIONS`) its manifest hands on. Null for the whole archive.
 *
 * @throws DecisionsError `usage` for a part that is none
 */
export function shardOf(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  lang: Lang,
): Shard | null {
  if (option !== undefined) {
    const [, index, count] = /^(\d{1,7})\/(\d{1,7})$/.exec(option.trim()) ?? [];
    return checked({ index: Number(index), count: Number(count), told: null }, option, lang);
  }
  const { SLURM_ARRAY_TASK_ID: task, SLURM_ARRAY_TASK_COUNT: tasks } = env;
  if (task !== undefined && tasks !== undefined) {
    const step = Number(env['SLURM_ARRAY_TASK_STEP'] ?? 1);
    const index = (Number(task) - Number(env['SLURM_ARRAY_TASK_MIN'] ?? 0)) / step + 1;
    const shard = { index, count: Number(tasks), told: 'SLURM_ARRAY_TASK_ID' };
    return checked(shard, `${task}/${tasks}`, lang);
  }
  const { JOB_COMPLETION_INDEX: completion, JOB_COMPLETIONS: completions } = env;
  if (completion === undefined || completions === undefined) return null;
  const told = 'JOB_COMPLETION_INDEX';
  const shard = { index: Number(completion) + 1, count: Number(completions), told };
  return checked(shard, `${completion}/${completions}`, lang);
}

function checked(shard: Shard, printed: string, lang: Lang): Shard {
  const { index, count } = shard;
  const whole = Number.isInteger(index) && Number.isInteger(count);
  if (!whole || count < 1 || count > MOST_SHARDS || index < 1 || index > count)
    throw new DecisionsError('usage', say(BATCH, lang, 'badShard', { shard: printed }), {
      remedy: say(BATCH, lang, 'badShardRemedy'),
    });
  return shard;
}

/**
 * Whether a paper belongs to a part. Its place in the archive tells, not its number: papers that
 * come or go move no other paper to another part.
 */
export function isInShard(key: string, { index, count }: Shard): boolean {
  return hash52(key) % count === index - 1;
}

/** The folder a part writes to, below that of the whole: «part-03-of-12». */
export function shardFolder({ index, count }: Shard): string {
  return `part-${String(index).padStart(String(count).length, '0')}-of-${count}`;
}
