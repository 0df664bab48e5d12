import type { Catalog } from './index.js';

export type DoubtMessage =
  | 'issuer-missing'
  | 'title-missing'
  | 'assignee-none'
  | 'assignee-none-at-all'
  | 'order-without-verb'
  | 'inferred-year'
  | 'inferred-month'
  | 'inferred-school-year'
  | 'inferred-date'
  | 'inferred-anchor'
  | 'inferred-duration';

/** Why the program is unsure of what it read. */
export const DOUBT_MESSAGES: Catalog<DoubtMessage> = {
  ru: {
    'issuer-missing': 'Не найдено, кто принял документ',
    'title-missing': 'У документа не найдено заголовка',
    'assignee-none': 'Исполнитель не назван ни в пункте, ни выше него',
    'assignee-none-at-all': 'Ни у одного поручения не назван исполнитель',
    'order-without-verb':
      'В пункте нет слова, которое велит что-то сделать: возможно, это не поручение',
    'inferred-year': 'Год в сроке не напечатан, он взят по дате документа: {due}',
    'inferred-month': 'Месяц в сроке не напечатан, он взят по дате документа: {due}',
    'inferred-school-year': 'Учебный год не назван, он взят по дате документа: {due}',
    'inferred-date': 'День не назван, он отсчитан от даты документа: {due}',
    'inferred-anchor': 'Не сказано, откуда считать срок; он отсчитан от даты документа: {due}',
    'inferred-duration': 'Число дней не названо, оно взято из правил делопроизводства: {due}',
  },
  en: {
    'issuer-missing': 'It was not found who adopted the document',
    'title-missing': 'No title was found',
    'assignee-none': 'No assignee is named in the item or above it',
    'assignee-none-at-all': 'No task names an assignee',
    'order-without-verb': 'The item holds no word that orders something: it may be no task',
    'inferred-year': 'No year is printed in the deadline; it follows from the document date: {due}',
    'inferred-month':
      'No month is printed in the deadline; it follows from the document date: {due}',
    'inferred-school-year':
      'The school year is not named; it follows from the document date: {due}',
    'inferred-date': 'No day is named; it is counted from the document date: {due}',
    'inferred-anchor':
      'Nothing says where the time counts from; it is counted from the document date: {due}',
    'inferred-duration':
      'No number of days is named; it is that of the rules of office work: {due}',
  },
};
