import type { Catalog } from '../../locale/index.js';

type Word =
  | 'title'
  | 'byDocument'
  | 'byDocuments'
  | 'assignee'
  | 'index'
  | 'item'
  | 'task'
  | 'assignees'
  | 'deadline'
  | 'done'
  | 'together'
  | 'until'
  | 'noDeadline'
  | 'noAssignee'
  | 'noTasks'
  | 'date'
  | 'acquainted'
  | 'post'
  | 'signature'
  | 'name'
  | 'page'
  | 'to'
  | 'subject'
  | 'sending'
  | 'report'
  | 'coRole'
  | 'drafted';

/** What the Word documents say besides the words of the papers. */
export const DOCX_WORDS: Catalog<Word> = {
  ru: {
    title: 'ПЕРЕЧЕНЬ ПОРУЧЕНИЙ',
    byDocument: 'по документу: {document}',
    byDocuments: 'по документам: {count}',
    assignee: 'Исполнитель: {name}',
    index: '№ п/п',
    item: 'Пункт',
    task: 'Поручение',
    assignees: 'Исполнитель',
    deadline: 'Срок исполнения',
    done: 'Отметка об исполнении',
    together: 'совместно с: {names}',
    until: 'до {date}',
    noDeadline: 'не указан',
    noAssignee: 'не указан',
    noTasks: 'Поручений нет.',
    date: 'Дата',
    acquainted: 'С перечнем ознакомлен(а):',
    post: 'должность',
    signature: 'подпись',
    name: 'инициалы, фамилия',
    page: 'Страница {page} из {pages}',
    to: 'Кому: {name}',
    subject: 'Об исполнении поручений',
    sending: 'Направляем для исполнения выписку из документа: {document}.',
    report: 'Об исполнении просим сообщать в указанные сроки.',
    coRole: 'Вы названы соисполнителем; исполнитель: {names}',
    drafted: 'Исполнитель письма, телефон:',
  },
  en: {
    title: 'LIST OF TASKS',
    byDocument: 'of the document: {document}',
    byDocuments: 'of documents: {count}',
    assignee: 'Assignee: {name}',
    index: 'No.',
    item: 'Item',
    task: 'Task',
    assignees: 'Assignee',
    deadline: 'Deadline',
    done: 'Done (mark)',
    together: 'together with: {names}',
    until: 'by {date}',
    noDeadline: 'none',
    noAssignee: 'none',
    noTasks: 'No tasks.',
    date: 'Date',
    acquainted: 'I have read the list:',
    post: 'post',
    signature: 'signature',
    name: 'name',
    page: 'Page {page} of {pages}',
    to: 'To: {name}',
    subject: 'Tasks to carry out',
    sending: 'We send you, to be carried out, an extract from the document: {document}.',
    report: 'Please report by the deadlines given.',
    coRole: 'You are named as co-assignee; assignee: {names}',
    drafted: 'Letter drafted by, telephone:',
  },
};
