/** Every notation of a day that must read back, given year, month and day. */
const GENITIVE =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const SHORT = 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ');
const UNITS = 'первого второго третьего четвертого пятого шестого седьмого восьмого девятого'.split(
  ' ',
);
const TEENS =
  'десятого одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого'.split(
    ' ',
  );

/** «двадцать пятого» */
export function ordinalWord(day: number): string {
  if (day < 10) return UNITS[day - 1] ?? '';
  if (day < 20) return TEENS[day - 10] ?? '';
  const [tens, round] = day < 30 ? ['двадцать', 'двадцатого'] : ['тридцать', 'тридцатого'];
  return day % 10 === 0 ? round : `${tens} ${UNITS[(day % 10) - 1]}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export const NOTATIONS: ((year: number, month: number, day: number) => string)[] = [
  (y, m, d) => `${d} ${GENITIVE[m - 1]} ${y} года`,
  (y, m, d) => `${two(d)} ${GENITIVE[m - 1]} ${y} г.`,
  (y, m, d) => `${d} ${GENITIVE[m - 1]} ${y}г`,
  (y, m, d) => `${d}-го ${GENITIVE[m - 1]} ${y}`,
  (y, m, d) => `«${two(d)}» ${GENITIVE[m - 1]} ${y} г.`,
  (y, m, d) => `${d} ${SHORT[m - 1]}. ${y}`,
  (y, m, d) => `${ordinalWord(d)} ${GENITIVE[m - 1]} ${y} года`,
  (y, m, d) => `${two(d)}.${two(m)}.${y}`,
  (y, m, d) => `${two(d)}/${two(m)}/${y}`,
  (y, m, d) => `${two(d)}-${two(m)}-${y}`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y, m, d) => `${two(d)}.${two(m)}.${two(y % 100)}`,
  (y, m, d) => `до ${d} ${GENITIVE[m - 1]?.toUpperCase()} ${y}\u00a0г.`,
  (y, m, d) => `не позднее ${d}.${two(m)}.${y} г.`,
];
