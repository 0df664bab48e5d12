import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { gitlab } from '../../src/report/gitlab.js';
import { sarif } from '../../src/report/sarif.js';
import { PLAIN } from './run.js';
import { RUNS } from './runs.js';

function schema(name: string): object {
  const content: unknown = JSON.parse(readFileSync(`test/report/data/${name}`, 'utf8'));
  if (typeof content !== 'object' || content === null) throw new Error(name);
  return content;
}

const ajv4 = new Ajv4.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv4);
const validSarif = ajv4.compile(schema('sarif-2.1.0.schema.json'));
const validGitlab = new Ajv({ allErrors: true }).compile(schema('gitlab-code-quality.schema.json'));

describe.each(RUNS)('%s', (_name, run) => {
  test.each(['ru', 'en'] as const)('is valid SARIF 2.1.0 (%s)', (lang) => {
    const log: unknown = JSON.parse(sarif(run, { ...PLAIN, lang }));
    expect(validSarif(log), JSON.stringify(validSarif.errors, null, 1)).toBe(true);
  });

  test('is what GitLab reads', () => {
    const report: unknown = JSON.parse(gitlab(run, PLAIN));
    expect(validGitlab(report), JSON.stringify(validGitlab.errors, null, 1)).toBe(true);
  });
});

test('the schemas refuse what is no report', () => {
  expect(validSarif({ version: '2.1.0' })).toBe(false);
  expect(validGitlab([{ description: 'x' }])).toBe(false);
});
