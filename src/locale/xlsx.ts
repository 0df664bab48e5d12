import type { Catalog } from './index.js';

type Key =
  | 'tasks'
  | 'documents'
  | 'duplicates'
  | 'findings'
  | 'summary'
  | 'changes'
  | 'title'
  | 'page'
  | 'issuer'
  | 'date'
  | 'docNumber'
  | 'signatories'
  | 'taskCount'
  | 'statementCount'
  | 'file'
  | 'document'
  | 'documentA'
  | 'documentB'
  | 'itemA'
  | 'itemB'
  | 'textA'
  | 'textB'
  | 'similarity'
  | 'kind'
  | 'exact'
  | 'near'
  | 'sameAssignee'
  | 'yes'
  | 'no'
  | 'item'
  | 'severity'
  | 'error'
  | 'warning'
  | 'info'
  | 'rule'
  | 'message'
  | 'line'
  | 'key'
  | 'statusTitle'
  | 'statusMessage'
  | 'dateTitle'
  | 'dateMessage'
  | 'byAssignee'
  | 'byMonth'
  | 'assignee'
  | 'month'
  | 'total'
  | 'finished'
  | 'open'
  | 'overdue'
  | 'noAssignee'
  | 'noDate'
  | 'static'
  | 'gone'
  | 'inTime';

/** What the workbook says besides the headings of the task columns. */
export const XLSX: Catalog<Key> = {
  ru: {
    tasks: 'Поручения',
    documents: 'Документы',
    duplicates: 'Повторы',
    findings: 'Замечания',
    summary: 'Сводка',
    changes: 'Изменения',
    title: 'Реестр поручений',
    page: '&CСтраница &P из &N',
    issuer: 'Кем принят',
    date: 'Дата',
    docNumber: 'Номер',
    signatories: 'Подписали',
    taskCount: 'Поручений',
    statementCount: 'Констатаций',
    file: 'Файл',
    document: 'Документ',
    documentA: 'Документ',
    documentB: 'Документ повтора',
    itemA: 'Пункт',
    itemB: 'Пункт повтора',
    textA: 'Поручение',
    textB: 'Повтор',
    similarity: 'Сходство',
    kind: 'Вид',
    exact: 'дословно',
    near: 'похоже',
    sameAssignee: 'Тот же исполнитель',
    yes: 'да',
    no: 'нет',
    item: 'Пункт',
    severity: 'Важность',
    error: 'ошибка',
    warning: 'предупреждение',
    info: 'к сведению',
    rule: 'Правило',
    message: 'Замечание',
    line: 'Строка',
    key: 'Код',
    statusTitle: 'Статус',
    statusMessage: 'Выберите статус из списка',
    dateTitle: 'Дата исполнения',
    dateMessage: 'Введите дату в виде дд.мм.гггг',
    byAssignee: 'По исполнителям',
    byMonth: 'По месяцам срока',
    assignee: 'Исполнитель',
    month: 'Месяц срока',
    total: 'Всего',
    finished: 'Исполнено и снято',
    open: 'Не исполнено',
    overdue: 'Просрочено',
    inTime: 'Исполнено в срок, %',
    noAssignee: '(не указан)',
    noDate: '(без даты)',
    gone: 'Не учтено (пункта в документе больше нет, или документ отозван)',
    static:
      'Числа посчитаны при создании реестра: для формул он слишком велик или в нём не все столбцы',
  },
  en: {
    tasks: 'Tasks',
    documents: 'Documents',
    duplicates: 'Duplicates',
    findings: 'Findings',
    summary: 'Summary',
    changes: 'Changes',
    title: 'Task register',
    page: '&CPage &P of &N',
    issuer: 'Issuer',
    date: 'Date',
    docNumber: 'Number',
    signatories: 'Signed by',
    taskCount: 'Tasks',
    statementCount: 'Statements',
    file: 'File',
    document: 'Document',
    documentA: 'Document',
    documentB: 'Duplicate’s document',
    itemA: 'Item',
    itemB: 'Duplicate’s item',
    textA: 'Task',
    textB: 'Duplicate',
    similarity: 'Similarity',
    kind: 'Kind',
    exact: 'exact',
    near: 'near',
    sameAssignee: 'Same assignee',
    yes: 'yes',
    no: 'no',
    item: 'Item',
    severity: 'Severity',
    error: 'error',
    warning: 'warning',
    info: 'info',
    rule: 'Rule',
    message: 'Finding',
    line: 'Line',
    key: 'Key',
    statusTitle: 'Status',
    statusMessage: 'Choose a status from the list',
    dateTitle: 'Completed',
    dateMessage: 'Enter a date',
    byAssignee: 'By assignee',
    byMonth: 'By month due',
    assignee: 'Assignee',
    month: 'Month due',
    total: 'Total',
    finished: 'Done or taken off',
    open: 'Open',
    overdue: 'Overdue',
    inTime: 'Done in time, %',
    noAssignee: '(none)',
    noDate: '(no date)',
    gone: 'Left out (no longer in the document, or the document was withdrawn)',
    static: 'Counted when the register was made: it is too large for formulas or lacks columns',
  },
};
