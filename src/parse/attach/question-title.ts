import { withoutLastBracket } from '../../cues/brackets.js';
import { isQuestion } from '../../cues/markers.js';
import { startsWithInfinitive } from '../../language/verbs.js';
import { headingAddressee, leadingAddressee } from '../../party/index.js';
import type { Item } from '../../tree/nodes.js';
import { textsOf } from './text-parts.js';

/** «Строительство и капитальный ремонт» over «1.1 …»: names a part, orders nothing, speaks to nobody. */
function isPartTitle(words: string): boolean {
  return (
    words.length <= LONGEST_TITLE &&
    /^[А-ЯЁ][^.:;]*$/.test(words) &&
    leadingAddressee(words) === null
  );
}

const LONGEST_TITLE = 120;

/** The title of an agenda question that the paper prints as a numbered heading, its speakers left out. */
export function questionTitle(item: Item): string | null {
  const [title] = textsOf(item);
  if (item.path.length > 1 || title === undefined) return null;
  if (!isQuestion(title.value) && !isPartTitle(title.value)) return null;
  if (startsWithInfinitive(title.value) || headingAddressee(title.value) !== null) return null;
  const bare = withoutLastBracket(title.value).replace(/[\s.:]{1,9}$/, '');
  return item.label === null ? bare : `${item.label} ${bare}`;
}
