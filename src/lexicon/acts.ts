import type { RegisterKind } from '../tree/document.js';

/** Kinds of paper that hold an operative part. */
export type DocumentKind = Exclude<RegisterKind, 'none'>;

/** An act: the noun that stands over it and the words that open its operative part. */
export interface ActRow {
  /** The noun in the nominative; null for resolving words that belong to no act of their own. */
  noun: string | null;
  /** The noun's stem, in every case: «распоряжени». */
  stem: string | null;
  /** Letters behind the stem that make another word: «указ» is not «указать». */
  others?: string;
  kind: DocumentKind | null;
  /** Forms of the resolving word: who signs («приказываю»), or the body («постановляет», «решила»). */
  resolves: string;
}

/** Acts of Russian office work (ГОСТ Р 7.0.97-2016 and the instructions built on it). */
export const ACTS: readonly ActRow[] = [
  {
    noun: 'приказ',
    stem: 'приказ',
    others: 'ыва,ать',
    kind: 'order',
    resolves: 'приказываю приказывает приказываем',
  },
  {
    noun: 'распоряжение',
    stem: 'распоряжени',
    kind: 'directive',
    resolves: 'распоряжаюсь распоряжается распоряжаемся',
  },
  { noun: 'указание', stem: 'указани', kind: 'directive', resolves: 'указываю указываем' },
  {
    noun: 'постановление',
    stem: 'постановлени',
    kind: 'resolution',
    resolves:
      'постановляю постановляет постановляют постановляем постановил постановила постановило постановили',
  },
  {
    noun: 'предписание',
    stem: 'предписани',
    kind: 'directive',
    resolves: 'предписываю предписывает предписываем',
  },
  { noun: 'директива', stem: 'директив', others: 'н', kind: 'directive', resolves: '' },
  { noun: 'циркуляр', stem: 'циркуляр', others: 'н', kind: 'directive', resolves: '' },
  // A governor's or a president's, whose resolving word is «постановляю».
  { noun: 'указ', stem: 'указ', others: 'ан,ат,ыв', kind: 'resolution', resolves: '' },
  { noun: 'декрет', stem: 'декрет', others: 'н', kind: 'resolution', resolves: '' },
  {
    noun: 'решение',
    stem: 'решени',
    kind: 'decision',
    resolves: 'решил решила решило решили решено решает решают решаем',
  },
  // Of parliamentary hearings and round tables: «Участники слушаний рекомендуют: …».
  {
    noun: 'рекомендации',
    stem: 'рекомендаци',
    kind: 'decision',
    resolves: 'рекомендуют рекомендует',
  },
  { noun: 'резолюция', stem: 'резолюци', kind: 'decision', resolves: '' },
  // A head of state's or of a government, to ministries: «ПОРУЧЕНИЕ от 25 марта 2019 г. № …».
  { noun: 'поручение', stem: 'поручени', kind: 'assignments', resolves: '' },
  { noun: 'протокол', stem: 'протокол', others: 'ьн,иров', kind: 'protocol', resolves: '' },
  { noun: null, stem: null, kind: 'decision', resolves: 'обязываю обязывает обязываем' },
  { noun: null, stem: null, kind: null, resolves: 'поручаю поручает поручаем' },
  // A prosecutor's: «… ТРЕБУЮ:».
  { noun: null, stem: null, kind: null, resolves: 'требую требуем' },
];
