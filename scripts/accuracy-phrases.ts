// Prints how many of the deadline phrases kept apart in test/deadline/held-out are read right.
import { type Judged, judgeHalf, judgeSentences } from '../test/deadline/held-out.js';

/** What was read wrong is told of all but half «b», which stays unseen. */
export function printPhrases(verbose: boolean): void {
  console.log('\nphrases and sentences kept apart (test/deadline/held-out)\n');
  print('a', judgeHalf('a'), verbose);
  print('b', judgeHalf('b'), false);
  print('sentences', judgeSentences('sentences'), verbose);
  print('sentences, fresh', judgeSentences('sentences-fresh'), verbose);
  print('sentences, third', judgeSentences('sentences-third'), verbose);
}

function print(name: string, judged: readonly Judged[], verbose: boolean): void {
  const wrong = judged.filter(({ right }) => !right);
  const share = ((judged.length - wrong.length) / judged.length) * 100;
  const invented = judged.filter((one) => one.invented).length;
  console.log(
    `${name}: ${share.toFixed(1)} % of ${judged.length} right, ${invented} with another day than meant`,
  );
  if (!verbose) return;
  for (const { phrase, expected, told } of wrong) {
    console.log(`  ${phrase}: ${told}, expected ${expected}`);
  }
}
