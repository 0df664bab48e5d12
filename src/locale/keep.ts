import type { Catalog } from './index.js';

type Key =
  | 'input'
  | 'open'
  | 'foreign'
  | 'touched'
  | 'otherPapers'
  | 'noTasks'
  | 'readOnly'
  | 'busy'
  | 'busyRemedy'
  | 'another'
  | 'anotherOrUpdate'
  | 'openRemedy'
  | 'noTasksRemedy'
  | 'readOnlyRemedy'
  | 'backup'
  | 'badCount';

/** What the program says when it will not write over a file, or keeps a copy of one. */
export const KEEP: Catalog<Key> = {
  ru: {
    input: 'это исходный файл этой же команды, он не перезаписан',
    open: 'файл сейчас открыт в другой программе и не тронут',
    foreign: 'такой файл уже есть, и это не результат этой команды; он не тронут',
    touched: 'в файле есть отметки или правки людей; он не тронут',
    otherPapers: 'в файле есть документы, которых эта команда не читает: {papers}; он не тронут',
    noTasks: 'поручений не найдено; прежний файл не тронут',
    readOnly: 'файл только для чтения; он не тронут',
    busy: 'с файлом работает другой запуск decisions',
    busyRemedy: 'повторите позже; если другого запуска нет, удалите файл «{lock}»',
    another: 'укажите другое имя или добавьте --force: прежний файл останется копией рядом',
    anotherOrUpdate:
      'добавьте --update, чтобы дополнить этот реестр; или укажите другое имя; или --force: прежний файл останется копией рядом',
    openRemedy:
      'закройте его и повторите; если он нигде не открыт, удалите оставшийся файл «{lock}»; или укажите другое имя',
    noTasksRemedy: 'проверьте, те ли документы указаны; с ключом --force файл будет заменён',
    readOnlyRemedy: 'снимите с файла запрет записи или укажите другое имя',
    backup: 'прежний файл сохранён: {path}',
    badCount: '«{value}» не число копий; укажите целое от 1 до 1000',
  },
  en: {
    input: 'this is an input of the same command; it is not written over',
    open: 'the file is open in another program; it is untouched',
    foreign: 'there is such a file already, and it is no result of this command; it is untouched',
    touched: 'people have made marks or changes in the file; it is untouched',
    otherPapers: 'the file holds documents this command does not read: {papers}; it is untouched',
    noTasks: 'no task found; the file that was there is untouched',
    readOnly: 'the file is read-only; it is untouched',
    busy: 'another run of decisions has the file in hand',
    busyRemedy: 'try again later; if there is no other run, delete the file “{lock}”',
    another: 'give another name or add --force: a copy of the file will be kept beside it',
    anotherOrUpdate:
      'add --update to bring this register up to date; or give another name; or --force: a copy of the file will be kept beside it',
    openRemedy:
      'close it and try again; if it is open nowhere, delete the left-over file “{lock}”; or give another name',
    noTasksRemedy: 'check that these are the documents you mean; --force replaces the file',
    readOnlyRemedy: 'make the file writable or give another name',
    backup: 'the file as it was: {path}',
    badCount: '“{value}” is no number of copies; give a whole number from 1 to 1000',
  },
};
