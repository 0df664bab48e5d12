import type { Lang } from '../locale/index.js';

const MONTHS: Record<Lang, readonly string[]> = {
  ru: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const WEEKDAYS: Record<Lang, Record<string, string>> = {
  ru: { MO: 'пн', TU: 'вт', WE: 'ср', TH: 'чт', FR: 'пт', SA: 'сб', SU: 'вс' },
  en: { MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' },
};

/** Frequencies that have a word of their own, by `FREQ/INTERVAL`. */
const FREQUENCIES: Record<Lang, Record<string, string>> = {
  ru: {
    'DAILY/1': 'ежедневно',
    'WEEKLY/1': 'еженедельно',
    'WEEKLY/2': 'раз в две недели',
    'MONTHLY/1': 'ежемесячно',
    'MONTHLY/2': 'раз в два месяца',
    'MONTHLY/3': 'ежеквартально',
    'MONTHLY/6': 'раз в полгода',
    'YEARLY/1': 'ежегодно',
    'YEARLY/2': 'раз в два года',
  },
  en: {
    'DAILY/1': 'daily',
    'WEEKLY/1': 'weekly',
    'WEEKLY/2': 'every two weeks',
    'MONTHLY/1': 'monthly',
    'MONTHLY/2': 'every two months',
    'MONTHLY/3': 'quarterly',
    'MONTHLY/6': 'every half-year',
    'YEARLY/1': 'yearly',
    'YEARLY/2': 'every two years',
  },
};

/**
 * Says an RFC 5545 recurrence rule in words: `FREQ=YEARLY;BYMONTH=5` → «ежегодно: май». A rule
 * with parts that have no words here is given back unchanged, so that nothing is left out.
 */
export function recurrenceWords(rrule: string, lang: Lang): string {
  const parts = new Map(
    rrule.split(';').map((part): [string, string] => {
      const equals = part.indexOf('=');
      return [part.slice(0, equals), part.slice(equals + 1)];
    }),
  );
  const take = (key: string): string | undefined => {
    const value = parts.get(key);
    parts.delete(key);
    return value;
  };
  const frequency = FREQUENCIES[lang][`${take('FREQ') ?? ''}/${take('INTERVAL') ?? '1'}`];
  const months = list(take('BYMONTH'), (month) => MONTHS[lang][Number(month) - 1]);
  const days = list(take('BYMONTHDAY'), (day) => monthDay(day, lang));
  const weekdays = list(take('BYDAY'), (day) => WEEKDAYS[lang][day]);
  if (frequency === undefined || parts.size > 0) return rrule;
  if (months === null || days === null || weekdays === null) return rrule;
  const details = [days, months, weekdays].filter((words) => words !== '').join(', ');
  return details === '' ? frequency : `${frequency}: ${details}`;
}

/** The words of a comma-separated value, `''` where there is none, null where one has no word. */
function list(
  value: string | undefined,
  word: (member: string) => string | undefined,
): string | null {
  if (value === undefined) return '';
  const words = value.split(',').map(word);
  return words.includes(undefined) ? null : words.join(', ');
}

function monthDay(day: string, lang: Lang): string | undefined {
  if (day === '-1') return lang === 'ru' ? 'последний день месяца' : 'last day of the month';
  if (!/^\d{1,2}$/.test(day)) return undefined;
  return lang === 'ru' ? `${day} число` : `day ${day}`;
}
