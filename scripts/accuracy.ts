// Reads the annotated papers with the program and prints how much of each field is right.
// npm run accuracy -- [--set real|made|held-out|real-forms|real-forms-held-out|all] [--verbose]
//   [--json] [--update-floor] [--admit PREFIX of the names of new papers in a growing set]
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseDecision } from '../src/index.js';
import { printPairs } from './accuracy-pairs.js';
import { printPhrases } from './accuracy-phrases.js';
import { belowFloor, digestOf, type Floors, raiseFloor, readFloors } from './corpus/floor.js';
import {
  type GoldPaper,
  GROWING_SETS,
  loadSet,
  SET_ASIDE,
  SET_TITLES,
  SETS,
  type SetName,
} from './corpus/gold.js';
import { type Measurement, measure } from './corpus/measure.js';
import { mismatchLines } from './corpus/mismatches.js';
import { fallenBelow, tightenList } from './corpus/not-yet.js';
import { markdownTable } from './corpus/table.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const floorPath = `${root}fixtures/accuracy-floor.json`;

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'all' },
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    'show-held-out': { type: 'boolean', default: false },
    'update-floor': { type: 'boolean', default: false },
    admit: { type: 'string' },
  },
});

function chosenSets(): SetName[] {
  const chosen = SETS.filter((set) => values.set === 'all' || values.set === set);
  if (chosen.length === 0) throw new Error(`--set: ${SETS.join(', ')} or all, not ${values.set}`);
  return chosen;
}

/** Held-out papers stay unseen: their mismatches are printed only when asked for by name. */
function printMismatches(set: SetName, { byPaper }: Measurement): void {
  if (SET_ASIDE.includes(set) && !values['show-held-out']) return;
  for (const [path, { mismatches }] of byPaper) {
    if (mismatches.length > 0) console.log(`\n${path}`);
    for (const line of mismatchLines(mismatches)) console.log(`  ${line}`);
  }
}

const measured = chosenSets().map((set) => {
  const papers = loadSet(root, set);
  return { set, papers, result: measure(papers, parseDecision) };
});

if (values.json) {
  const report = measured.map(({ set, result }) => [
    set,
    { total: result.total, kinds: Object.fromEntries(result.byKind) },
  ]);
  console.log(JSON.stringify(Object.fromEntries(report), null, 2));
} else {
  console.log(
    markdownTable(
      'set',
      measured.map(({ set, result }) => [SET_TITLES[set], result.total]),
    ),
  );
  for (const { set, result } of measured) {
    console.log(`\n${SET_TITLES[set]}\n`);
    console.log(markdownTable('kind of paper', [...result.byKind].sort()));
    if (values.verbose) printMismatches(set, result);
  }
}

if (values.set === 'all' && !values.json) {
  printPairs(values.verbose);
  printPhrases(values.verbose);
}

/** A set that grows has a floor for each paper, the others one for the set. */
const growing = measured.filter(({ set }) => GROWING_SETS.includes(set));
const settled = measured.filter(({ set }) => !GROWING_SETS.includes(set));

const mismatchesOf = ({ byPaper }: Measurement, { path }: GoldPaper) =>
  byPaper.get(path)?.mismatches ?? [];

let floors: Floors = readFloors(floorPath);
if (values['update-floor'] || values.admit !== undefined) {
  for (const { set, papers, result } of settled) {
    if (values['update-floor']) floors = raiseFloor(floors, set, digestOf(papers), result.total);
  }
  writeFileSync(floorPath, `${JSON.stringify(floors, null, 2)}\n`);
  for (const { papers, result } of growing) {
    for (const paper of papers) {
      const admitted = values.admit !== undefined && paper.name.startsWith(values.admit);
      tightenList(root, paper, mismatchesOf(result, paper), admitted);
    }
  }
}
const fallen = [
  ...settled.flatMap(({ set, papers, result }) =>
    belowFloor(floors, set, digestOf(papers), result.total),
  ),
  ...growing.flatMap(({ papers, result }) =>
    papers.flatMap((paper) => fallenBelow(root, paper, mismatchesOf(result, paper))),
  ),
];
for (const line of fallen) console.error(line);
process.exitCode = fallen.length > 0 ? 1 : 0;
