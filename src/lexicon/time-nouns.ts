/**
 * Stretches of the calendar as they stand behind «в», «во»: «в третьем квартале», «во второй декаде
 * мая», «в первую неделю». Months are told by their own table. Nouns that are also places or groups
 * of something («в четверти школ») are left out.
 */
export const TIME_NOUNS: ReadonlySet<string> = new Set(
  (
    'году годах год годы квартале кварталах полугодии полугодиях половине декаде декадах месяце месяцах ' +
    'неделе неделях неделю семестре триместре сезоне сезон период периоде периоды'
  ).split(' '),
);
