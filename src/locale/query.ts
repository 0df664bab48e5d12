import type { Catalog } from './index.js';

export type QueryMessage =
  | 'badLimit'
  | 'badPeriod'
  | 'badPeriodRemedy'
  | 'emptyPeriod'
  | 'badKind'
  | 'badKindRemedy'
  | 'nothing'
  | 'found'
  | 'limited'
  | 'noEngine'
  | 'noEngineRemedy'
  | 'oneStatement'
  | 'readOnly'
  | 'readOnlyRemedy'
  | 'readOnlyStoreRemedy'
  | 'sqlFailed'
  | 'sqlFailedRemedy'
  | 'filtersBesideSql'
  | 'filtersBesideSqlRemedy'
  | 'noInput'
  | 'noInputRemedy'
  | 'sqlTitle'
  | 'groupTitle'
  | 'assignee'
  | 'month'
  | 'issuer'
  | 'tasks'
  | 'behind'
  | 'overdue'
  | 'near'
  | 'next'
  | 'noAssignee'
  | 'noMonth'
  | 'noIssuer';

/** What `decisions query` says. */
export const QUERY: Catalog<QueryMessage> = {
  ru: {
    badLimit: '«{value}» не число строк; укажите целое число от 1',
    badPeriod: '«{value}» не период',
    badPeriodRemedy:
      'укажите год, месяц, квартал или день: 2022, 2022-03, 2022-Q1, 2022-03-15, 2022-01..2022-04, «I квартал 2022 года»',
    emptyPeriod: 'период пуст: {from} позже {to}',
    badKind: 'вид «{value}» неизвестен',
    badKindRemedy: 'возможны: {kinds}',
    nothing: 'ничего не найдено',
    found: 'найдено: {count}',
    limited: 'найдено: {count}; показаны {shown} с ближайшими сроками',
    noEngine: 'для этого нужен пакет {name}, его нет',
    noEngineRemedy: 'установите его рядом с decisions: npm install {name}',
    oneStatement: 'нужен один запрос SQL, найдено: {count}',
    readOnly: 'запрос SQL может только читать',
    readOnlyRemedy: 'начните его с select или with; таблицы – tasks и task_day',
    readOnlyStoreRemedy:
      'начните его с select или with; таблицы – paper, task, task_day, mark, source, виды – due, by_assignee, duplicates, failed',
    sqlFailed: 'запрос SQL не выполнен: {reason}',
    sqlFailedRemedy: 'столбцы покажет запрос «describe tasks»',
    filtersBesideSql: 'отборы не действуют вместе с запросом SQL: {flags}',
    filtersBesideSqlRemedy: 'впишите условие в запрос или уберите запрос',
    noInput: 'не указано, где искать',
    noInputRemedy: 'укажите папку с результатами decisions batch или файл реестра',
    sqlTitle: 'Ответ на запрос',
    groupTitle: 'Поручения на {date}',
    assignee: 'Исполнитель',
    month: 'Месяц',
    issuer: 'Кем принят',
    tasks: 'Поручений',
    behind: 'Исполнено и снято',
    overdue: 'Просрочено',
    near: 'Подходит срок',
    next: 'Ближайший срок',
    noAssignee: '(исполнитель не назван)',
    noMonth: '(без даты)',
    noIssuer: '(не указано)',
  },
  en: {
    badLimit: '«{value}» is no number of lines; give a whole number from 1',
    badPeriod: '«{value}» is no period',
    badPeriodRemedy:
      'give a year, month, quarter or day: 2022, 2022-03, 2022-Q1, 2022-03-15, 2022-01..2022-04',
    emptyPeriod: 'the period is empty: {from} is later than {to}',
    badKind: 'unknown kind «{value}»',
    badKindRemedy: 'possible: {kinds}',
    nothing: 'nothing found',
    found: 'found: {count}',
    limited: 'found: {count}; shown are the {shown} that are due first',
    noEngine: 'this needs the package {name}, which is missing',
    noEngineRemedy: 'install it beside decisions: npm install {name}',
    oneStatement: 'one SQL statement is needed, found: {count}',
    readOnly: 'an SQL query may only read',
    readOnlyRemedy: 'begin it with select or with; the tables are tasks and task_day',
    readOnlyStoreRemedy:
      'begin it with select or with; the tables are paper, task, task_day, mark, source, the views due, by_assignee, duplicates, failed',
    sqlFailed: 'the SQL query failed: {reason}',
    sqlFailedRemedy: '«describe tasks» shows the columns',
    filtersBesideSql: 'filters have no effect beside an SQL query: {flags}',
    filtersBesideSqlRemedy: 'write the condition into the query, or leave the query out',
    noInput: 'nothing to search in was named',
    noInputRemedy: 'name a folder of results of decisions batch, or a register',
    sqlTitle: 'Answer to the query',
    groupTitle: 'Tasks as of {date}',
    assignee: 'Assignee',
    month: 'Month',
    issuer: 'Issuer',
    tasks: 'Tasks',
    behind: 'Done or taken off',
    overdue: 'Overdue',
    near: 'Due soon',
    next: 'Next due',
    noAssignee: '(nobody named)',
    noMonth: '(no date)',
    noIssuer: '(not given)',
  },
};
