import type { Catalog, Lang } from '../../locale/index.js';
import { plural } from '../../locale/index.js';
import type { DueState } from '../../register/due.js';

export type ReportWord = keyof typeof RU;

const RU = {
  eyebrow: 'Реестр поручений',
  manyDocuments: 'Поручения по решениям',
  asOf: 'Состояние на',
  today: 'Сегодня',
  print: 'Печать',
  summary: 'Сводка по срокам',
  timeline: 'Сроки по исполнителям',
  timelineHint: 'Нажмите на отметку, чтобы перейти к поручению.',
  timelineReturns: 'Светлые отметки с обводкой – повторяющиеся сроки.',
  timelineCellHint: 'Нажмите на число, чтобы увидеть поручения исполнителя за это время.',
  timelineEmpty: 'У отобранных поручений нет дат.',
  allAssignees: 'Показать всех исполнителей: {count}',
  fewAssignees: 'Показать первых {count}',
  filters: 'Отбор поручений',
  search: 'Поиск',
  searchHint: 'слова из поручения, номер пункта…',
  assignee: 'Исполнитель',
  anyAssignee: 'Все исполнители',
  noAssignee: 'Исполнитель не назван',
  document: 'Документ',
  anyDocument: 'Все документы',
  type: 'Вид срока',
  anyType: 'Все виды сроков',
  group: 'Группы',
  byDocument: 'по документам',
  byAssignee: 'по исполнителям',
  byDue: 'по срокам',
  reset: 'Сбросить отбор',
  shown: 'Показано {shown} из {all}',
  period: 'Срок: {period}',
  removePeriod: 'Убрать отбор по времени',
  tasks: 'Поручения',
  statements: 'констатация',
  nothing: 'Ничего не найдено. Измените или сбросьте отбор.',
  coAssignees: 'Совместно с',
  duplicate: 'Повтор',
  finding: 'Замечание',
  inDocument: 'В тексте документа',
  openItem: 'Пункт {item}: показать в тексте документа',
  source: 'Текст документа',
  close: 'Закрыть',
  previous: 'Предыдущее',
  next: 'Следующее',
  noDeadline: 'срок не указан',
  nextDue: 'ближайший срок',
  previousDue: 'прошлый срок {date}',
  toList: 'К списку поручений',
  noScript: 'Отбор и текст документа работают, когда в браузере включены скрипты.',
  made: 'Составлено программой decisions {version}. Файл работает без сети.',
  others: 'без даты',
};

const EN: Record<ReportWord, string> = {
  eyebrow: 'Task register',
  manyDocuments: 'Tasks of decisions',
  asOf: 'As of',
  today: 'Today',
  print: 'Print',
  summary: 'Deadlines at a glance',
  timeline: 'Deadlines by assignee',
  timelineHint: 'Click a mark to go to its task.',
  timelineReturns: 'Light outlined marks are recurring deadlines.',
  timelineCellHint: 'Click a number to see the assignee’s tasks of that time.',
  timelineEmpty: 'The chosen tasks have no dates.',
  allAssignees: 'Show all assignees: {count}',
  fewAssignees: 'Show the first {count}',
  filters: 'Choose tasks',
  search: 'Search',
  searchHint: 'words of the task, number of the item…',
  assignee: 'Assignee',
  anyAssignee: 'All assignees',
  noAssignee: 'No assignee named',
  document: 'Document',
  anyDocument: 'All documents',
  type: 'Deadline type',
  anyType: 'All deadline types',
  group: 'Group',
  byDocument: 'by document',
  byAssignee: 'by assignee',
  byDue: 'by deadline',
  reset: 'Clear all',
  shown: '{shown} of {all} shown',
  period: 'Due: {period}',
  removePeriod: 'Remove the time filter',
  tasks: 'Tasks',
  statements: 'statement',
  nothing: 'Nothing found. Change or clear the filters.',
  coAssignees: 'Together with',
  duplicate: 'Duplicate',
  finding: 'Finding',
  inDocument: 'In the document',
  openItem: 'Item {item}: show in the document',
  source: 'Text of the document',
  close: 'Close',
  previous: 'Previous',
  next: 'Next',
  noDeadline: 'no deadline',
  nextDue: 'next deadline',
  previousDue: 'last deadline {date}',
  toList: 'To the tasks',
  noScript: 'Filters and the document’s text work when scripts are enabled.',
  made: 'Made by decisions {version}. The file works without a network.',
  others: 'without a date',
};

/** What the report page says. */
export const REPORT_WORDS: Catalog<ReportWord> = { ru: RU, en: EN };

/** Names of the states, as headings of the summary. */
export const STATE_NAMES: Record<Lang, Record<DueState, string>> = {
  ru: {
    overdue: 'Просрочено',
    due: 'Ближайшие 14 дней',
    upcoming: 'Позже',
    'on-request': 'По запросу',
    continuous: 'Постоянно',
    undated: 'По событию, без даты',
    none: 'Срок не указан',
  },
  en: {
    overdue: 'Overdue',
    due: 'Next 14 days',
    upcoming: 'Later',
    'on-request': 'On request',
    continuous: 'Continuous',
    undated: 'By event, undated',
    none: 'No deadline',
  },
};

/** «просрочено на 5 дней», «сегодня», «через 2 дня». */
export function daysWords(daysLeft: number, lang: Lang): string {
  const count = Math.abs(daysLeft);
  const shown = figure(count, lang);
  if (lang === 'ru') {
    if (daysLeft === 0) return 'сегодня';
    const days = plural(count, ['день', 'дня', 'дней']);
    return daysLeft < 0 ? `просрочено на ${shown} ${days}` : `через ${shown} ${days}`;
  }
  if (daysLeft === 0) return 'today';
  const days = count === 1 ? 'day' : 'days';
  return daysLeft < 0 ? `${shown} ${days} overdue` : `in ${shown} ${days}`;
}

/** Made once, as making one takes longer than a hundred uses. */
const FIGURES: Record<Lang, Intl.NumberFormat> = {
  ru: new Intl.NumberFormat('ru'),
  en: new Intl.NumberFormat('en'),
};

/** A number with its thousands apart: «5 000». */
export function figure(count: number, lang: Lang): string {
  return FIGURES[lang].format(count);
}

/** «23 поручения». */
export function taskCount(count: number, lang: Lang): string {
  return lang === 'ru'
    ? `${figure(count, lang)} ${plural(count, ['поручение', 'поручения', 'поручений'])}`
    : `${figure(count, lang)} ${count === 1 ? 'task' : 'tasks'}`;
}

/** Short names of the months, January first. */
export const SHORT_MONTHS: Record<Lang, readonly string[]> = {
  ru: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
