import type { Catalog } from './index.js';

type Key =
  | 'noOutput'
  | 'noOutputRemedy'
  | 'notLiving'
  | 'notLivingRemedy'
  | 'open'
  | 'changing'
  | 'changingRemedy'
  | 'openRemedy'
  | 'damaged'
  | 'damagedRemedy'
  | 'encrypted'
  | 'encryptedRemedy'
  | 'noTable'
  | 'noTableRemedy'
  | 'tooLarge'
  | 'tooLargeRemedy'
  | 'nothing'
  | 'updated'
  | 'withdrawn'
  | 'backup'
  | 'oneAssignee'
  | 'oneAssigneeRemedy'
  | 'noPlaces'
  | 'noPlacesRemedy'
  | 'templateFormat'
  | 'templateFormatRemedy';

/** What the command line says when it updates a register. */
export const UPDATE_FILE: Catalog<Key> = {
  ru: {
    noOutput: '--update обновляет файл реестра, а он не указан',
    noOutputRemedy: 'укажите его: -o реестр.xlsx --update',
    notLiving: 'реестр формата {format} нельзя обновлять',
    notLivingRemedy: 'ведите реестр в {formats}',
    changing: 'реестр всё время меняется: его сохраняет другая программа',
    changingRemedy: 'повторите, когда она закончит',
    open: 'реестр сейчас открыт в другой программе',
    openRemedy:
      'закройте его и повторите; если он нигде не открыт, удалите оставшийся файл «{lock}»',
    damaged: 'реестр повреждён: он не читается',
    damagedRemedy:
      'откройте его в Excel или LibreOffice и сохраните заново или возьмите копию «…backup…» рядом',
    encrypted: 'реестр защищён паролем или сохранён в старом формате XLS',
    encryptedRemedy: 'снимите пароль или сохраните его как XLSX',
    noTable: 'в файле не найдена таблица поручений',
    noTableRemedy: 'нужны хотя бы заголовки «Пункт» и «Поручение» в одной строке',
    tooLarge: 'реестр слишком велик для обновления',
    tooLargeRemedy: 'разделите его на несколько файлов',
    nothing: '{path}: изменений нет, файл не тронут',
    updated:
      '{path}: добавлено {added}, изменено в документах {replaced}, оставлено по правке человека {kept}, исчезло {vanished}, без изменений {same}',
    withdrawn: '{path}: отмечено пунктов отозванных документов: {count}',
    backup: 'прежний реестр сохранён: {path}',
    oneAssignee:
      '--assignee и --update вместе не бывают: остальные поручения показались бы исчезнувшими',
    oneAssigneeRemedy: 'обновите реестр целиком',
    noPlaces: 'в шаблоне нет места для поручений',
    noPlacesRemedy:
      'впишите в одну строку {{number}}, {{text}}, {{assignees}}, {{due}} или известные заголовки («Пункт», «Поручение» …)',
    templateFormat: '--template только для xlsx',
    templateFormatRemedy: 'укажите файл: -o реестр.xlsx',
  },
  en: {
    noOutput: '--update brings a register file up to date, and none is named',
    noOutputRemedy: 'name it: -o register.xlsx --update',
    notLiving: 'a register in the format {format} cannot be updated',
    notLivingRemedy: 'keep the register in {formats}',
    changing: 'the register keeps changing: another program saves it',
    changingRemedy: 'try again when it has ended',
    open: 'the register is open in another program',
    openRemedy: 'close it and try again; if it is open nowhere, delete the left-over file “{lock}”',
    damaged: 'the register is damaged: it cannot be read',
    damagedRemedy:
      'open it in Excel or LibreOffice and save it anew, or take the “…backup…” copy beside it',
    encrypted: 'the register is behind a password or in the old XLS format',
    encryptedRemedy: 'remove the password or save it as XLSX',
    noTable: 'the file holds no table of tasks',
    noTableRemedy: 'at least the headings “Item” and “Task” have to stand in one row',
    tooLarge: 'the register is too large to update',
    tooLargeRemedy: 'divide it into several files',
    nothing: '{path}: no changes, the file is untouched',
    updated:
      '{path}: {added} added, {replaced} changed in the documents, {kept} kept as people changed them, {vanished} gone, {same} unchanged',
    withdrawn: '{path}: items marked as of withdrawn documents: {count}',
    backup: 'the register as it was: {path}',
    oneAssignee:
      '--assignee and --update do not go together: all other tasks would seem to be gone',
    oneAssigneeRemedy: 'update the whole register',
    noPlaces: 'the template has no place for tasks',
    noPlacesRemedy:
      'write {{number}}, {{text}}, {{assignees}}, {{due}} into one row, or known headings (“Item”, “Task” …)',
    templateFormat: '--template is for xlsx only',
    templateFormatRemedy: 'name a file: -o register.xlsx',
  },
};
