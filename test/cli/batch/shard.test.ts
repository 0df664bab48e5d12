import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInShard, shardFolder, shardOf } from '../../../src/cli/batch/shard.js';

test.each([
  ['the option', '3/8', {}, { index: 3, count: 8, told: null }],
  [
    'a job array of Slurm',
    undefined,
    {
      SLURM_ARRAY_TASK_ID: '14',
      SLURM_ARRAY_TASK_MIN: '10',
      SLURM_ARRAY_TASK_STEP: '2',
      SLURM_ARRAY_TASK_COUNT: '4',
    },
    { index: 3, count: 4, told: 'SLURM_ARRAY_TASK_ID' },
  ],
  [
    'an indexed job of Kubernetes',
    undefined,
    { JOB_COMPLETION_INDEX: '0', JOB_COMPLETIONS: '5' },
    { index: 1, count: 5, told: 'JOB_COMPLETION_INDEX' },
  ],
  [
    'the option, whatever the machine says',
    '1/2',
    { SLURM_ARRAY_TASK_ID: '7' },
    { index: 1, count: 2, told: null },
  ],
])('%s tells the part', (_, option, env, shard) => {
  expect(shardOf(option, env, 'ru')).toEqual(shard);
});

test('without a word of it the archive is read whole', () => {
  expect(shardOf(undefined, {}, 'ru')).toBeNull();
  // How many there are is not known.
  expect(shardOf(undefined, { JOB_COMPLETION_INDEX: '0' }, 'ru')).toBeNull();
});

test.each(['0/8', '9/8', '3', '3/0', 'a/b', '-1/8', '1.5/8'])('%s is no part', (option) => {
  expect(() => shardOf(option, {}, 'ru')).toThrow(`нет такой части: ${option}`);
});

test('each paper belongs to exactly one part', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (key, count) => {
      const parts = Array.from({ length: count }, (_, at) => ({
        index: at + 1,
        count,
        told: null,
      }));
      expect(parts.filter((part) => isInShard(key, part))).toHaveLength(1);
    }),
  );
});

test('folders sort as parts do', () => {
  expect(shardFolder({ index: 3, count: 12, told: null })).toBe('part-03-of-12');
});
