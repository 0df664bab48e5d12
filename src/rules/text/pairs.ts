import type { Duplicate, Task } from '../../register/schema.js';
import { headOf, type Paper } from '../paper.js';
import type { Finding, Localized } from '../types.js';

/** An item's number; of a number printed again, which of the items it is. */
function nameOf({ id, number }: Task): Localized {
  const time = id.split('#')[1];
  if (time === undefined) return { ru: number, en: number };
  return {
    ru: `${number} (${time}-й с этим номером)`,
    en: `${number} (no. ${time} of that number)`,
  };
}

/** Pairs of tasks of one paper that say the same, as findings on the second of the two. */
export function* pairFindings(
  paper: Paper,
  pairs: Iterable<Duplicate>,
  message: (pair: Duplicate, here: Localized, there: Localized) => Localized,
): Generator<Finding> {
  for (const pair of pairs) {
    const [first, second] = [paper.leaf(pair.a.task), paper.leaf(pair.b.task)];
    if (first === undefined || second === undefined) continue;
    const place = (task: Task): Task['position'] => {
      const item = paper.item(task.id);
      return (item === undefined ? null : headOf(item, paper.source)) ?? task.position;
    };
    yield {
      message: message(pair, nameOf(second), nameOf(first)),
      position: place(second),
      item: second.id,
      related: [
        {
          message: { ru: `пункт ${nameOf(first).ru}`, en: `item ${nameOf(first).en}` },
          position: place(first),
        },
      ],
    };
  }
}
