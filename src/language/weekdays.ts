import { once } from './once.js';

/** Forms of the days of the week, 1 for Monday … 7 for Sunday (ISO 8601). */

const SINGULAR: [string, number][] = [
  ['понедельник понедельника понедельнику понедельником понедельнике пн пнд', 1],
  ['вторник вторника вторнику вторником вторнике вт втр', 2],
  ['среда среды среде среду средой ср срд', 3],
  ['четверг четверга четвергу четвергом четверге чт чтв', 4],
  ['пятница пятницы пятнице пятницу пятницей пт птн', 5],
  ['суббота субботы субботе субботу субботой сб сбт', 6],
  ['воскресенье воскресенья воскресенью воскресеньем воскресение воскресения вс вск', 7],
];
const PLURAL: [string, number][] = [
  ['понедельникам понедельники', 1],
  ['вторникам вторники', 2],
  ['средам', 3],
  ['четвергам четверги', 4],
  ['пятницам', 5],
  ['субботам', 6],
  ['воскресеньям воскресениям', 7],
];

function index(table: [string, number][]): ReadonlyMap<string, number> {
  return new Map(
    table.flatMap(([words, day]) => words.split(' ').map((word): [string, number] => [word, day])),
  );
}

export const weekdays = once(() => index(SINGULAR));
/** «по понедельникам»: a day of every week. */
export const weekdaysPlural = once(() => index(PLURAL));
