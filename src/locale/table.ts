import type { Catalog } from './index.js';

export type TableMessage =
  | 'task'
  | 'assignee'
  | 'deadline'
  | 'item'
  | 'none'
  | 'duplicates'
  | 'findings'
  | 'exactSame'
  | 'exactOther'
  | 'near'
  | 'together'
  | 'unknown'
  | 'line';

/** What the table on a terminal says. */
export const TABLE_MESSAGES: Catalog<TableMessage> = {
  ru: {
    task: 'Поручение',
    assignee: 'Исполнитель',
    deadline: 'Срок',
    item: 'Пункт',
    none: 'Решения в тексте нет, поручений не найдено.',
    duplicates: 'Повторы',
    findings: 'Замечания',
    exactSame: '{a} и {b}: дословно, тот же исполнитель',
    exactOther: '{a} и {b}: дословно, исполнители разные',
    near: '{a} и {b}: сходство {percent} %',
    together: 'совместно: {names}',
    unknown: 'не понят',
    line: 'строка {line}',
  },
  en: {
    task: 'Task',
    assignee: 'Assignee',
    deadline: 'Deadline',
    item: 'Item',
    none: 'The text holds no decision; no task found.',
    duplicates: 'Duplicates',
    findings: 'Findings',
    exactSame: '{a} and {b}: word for word, same assignee',
    exactOther: '{a} and {b}: word for word, different assignees',
    near: '{a} and {b}: {percent} % alike',
    together: 'with: {names}',
    unknown: 'not understood',
    line: 'line {line}',
  },
};
