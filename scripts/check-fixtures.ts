// Checks every annotation of the corpus against its paper. `npm run fixtures:check`
import { fileURLToPath } from 'node:url';
import { checkGold } from './corpus/check.js';
import { loadSet, papersWithoutGold, SETS } from './corpus/gold.js';

const root = fileURLToPath(new URL('..', import.meta.url));
let problems = 0;
let papers = 0;
let items = 0;
for (const set of SETS) {
  for (const name of papersWithoutGold(root, set)) {
    console.error(`${set}/${name}: no annotation`);
    problems += 1;
  }
  for (const paper of loadSet(root, set)) {
    papers += 1;
    items += paper.gold.items.length;
    for (const problem of checkGold(paper.text, paper.gold)) {
      console.error(`${paper.path}: ${problem}`);
      problems += 1;
    }
  }
}
console.log(`${papers} papers, ${items} items, ${problems} problems`);
process.exitCode = problems > 0 ? 1 : 0;
