import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { junit } from '../../src/report/junit.js';
import { PLAIN } from './run.js';
import { RUNS } from './runs.js';

const SCHEMA = 'test/report/data/jenkins-junit.xsd';
const folder = mkdtempSync(join(tmpdir(), 'decisions-junit-'));
afterAll(() => rmSync(folder, { recursive: true }));

function validate(name: string, xml: string): void {
  const file = join(folder, `${name}.xml`);
  writeFileSync(file, xml);
  execFileSync('xmllint', ['--noout', '--schema', SCHEMA, file], { stdio: 'pipe' });
}

test.each(RUNS)('is JUnit by the schema of Jenkins: %s', (name, run) => {
  expect(() => validate(name.replaceAll(' ', '-'), junit(run, PLAIN))).not.toThrow();
});

test('the schema refuses what is no report', () => {
  expect(() => validate('wrong', '<testsuites><testcase/></testsuites>')).toThrow();
});
