import type { Catalog, Lang } from '../../locale/index.js';
import type { DueState } from '../../register/due.js';

/** The states as headings of a list. */
export const DUE_HEADINGS: Record<Lang, Record<DueState, string>> = {
  ru: {
    overdue: 'Просрочено',
    due: 'Срок подходит',
    upcoming: 'Позже',
    'on-request': 'По запросу',
    continuous: 'Постоянно',
    undated: 'По событию или без даты',
    none: 'Срок не указан',
  },
  en: {
    overdue: 'Overdue',
    due: 'Due soon',
    upcoming: 'Later',
    'on-request': 'On request',
    continuous: 'Continuous',
    undated: 'By event or without a date',
    none: 'No deadline',
  },
};

type Word =
  | 'nothing'
  | 'title'
  | 'noAssignee'
  | 'previous'
  | 'begins'
  | 'workday'
  | 'closed'
  | 'gone'
  | 'report'
  | 'state'
  | 'coAssignees'
  | 'due'
  | 'days'
  | 'item'
  | 'task'
  | 'assignee'
  | 'deadline'
  | 'document'
  | 'file';

/** What a list of deadlines says. */
export const DUE_WORDS: Catalog<Word> = {
  ru: {
    title: 'Сроки поручений на {date}',
    nothing: 'Поручений нет.',
    noAssignee: 'исполнитель не назван',
    previous: 'прошлый срок {date}',
    begins: 'начало',
    workday: 'выходной, рабочий день перед ним {date}',
    closed: 'Исполнено или снято с контроля: {count}',
    gone: 'Пункта в документе больше нет, или документ отозван: {count}',
    report: 'срок представления информации',
    state: 'Состояние',
    coAssignees: 'Соисполнители',
    due: 'Срок',
    days: 'Дней',
    item: 'Пункт',
    task: 'Поручение',
    assignee: 'Исполнитель',
    deadline: 'Срок (как в тексте)',
    document: 'Документ',
    file: 'Файл',
  },
  en: {
    title: 'Deadlines as of {date}',
    nothing: 'No tasks.',
    noAssignee: 'no assignee named',
    previous: 'last deadline {date}',
    begins: 'begins',
    workday: 'a day off, the working day before it is {date}',
    closed: 'Done or taken off control: {count}',
    gone: 'No longer in the document, or the document was withdrawn: {count}',
    report: 'day to report by',
    state: 'State',
    coAssignees: 'Co-assignees',
    due: 'Due',
    days: 'Days',
    item: 'Item',
    task: 'Task',
    assignee: 'Assignee',
    deadline: 'Deadline as printed',
    document: 'Document',
    file: 'File',
  },
};
