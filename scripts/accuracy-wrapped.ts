// Reads every annotated paper as text, as paragraphs of HTML and as a DOCX, and prints where a
// wrapping is read worse than the text.
// npm run accuracy:wrapped -- [--verbose] [--update-floor]
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseDecision } from '../src/index.js';
import { loadSet, SET_ASIDE, SET_TITLES, SETS } from './corpus/gold.js';
import { type Measurement, measure } from './corpus/measure.js';
import {
  differences,
  measureWrapped,
  readWrappingFloor,
  type WrappingFloor,
} from './corpus/wrapped.js';
import { WRAPPINGS } from './corpus/wrappings.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const floorPath = `${root}fixtures/wrapping-floor.json`;
const { values } = parseArgs({
  options: {
    verbose: { type: 'boolean', default: false },
    'update-floor': { type: 'boolean', default: false },
  },
});

const exact = ({ byPaper }: Measurement): number =>
  [...byPaper.values()].filter(({ mismatches }) => mismatches.length === 0).length;

const found: WrappingFloor = Object.fromEntries(WRAPPINGS.map((wrapping) => [wrapping, {}]));
console.log('| set | papers | wrapping | exact | read worse than text |');
console.log('| --- | ---: | --- | ---: | ---: |');
for (const set of SETS) {
  const papers = loadSet(root, set);
  const text = measure(papers, parseDecision);
  const row = (name: string, right: number, worse: number): void =>
    console.log(`| ${SET_TITLES[set]} | ${papers.length} | ${name} | ${right} | ${worse} |`);
  row('text', exact(text), 0);
  for (const wrapping of WRAPPINGS) {
    const wrapped = await measureWrapped(papers, wrapping);
    const worse = differences(papers, text, wrapped);
    row(wrapping, exact(wrapped), worse.size);
    for (const [path, lines] of worse) {
      found[wrapping] = { ...found[wrapping], [path]: lines.length };
      if (values.verbose && !SET_ASIDE.includes(set))
        console.log(`\n${path}\n  ${lines.join('\n  ')}`);
    }
  }
}

if (values['update-floor']) writeFileSync(floorPath, `${JSON.stringify(found, null, 2)}\n`);
const floor = readWrappingFloor(floorPath);
const fallen = WRAPPINGS.flatMap((wrapping) =>
  Object.entries(found[wrapping] ?? {})
    .filter(([path, lines]) => lines > (floor[wrapping]?.[path] ?? 0))
    .map(([path]) => `${wrapping}: ${path} is read worse than its text`),
);
for (const line of fallen) console.error(line);
process.exitCode = fallen.length > 0 ? 1 : 0;
