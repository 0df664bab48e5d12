import type { GroupKind } from '../model/comparison.js';
import type { Catalog } from './index.js';

export type CompareMessage =
  | 'noInputs'
  | 'noInputsRemedy'
  | 'notFound'
  | 'notFoundRemedy'
  | 'noMatch'
  | 'noMatchRemedy'
  | 'notRegister'
  | 'notRegisterRemedy'
  | 'badLine'
  | 'badThreshold'
  | 'badThresholdRemedy'
  | 'skipped'
  | 'noGroups'
  | 'archive'
  | 'groups'
  | 'republished'
  | 'republishedLine'
  | 'group'
  | 'exact'
  | 'near'
  | 'sameWords'
  | 'only'
  | 'gone'
  | 'added'
  | 'document'
  | 'item'
  | 'text'
  | 'assignee'
  | 'similarity'
  | 'difference'
  | 'paperId'
  | 'paperDate'
  | 'paperFile'
  | 'kinds'
  | 'match'
  | 'duplicatesTitle';

/** What the comparing commands say. */
export const COMPARE: Catalog<CompareMessage> = {
  ru: {
    noInputs: 'не указано, что сравнивать',
    noInputsRemedy: 'назовите документы, папки или реестры: decisions {command} …',
    notFound: 'файл не найден',
    notFoundRemedy: 'проверьте имя и путь',
    noMatch: 'не нашлось ни одного документа или реестра: {patterns}',
    noMatchRemedy:
      'проверьте путь; подходят документы (txt, docx, pdf …), реестры (json, jsonl, csv, xlsx, ods), папки',
    notRegister: 'это не реестр decisions ({reason})',
    notRegisterRemedy:
      'реестр пишут команды «decisions parse … -o реестр.json» и «decisions batch»',
    badLine: 'строка не читается как запись реестра ({reason})',
    badThreshold: '«{value}» не порог сходства',
    badThresholdRemedy: 'укажите число больше 0 и не больше 1, например 0.6',
    skipped: '{path}: пропущен: {reason}',
    noGroups: 'повторов нет',
    archive: 'документов: {documents}, поручений: {tasks}',
    groups: 'групп повторов: {groups}, поручений в них: {tasks}',
    republished: 'Опубликованы повторно',
    republishedLine: '{documents}: общих поручений {percent} %',
    group: 'Группа',
    exact: 'дословно',
    near: 'почти то же',
    sameWords: 'те же слова в другом порядке или в другой форме',
    only: 'отличие: {words}',
    gone: 'нет: {words}',
    added: 'есть: {words}',
    document: 'Документ',
    item: 'Пункт',
    text: 'Поручение',
    assignee: 'Исполнитель',
    similarity: 'Сходство',
    paperId: 'Код документа',
    paperDate: 'Дата документа',
    paperFile: 'Файл',
    difference: 'Отличие',
    kinds: 'Вид повтора',
    match: 'Совпадение',
    duplicatesTitle: 'Повторы поручений',
  },
  en: {
    noInputs: 'nothing to compare',
    noInputsRemedy: 'name papers, folders or registers: decisions {command} …',
    notFound: 'no such file',
    notFoundRemedy: 'check the name and the path',
    noMatch: 'no paper and no register found: {patterns}',
    noMatchRemedy:
      'check the path; papers (txt, docx, pdf …), registers (json, jsonl, csv, xlsx, ods) and folders will do',
    notRegister: 'this is no register of decisions ({reason})',
    notRegisterRemedy:
      'registers are written by «decisions parse … -o register.json» and «decisions batch»',
    badLine: 'the line is no record of a register ({reason})',
    badThreshold: '«{value}» is no threshold',
    badThresholdRemedy: 'give a number above 0 and up to 1, such as 0.6',
    skipped: '{path}: skipped: {reason}',
    noGroups: 'no duplicates',
    archive: 'documents: {documents}, tasks: {tasks}',
    groups: 'groups of duplicates: {groups}, tasks in them: {tasks}',
    republished: 'Published again',
    republishedLine: '{documents}: {percent} % of the tasks in common',
    group: 'Group',
    exact: 'word for word',
    near: 'nearly the same',
    sameWords: 'the same words in another order or form',
    only: 'differs: {words}',
    gone: 'without: {words}',
    added: 'with: {words}',
    document: 'Document',
    item: 'Item',
    text: 'Task',
    assignee: 'Assignee',
    similarity: 'Likeness',
    paperId: 'Document id',
    paperDate: 'Date',
    paperFile: 'File',
    difference: 'Difference',
    kinds: 'Kind of repetition',
    match: 'Match',
    duplicatesTitle: 'Repeated tasks',
  },
};

/** Kinds of groups of duplicates. */
export const GROUP_KINDS: Catalog<GroupKind> = {
  ru: {
    'same-number': 'номер повторён',
    'same-addressee': 'тому же исполнителю',
    'other-addressee': 'другому исполнителю',
    'across-papers': 'в разных документах',
    republished: 'документ опубликован повторно',
  },
  en: {
    'same-number': 'number printed twice',
    'same-addressee': 'same assignee',
    'other-addressee': 'other assignee',
    'across-papers': 'across papers',
    republished: 'paper published again',
  },
};
