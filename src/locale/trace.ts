import type { AddressedBy, DeadlineVerdict } from '../model/comparison.js';
import type { Catalog } from './index.js';

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
