import type { Catalog } from './index.js';

type Key =
  | 'sheet'
  | 'document'
  | 'item'
  | 'column'
  | 'taken'
  | 'conflict'
  | 'ownConflict'
  | 'register'
  | 'merged'
  | 'needsTwo'
  | 'needsTwoRemedy'
  | 'formats'
  | 'formatsRemedy';

/** What is said of copies of a register that are put together. */
export const COMBINE: Catalog<Key> = {
  ru: {
    sheet: 'Расхождения',
    document: 'Документ',
    item: 'Пункт',
    column: 'Столбец',
    taken: 'Взято',
    conflict: '{document}, п. {number}, «{column}»: «{first}» и «{second}»; взято «{taken}»',
    ownConflict: '{document}, своё поле «{column}»: «{first}» и «{second}»; взято «{taken}»',
    register: 'реестр',
    merged: '{path}: принято отметок {edits}, строк {additions}, расхождений {conflicts}',
    needsTwo: 'объединяются не меньше двух копий реестра',
    needsTwoRemedy: 'например: decisions merge реестр-1.xlsx реестр-2.xlsx -o общий.xlsx',
    formats: 'копии и результат должны быть одного вида: xlsx, ods, csv, json или jsonl',
    formatsRemedy: 'переведите их в один вид: decisions parse реестр.csv -o реестр.xlsx',
  },
  en: {
    sheet: 'Conflicts',
    document: 'Document',
    item: 'Item',
    column: 'Column',
    taken: 'Taken',
    conflict: '{document}, item {number}, “{column}”: “{first}” and “{second}”; “{taken}” is taken',
    ownConflict: '{document}, field “{column}”: “{first}” and “{second}”; “{taken}” is taken',
    register: 'the register',
    merged: '{path}: {edits} marks taken over, {additions} rows, {conflicts} conflicts',
    needsTwo: 'at least two copies of a register are merged',
    needsTwoRemedy: 'for example: decisions merge register-1.xlsx register-2.xlsx -o all.xlsx',
    formats: 'the copies and the result have to be of one kind: xlsx, ods, csv, json or jsonl',
    formatsRemedy: 'bring them to one kind: decisions parse register.csv -o register.xlsx',
  },
};
