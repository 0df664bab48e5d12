// Prints how many of the deadline phrases kept apart in test/deadline/held-out are read right.
import { judgeHalf } from '../test/deadline/held-out.js';

/** What was read wrong is told of half «a» only: «b» stays unseen. */
export function printPhrases(verbose: boolean): void {
  console.log('\nphrases kept apart (test/deadline/held-out)\n');
  for (const half of ['a', 'b'] as const) {
    const judged = judgeHalf(half);
    const wrong = judged.filter(({ right }) => !right);
    const share = ((judged.length - wrong.length) / judged.length) * 100;
    const invented = judged.filter((one) => one.invented).length;
    console.log(
      `${half}: ${share.toFixed(1)} % of ${judged.length} right, ${invented} with another day than meant`,
    );
    if (!verbose || half === 'b') continue;
    for (const { phrase, expected, told } of wrong) {
      console.log(`  ${phrase}: ${told}, expected ${expected}`);
    }
  }
}
