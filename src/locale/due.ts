import type { Catalog } from './index.js';

export type DueMessage =
  | 'badDays'
  | 'nobody'
  | 'nobodyRemedy'
  | 'asOf'
  | 'badState'
  | 'badStateRemedy'
  | 'noLetters'
  | 'noLettersRemedy'
  | 'lettersWritten'
  | 'unaddressed'
  | 'closed'
  | 'badStatus'
  | 'discipline'
  | 'total'
  | 'inTime'
  | 'late'
  | 'overdue'
  | 'open'
  | 'dropped'
  | 'share'
  | 'whole'
  | 'gone'
  | 'lettersThere'
  | 'lettersThereRemedy';

/** What the commands about deadlines and letters say. */
export const DUE_MESSAGES: Catalog<DueMessage> = {
  ru: {
    badDays: '«{value}» не срок в днях; укажите, например, 30d, 2w или 14',
    nobody: 'нет поручений, в которых исполнителем назван «{assignee}»',
    nobodyRemedy: 'исполнители в этих документах: {names}',
    asOf: 'Состояние на {date}; ближайшими считаются сроки до {until}',
    badState: 'вид «{value}» неизвестен',
    badStateRemedy: 'возможны: {states}',
    noLetters: 'писать некому: ни в одном поручении не назван исполнитель',
    noLettersRemedy: 'проверьте, те ли документы указаны: decisions parse покажет их поручения',
    lettersThere: 'в папке уже есть другие письма с этими именами: {names}; ни одно не тронуто',
    lettersThereRemedy:
      'укажите другую папку или добавьте --force: прежние письма останутся копиями',
    lettersWritten: 'написано писем: {count}',
    closed: 'исполнено или снято с контроля, не вошло в письма: {count}',
    badStatus: 'статуса «{value}» в реестре нет',
    discipline: 'Исполнительская дисциплина на {date}',
    total: 'Всего',
    inTime: 'Исполнено в срок',
    late: 'Исполнено с опозданием',
    overdue: 'Просрочено',
    open: 'В работе',
    dropped: 'Снято с контроля',
    share: 'В срок, %',
    whole: 'Всего',
    gone: 'пункта больше нет или документ отозван, не вошло в письма: {count}',
    unaddressed: 'поручений без исполнителя, не вошли в письма: {count}',
  },
  en: {
    badDays: '«{value}» is no time in days; give 30d, 2w or 14, for example',
    nobody: 'no task names «{assignee}» as assignee',
    nobodyRemedy: 'the assignees in these papers are: {names}',
    asOf: 'As of {date}; deadlines until {until} count as near',
    badState: 'unknown state «{value}»',
    badStateRemedy: 'the states are: {states}',
    noLetters: 'nobody to write to: no task names an assignee',
    noLettersRemedy: 'check that these are the papers you mean: decisions parse shows their tasks',
    lettersThere: 'the folder holds other letters of these names: {names}; none is touched',
    lettersThereRemedy: 'name another folder or add --force: copies of the letters will be kept',
    lettersWritten: 'letters written: {count}',
    closed: 'done or taken off control, in no letter: {count}',
    badStatus: 'the register has no status “{value}”',
    discipline: 'Executive discipline as of {date}',
    total: 'Total',
    inTime: 'Done in time',
    late: 'Done late',
    overdue: 'Overdue',
    open: 'In progress',
    dropped: 'Taken off control',
    share: 'In time, %',
    whole: 'Total',
    gone: 'no longer in the document or the document withdrawn, in no letter: {count}',
    unaddressed: 'tasks without an assignee, in no letter: {count}',
  },
};
