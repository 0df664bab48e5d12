import type { Catalog } from './index.js';

export type DeadlineMessage =
  | 'phrase'
  | 'normalized'
  | 'tokens'
  | 'parts'
  | 'type'
  | 'start'
  | 'due'
  | 'bound'
  | 'granularity'
  | 'duration'
  | 'days'
  | 'anchor'
  | 'event'
  | 'schedule'
  | 'requester'
  | 'members'
  | 'rrule'
  | 'occurrences'
  | 'edtf'
  | 'inferred'
  | 'reason'
  | 'dayOff'
  | 'yearWithoutDecree'
  | 'nothing'
  | 'badCalendar'
  | 'badCalendarRemedy'
  | 'badSchoolEnd'
  | 'badSchoolEndRemedy';

/** What `decisions deadline` says. */
export const DEADLINE_MESSAGES: Catalog<DeadlineMessage> = {
  ru: {
    phrase: 'Фраза',
    normalized: 'Читается как',
    tokens: 'Слова',
    parts: 'Правила',
    type: 'Вид срока',
    start: 'Начало',
    due: 'Последний день',
    bound: 'Граница',
    granularity: 'Единица',
    duration: 'Длительность',
    days: 'Дни',
    anchor: 'Отсчёт от',
    event: 'Событие',
    schedule: 'Где установлен',
    requester: 'Кто обращается',
    members: 'Сроки',
    rrule: 'RRULE',
    occurrences: 'Ближайшие',
    edtf: 'EDTF',
    inferred: 'Дополнено',
    reason: 'Причина',
    yearWithoutDecree:
      'Переносы выходных {year} года программе неизвестны: рабочие дни посчитаны по выходным и праздникам закона',
    dayOff:
      '{date} – выходной или праздничный день; дата не перенесена, решите, какой день имеется в виду',
    nothing: 'нет',
    badCalendar: 'календарь «{path}» не прочитан: {reason}',
    badCalendarRemedy:
      'укажите official или файл JSON вида {"off": ["2022-03-07"], "working": ["2022-03-05"]}',
    badSchoolEnd: '«{value}» не месяц и день',
    badSchoolEndRemedy: 'укажите последний день учебного года как ММ-ДД, например 05-31',
  },
  en: {
    phrase: 'Phrase',
    normalized: 'Read as',
    tokens: 'Words',
    parts: 'Rules',
    type: 'Type',
    start: 'Start',
    due: 'Last day',
    bound: 'Boundary',
    granularity: 'Unit',
    duration: 'Duration',
    days: 'Days',
    anchor: 'Counts from',
    event: 'Event',
    schedule: 'Set by',
    requester: 'Who asks',
    members: 'Deadlines',
    rrule: 'RRULE',
    occurrences: 'Next five',
    edtf: 'EDTF',
    inferred: 'Filled in',
    reason: 'Reason',
    yearWithoutDecree:
      'The transfers of days off of {year} are not known: working days are counted by weekends and the holidays of the law',
    dayOff: '{date} is a day off; the date was not moved, decide which day is meant',
    nothing: 'none',
    badCalendar: 'cannot read the calendar «{path}»: {reason}',
    badCalendarRemedy:
      'give official or a JSON file like {"off": ["2022-03-07"], "working": ["2022-03-05"]}',
    badSchoolEnd: '«{value}» is no month and day',
    badSchoolEndRemedy: 'give the last day of the school year as MM-DD, 05-31 for example',
  },
};

/** Names of rules, types and values, and why a phrase was not understood. */
export const DEADLINE_TERMS: Record<'ru' | 'en', Readonly<Record<string, string>>> = {
  ru: {
    terms: 'календарь',
    frequency: 'периодичность',
    day: 'день периода',
    relative: 'отсчёт времени',
    event: 'событие',
    schedule: 'план или порядок',
    'on-request': 'по запросу',
    continuous: 'постоянно',
    remark: 'пояснение, в срок не входит',
    date: 'дата',
    period: 'период',
    recurring: 'повторяется',
    multiple: 'несколько сроков',
    unknown: 'не понят',
    on: 'в этот день',
    by: 'не позднее, включительно',
    before: 'до начала, не включая',
    after: 'не ранее',
    decade: 'декада',
    month: 'месяц',
    quarter: 'квартал',
    'half-year': 'полугодие',
    year: 'год',
    'school-year': 'учебный год',
    range: 'промежуток',
    calendar: 'календарные',
    business: 'рабочие',
    'inferred-year': 'год по дате документа',
    'inferred-month': 'месяц по дате документа',
    'inferred-school-year': 'учебный год по дате документа',
    'inferred-date': 'день по дате документа',
    'inferred-anchor': 'начало отсчёта – дата документа',
    'inferred-duration': 'число дней по правилам делопроизводства',
    empty: 'в фразе нет слов',
    'not-understood': 'фраза прочитана не вся, а догадок программа не строит',
    'impossible-day': 'такого дня нет в календаре',
    'reversed-range': 'конец промежутка раньше начала',
    'no-document-date': 'год не напечатан, а дата документа неизвестна; укажите --date ГГГГ-ММ-ДД',
    'too-long': 'текст длиннее любого срока',
  },
  en: {
    terms: 'calendar',
    frequency: 'frequency',
    day: 'day of a period',
    relative: 'time from an anchor',
    event: 'event',
    schedule: 'plan or procedure',
    'on-request': 'on request',
    continuous: 'continuous',
    remark: 'remark, no part of the deadline',
    date: 'date',
    period: 'period',
    recurring: 'recurring',
    multiple: 'several deadlines',
    unknown: 'not understood',
    on: 'on that day',
    by: 'not later, inclusive',
    before: 'before it begins, exclusive',
    after: 'not earlier',
    decade: 'ten-day third of a month',
    month: 'month',
    quarter: 'quarter',
    'half-year': 'half-year',
    year: 'year',
    'school-year': 'school year',
    range: 'range',
    calendar: 'calendar',
    business: 'business',
    'inferred-year': 'year, from the document date',
    'inferred-month': 'month, from the document date',
    'inferred-school-year': 'school year, from the document date',
    'inferred-date': 'day, from the document date',
    'inferred-anchor': 'counted from the document date',
    'inferred-duration': 'days, by the rules of office work',
    empty: 'there are no words in the phrase',
    'not-understood': 'not all of the phrase was read, and nothing is guessed',
    'impossible-day': 'the calendar has no such day',
    'reversed-range': 'the range ends before it begins',
    'no-document-date':
      'no year is printed and the date of the document is unknown; give --date YYYY-MM-DD',
    'too-long': 'the text is longer than any deadline',
  },
};
