import { readFileSync } from 'node:fs';
import type { RunResult } from '../../src/report/types.js';
import { finding, paperResult, runOf, runOver } from './run.js';

const IRKUTSK = readFileSync('fixtures/irkutsk-collegium-2021-11-26.txt', 'utf8');
const UST_ILIMSK = readFileSync('fixtures/ust-ilimsk-collegium-2021-12-15.txt', 'utf8');

/** Texts no schema likes: markup, control characters, halves of pairs, odd paths. */
const ODD = 'a<b>&"c"\' ]]> \u0001 \u001b[31m \ud800 \ufffe 😀\r\n\tконец';

/** Runs that every format has to get right. */
export const RUNS: [string, RunResult][] = [
  ['a real decision', runOver(IRKUTSK, 'fixtures/irkutsk.txt')],
  ['another', runOver(UST_ILIMSK, 'решения/Усть-Илимск, 15%.txt')],
  ['nothing found', runOf([paperResult('чистая.txt', 'текст', [])])],
  ['no paper at all', runOf([])],
  [
    'odd characters',
    runOf([
      paperResult(`папка/${ODD.replace(/[\r\n\t]/g, '')}.txt`, ODD, [
        finding({ message: ODD, advice: ODD, text: ODD, item: ODD }),
        finding({ severity: 'info', position: null, item: null, advice: '' }),
        finding({
          rule: 'our/own-rule',
          severity: 'warning',
          related: [
            {
              message: ODD,
              position: {
                start: { line: 2, column: 1, offset: 40 },
                end: { line: 3, column: 2, offset: 44 },
              },
            },
          ],
          fix: [{ start: 1, end: 2, text: '–' }],
        }),
      ]),
    ]),
  ],
];
