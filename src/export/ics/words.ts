import type { Catalog } from '../../locale/index.js';

type Word =
  | 'tasks'
  | 'assignee'
  | 'coAssignees'
  | 'deadline'
  | 'document'
  | 'item'
  | 'soon'
  | 'begins'
  | 'workday'
  | 'documents'
  | 'undated';

/** What a calendar says besides the words of the papers. */
export const CALENDAR_WORDS: Catalog<Word> = {
  ru: {
    tasks: 'Поручения',
    assignee: 'Исполнитель',
    coAssignees: 'Соисполнители',
    deadline: 'Срок',
    document: 'Документ',
    item: 'п.',
    soon: 'Срок поручения',
    begins: 'Начало',
    workday: 'Рабочий день перед сроком',
    documents: 'документов: {count}',
    undated: 'Без даты, в календарь не вошли: {items}',
  },
  en: {
    tasks: 'Tasks',
    assignee: 'Assignee',
    coAssignees: 'Co-assignees',
    deadline: 'Deadline',
    document: 'Document',
    item: 'item',
    soon: 'Task due',
    begins: 'Begins',
    workday: 'Working day before it',
    documents: 'documents: {count}',
    undated: 'Without a date, not in the calendar: {items}',
  },
};
