import type { AddressedBy, DeadlineVerdict, GroupKind } from '../model/comparison.js';
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
      'проверьте путь; подходят документы (txt, docx, pdf …), реестры json и jsonl, папки',
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
      'check the path; papers (txt, docx, pdf …), json and jsonl registers and folders will do',
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

export type TraceMessage =
  | 'title'
  | 'upper'
  | 'lower'
  | 'upperText'
  | 'upperDeadline'
  | 'body'
  | 'lowerText'
  | 'lowerDeadline'
  | 'verdict'
  | 'daysLate'
  | 'common'
  | 'state'
  | 'covered'
  | 'uncovered'
  | 'unsourced'
  | 'coverage'
  | 'summary'
  | 'lateBy'
  | 'noDeadline'
  | 'similarity'
  | 'lowerDocument'
  | 'unsourcedTitle'
  | 'needsTwo'
  | 'notAddressed'
  | 'needsTwoRemedy'
  | 'noTasks'
  | 'noAddressee'
  | 'noAddresseeRemedy';

export const TRACE: Catalog<TraceMessage> = {
  ru: {
    title: 'Исполнение вышестоящего решения',
    upper: 'Пункт выше',
    lower: 'Пункт ниже',
    upperText: 'Поручение выше',
    upperDeadline: 'Срок выше',
    body: 'Кто исполняет',
    lowerText: 'Поручение ниже',
    lowerDeadline: 'Срок ниже',
    verdict: 'Соблюдение срока',
    daysLate: 'Опоздание, дней',
    common: 'Общие слова',
    state: 'Состояние',
    covered: 'охвачено',
    uncovered: 'не охвачено',
    unsourced: 'без вышестоящего',
    coverage: 'Охват',
    summary:
      'охвачено {covered} из {all} ({percent} %), с опозданием {late}, не охвачено {uncovered}',
    lateBy: 'позже на {days}',
    noDeadline: 'без срока',
    similarity: 'Сходство',
    lowerDocument: 'Документ ниже',
    unsourcedTitle: 'Без вышестоящего поручения',
    notAddressed:
      'органов, к которым верхнее решение не обращено: {bodies}, из них с похожими поручениями: {alike}; столбцов у них нет',
    needsTwo: 'нужны вышестоящее решение и хотя бы одно нижестоящее',
    needsTwoRemedy: 'например: decisions trace министерство.txt город.txt',
    noTasks: 'в вышестоящем решении нет поручений',
    noAddressee: 'ни один пункт вышестоящего решения не обращён к «{addressee}»',
    noAddresseeRemedy: 'возьмите слова из заголовка пункта, форма слов не важна',
  },
  en: {
    title: 'How the upper decision is carried out',
    upper: 'Upper item',
    lower: 'Lower item',
    upperText: 'Upper task',
    upperDeadline: 'Upper deadline',
    body: 'Body',
    lowerText: 'Lower task',
    lowerDeadline: 'Lower deadline',
    verdict: 'Deadline kept',
    daysLate: 'Days late',
    common: 'Common words',
    state: 'State',
    covered: 'covered',
    uncovered: 'uncovered',
    unsourced: 'no upper source',
    coverage: 'Coverage',
    summary: '{covered} of {all} covered ({percent} %), {late} late, {uncovered} uncovered',
    lateBy: '{days} late',
    noDeadline: 'no deadline',
    similarity: 'Likeness',
    lowerDocument: 'Lower document',
    unsourcedTitle: 'With no upper source',
    notAddressed:
      'bodies that the upper paper does not address: {bodies}, of them with tasks like its own: {alike}; they have no column',
    needsTwo: 'an upper decision and at least one lower one are needed',
    needsTwoRemedy: 'for example: decisions trace ministry.txt city.txt',
    noTasks: 'the upper decision has no tasks',
    noAddressee: 'no item of the upper decision is addressed to «{addressee}»',
    noAddresseeRemedy: 'take words of the heading, in any form',
  },
};

/** How the upper tasks of a body were found. */
export const ADDRESSED: Catalog<AddressedBy> = {
  ru: {
    option: 'по ключу --addressee',
    names: 'по названию исполнителя',
    all: 'взяты все: никто из адресатов не подошёл, уточните ключом --addressee',
  },
  en: {
    option: 'the option --addressee',
    names: 'the name of the body',
    all: 'all were taken: no addressee fits, say which with --addressee',
  },
};

/** How a lower deadline stands to the upper one. */
export const VERDICTS: Catalog<DeadlineVerdict> = {
  ru: {
    kept: 'в срок',
    late: 'позже срока',
    'no-deadline': 'срока нет',
    single: 'разово вместо постоянно',
    recurring: 'повторяется вместо разового',
    rarer: 'реже',
    unclear: 'не сравнить',
  },
  en: {
    kept: 'in time',
    late: 'late',
    'no-deadline': 'no deadline',
    single: 'once instead of again and again',
    recurring: 'again and again instead of once',
    rarer: 'more seldom',
    unclear: 'cannot be compared',
  },
};
