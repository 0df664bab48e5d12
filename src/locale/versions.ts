import type { AmendmentType, ItemChangeKind, Refusal } from '../model/comparison.js';
import type { Catalog } from './index.js';

export type VersionMessage =
  | 'needsTwo'
  | 'needsTwoRemedy'
  | 'amendNeeds'
  | 'amendNeedsRemedy'
  | 'baseIsRegister'
  | 'baseIsRegisterRemedy'
  | 'diffTitle'
  | 'change'
  | 'oldItem'
  | 'newItem'
  | 'oldText'
  | 'newText'
  | 'oldDeadline'
  | 'newDeadline'
  | 'moved'
  | 'goneAssignees'
  | 'newAssignees'
  | 'noChanges'
  | 'totals'
  | 'deadlineMoved'
  | 'later'
  | 'earlier'
  | 'noDeadline'
  | 'forWhom'
  | 'applied'
  | 'unapplied'
  | 'line'
  | 'annex'
  | 'paragraph'
  | 'sentence'
  | 'preamble'
  | 'title'
  | 'nothingApplied'
  | 'written'
  | 'was'
  | 'is';

/** What the commands about versions of a decision say. */
export const VERSIONS: Catalog<VersionMessage> = {
  ru: {
    needsTwo: 'нужны две редакции решения',
    needsTwoRemedy: 'например: decisions diff решение-март.txt решение-май.txt',
    amendNeeds: 'нужны решение и хотя бы одно решение о внесении изменений',
    amendNeedsRemedy: 'например: decisions amend решение.txt изменение.txt',
    baseIsRegister: 'изменения вносятся в текст решения, а это реестр',
    baseIsRegisterRemedy: 'назовите сам документ (txt, docx, pdf …)',
    diffTitle: 'Изменения решения',
    change: 'Изменение',
    oldItem: 'Пункт был',
    newItem: 'Пункт стал',
    oldText: 'Было',
    newText: 'Стало',
    oldDeadline: 'Срок был',
    newDeadline: 'Срок стал',
    moved: 'Перенос, дней',
    goneAssignees: 'Больше не исполняют',
    newAssignees: 'Новые исполнители',
    noChanges: 'редакции не отличаются',
    totals:
      'добавлено {added}, исключено {removed}, изменено {changed}, перенумеровано {renumbered}, без изменений {unchanged}',
    deadlineMoved: 'срок: {from} → {to}{days}',
    later: ' (позже на {days})',
    earlier: ' (раньше на {days})',
    noDeadline: 'без срока',
    forWhom: 'исполнители: {changes}',
    applied: 'Внесено',
    unapplied: 'Не внесено',
    line: 'строка {line}',
    annex: 'приложение',
    paragraph: 'абзац',
    sentence: 'предложение',
    preamble: 'преамбула',
    title: 'наименование',
    nothingApplied: 'в документе не нашлось изменений, которые можно внести',
    written: 'записано: {path}',
    was: 'было:  {text}',
    is: 'стало: {text}',
  },
  en: {
    needsTwo: 'two versions of a decision are needed',
    needsTwoRemedy: 'for example: decisions diff march.txt may.txt',
    amendNeeds: 'a decision and at least one amending decision are needed',
    amendNeedsRemedy: 'for example: decisions amend decision.txt amendment.txt',
    baseIsRegister: 'amendments go into the text of a decision, and this is a register',
    baseIsRegisterRemedy: 'name the paper itself (txt, docx, pdf …)',
    diffTitle: 'Changes of the decision',
    change: 'Change',
    oldItem: 'Old item',
    newItem: 'New item',
    oldText: 'Before',
    newText: 'After',
    oldDeadline: 'Old deadline',
    newDeadline: 'New deadline',
    moved: 'Moved by days',
    goneAssignees: 'No longer assigned',
    newAssignees: 'Newly assigned',
    noChanges: 'the versions are the same',
    totals:
      '{added} added, {removed} removed, {changed} changed, {renumbered} renumbered, {unchanged} as they were',
    deadlineMoved: 'deadline: {from} → {to}{days}',
    later: ' ({days} later)',
    earlier: ' ({days} earlier)',
    noDeadline: 'no deadline',
    forWhom: 'assignees: {changes}',
    applied: 'Applied',
    unapplied: 'Not applied',
    line: 'line {line}',
    annex: 'annex',
    paragraph: 'paragraph',
    sentence: 'sentence',
    preamble: 'preamble',
    title: 'title',
    nothingApplied: 'the paper has no amendments that can be applied',
    written: 'written: {path}',
    was: 'before: {text}',
    is: 'after:  {text}',
  },
};

export const ITEM_CHANGES: Catalog<ItemChangeKind> = {
  ru: {
    added: 'добавлен',
    removed: 'исключён',
    changed: 'изменён',
    renumbered: 'перенумерован',
  },
  en: { added: 'added', removed: 'removed', changed: 'changed', renumbered: 'renumbered' },
};

/** What an amendment did. */
export const OPERATIONS: Catalog<AmendmentType> = {
  ru: {
    restate: 'изложен в новой редакции',
    remove: 'исключён',
    replace: 'слова заменены',
    'remove-words': 'слова исключены',
    'add-words': 'слова добавлены',
    'add-sentence': 'добавлено предложение',
    'add-items': 'добавлен',
    'add-paragraph': 'добавлен абзац',
    renumber: 'перенумерован',
    deadline: 'срок изменён',
  },
  en: {
    restate: 'restated',
    remove: 'removed',
    replace: 'words replaced',
    'remove-words': 'words removed',
    'add-words': 'words added',
    'add-sentence': 'sentence added',
    'add-items': 'added',
    'add-paragraph': 'paragraph added',
    renumber: 'renumbered',
    deadline: 'deadline changed',
  },
};

/** Why an amendment was not applied. */
export const REFUSALS: Catalog<Refusal> = {
  ru: {
    'not-understood': 'не понято',
    'item-not-found': 'такого пункта нет',
    'item-ambiguous': 'такой номер стоит дважды',
    'words-not-found': 'таких слов в пункте нет',
    'part-not-found': 'такого абзаца или предложения в пункте нет',
    'annex-not-found': 'такого приложения нет',
    annex: 'касается приложения',
  },
  en: {
    'not-understood': 'not understood',
    'item-not-found': 'no such item',
    'item-ambiguous': 'the number is printed twice',
    'words-not-found': 'the item has no such words',
    'part-not-found': 'the item has no such paragraph or sentence',
    'annex-not-found': 'no such annex',
    annex: 'concerns an annex',
  },
};
