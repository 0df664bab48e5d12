import type { Catalog } from './index.js';

type Key =
  | 'notWritten'
  | 'notWrittenRemedy'
  | 'EACCES'
  | 'EPERM'
  | 'EROFS'
  | 'ENOSPC'
  | 'EDQUOT'
  | 'EMFILE'
  | 'ENFILE'
  | 'ENOTDIR'
  | 'EISDIR'
  | 'ENOENT'
  | 'EBUSY'
  | 'ENAMETOOLONG'
  | 'EIO'
  | 'ELOOP'
  | 'EFBIG'
  | 'EEXIST'
  | 'other';

/** What the system's own error codes mean, in words. */
export const WRITE: Catalog<Key> = {
  ru: {
    notWritten: 'не удалось записать файл: {reason}',
    notWrittenRemedy:
      'проверьте, что папка существует, есть место и право на запись и файл не открыт в другой программе',
    EACCES: 'нет прав доступа',
    EPERM: 'система не разрешает',
    EROFS: 'диск только для чтения',
    ENOSPC: 'на диске нет места',
    EDQUOT: 'исчерпана квота на диске',
    EMFILE: 'открыто слишком много файлов',
    ENFILE: 'в системе открыто слишком много файлов',
    ENOTDIR: 'часть пути – файл, а не папка',
    EISDIR: 'это папка, а не файл',
    ENOENT: 'такого пути нет',
    EBUSY: 'файл занят другой программой',
    ENAMETOOLONG: 'имя слишком длинное',
    EIO: 'ошибка диска',
    ELOOP: 'ссылки ведут по кругу',
    EFBIG: 'файл слишком велик',
    EEXIST: 'такой файл уже есть',
    other: 'код системы {code}',
  },
  en: {
    notWritten: 'the file could not be written: {reason}',
    notWrittenRemedy:
      'check that the folder exists, that there is room and permission to write, and that the file is not open in another program',
    EACCES: 'permission denied',
    EPERM: 'the system does not permit it',
    EROFS: 'the disk is read-only',
    ENOSPC: 'no space left on the disk',
    EDQUOT: 'the disk quota is used up',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open in the system',
    ENOTDIR: 'a part of the path is a file and no folder',
    EISDIR: 'this is a folder and no file',
    ENOENT: 'there is no such path',
    EBUSY: 'the file is in use by another program',
    ENAMETOOLONG: 'the name is too long',
    EIO: 'disk error',
    ELOOP: 'links lead in a circle',
    EFBIG: 'the file is too large',
    EEXIST: 'there is such a file already',
    other: 'system code {code}',
  },
};
