import type { Catalog } from './index.js';

type Key =
  | 'check'
  | 'change'
  | 'added'
  | 'replaced'
  | 'kept'
  | 'vanished'
  | 'returned'
  | 'withdrawn'
  | 'nothing'
  | 'logDate'
  | 'logDocument'
  | 'logNumber'
  | 'logWhat'
  | 'logWas'
  | 'logNow'
  | 'logHow'
  | 'howAdded'
  | 'howReplaced'
  | 'howKept'
  | 'howVanished'
  | 'howReturned'
  | 'howWithdrawn';

/** What an update of a register says in the register itself. */
export const UPDATE: Catalog<Key> = {
  ru: {
    check: 'Сверка',
    change: 'Изменение',
    added: 'добавлено',
    replaced: '{column}: было «{was}», стало «{now}»',
    kept: '{column}: в документе теперь «{now}», в реестре оставлено «{was}»',
    vanished: 'в документе этого пункта больше нет',
    returned: 'пункт снова есть в документе',
    withdrawn: 'документ отозван или отменён',
    nothing: 'пусто',
    logDate: 'Дата обновления',
    logDocument: 'Документ',
    logNumber: 'Пункт',
    logWhat: 'Что изменилось',
    logWas: 'Было',
    logNow: 'Стало в документе',
    logHow: 'В реестре',
    howAdded: 'добавлено',
    howReplaced: 'заменено',
    howKept: 'оставлено как исправил человек',
    howVanished: 'отмечено, что пункта больше нет',
    howReturned: 'отмечено, что пункт снова есть',
    howWithdrawn: 'отмечено, что документ отозван',
  },
  en: {
    check: 'Check',
    change: 'Change',
    added: 'added',
    replaced: '{column}: was “{was}”, is now “{now}”',
    kept: '{column}: the document now says “{now}”, the register keeps “{was}”',
    vanished: 'the document no longer has this item',
    returned: 'the document has this item again',
    withdrawn: 'the document was withdrawn or repealed',
    nothing: 'nothing',
    logDate: 'Updated',
    logDocument: 'Document',
    logNumber: 'Item',
    logWhat: 'What changed',
    logWas: 'Was',
    logNow: 'Document says now',
    logHow: 'In the register',
    howAdded: 'added',
    howReplaced: 'replaced',
    howKept: 'kept as people changed it',
    howVanished: 'marked as no longer there',
    howReturned: 'marked as there again',
    howWithdrawn: 'marked as withdrawn',
  },
};
