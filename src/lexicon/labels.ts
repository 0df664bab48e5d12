/**
 * What a label in front of a dash or a colon says of the words behind it: a deadline; what is handed
 * in, which tells a deadline only where one is understood; who answers, who helps, who watches over.
 */
export type LabelRole = 'deadline' | 'handed-in' | 'responsible' | 'helping' | 'control';

export interface LabelRow {
  role: LabelRole;
  /** The forms in which it labels; small letters, ё as е. */
  forms: string;
  /** Forms in other cases, in which it ends the words of a deadline in front of it. */
  others?: string;
  /** Printed short, with a full stop behind: «отв.». */
  short?: string;
}

export const LABELS: readonly LabelRow[] = [
  { role: 'deadline', forms: 'срок сроки' },
  { role: 'deadline', forms: 'дата даты' },
  { role: 'deadline', forms: 'периодичность' },
  { role: 'deadline', forms: 'дедлайн дедлайны' },
  { role: 'handed-in', forms: 'период' },
  { role: 'handed-in', forms: 'время' },
  { role: 'handed-in', forms: 'доклад' },
  { role: 'handed-in', forms: 'отчет отчеты' },
  { role: 'handed-in', forms: 'информация информацию' },
  { role: 'handed-in', forms: 'отчитаться' },
  { role: 'handed-in', forms: 'доложить' },
  { role: 'handed-in', forms: 'исполнение' },
  { role: 'handed-in', forms: 'исполнить' },
  { role: 'handed-in', forms: 'выполнить' },
  { role: 'handed-in', forms: 'представление' },
  { role: 'handed-in', forms: 'предоставление' },
  { role: 'handed-in', forms: 'завершение' },
  { role: 'handed-in', forms: 'окончание' },
  {
    role: 'responsible',
    forms: 'ответственный ответственные ответственная ответственное',
    others: 'ответственного ответственных ответственному ответственным',
    short: 'отв',
  },
  {
    role: 'responsible',
    forms: 'исполнитель исполнители',
    others: 'исполнителю исполнителям исполнителя',
    short: 'исп',
  },
  { role: 'helping', forms: 'соисполнитель соисполнители', short: 'соисп' },
  { role: 'control', forms: 'контроль' },
  { role: 'control', forms: 'куратор' },
];

/**
 * «Срок действия», «срок аренды»: how long something lasts, no deadline; nouns and participles in the
 * genitive, by their beginnings where a word goes on.
 */
export const LASTING =
  'действия полномочий давности службы обучения годности аренды хранения пребывания эксплуатации гарантии отпуска найма контракта договора лицензии гарантийн… полезного вегетации беременности содержания отбывания наказания погашения кредита займа окупаемости';

/** «Гарантийный срок», «испытательный срок»: the same said by an adjective; stems. */
export const LASTING_ADJECTIVES = 'гарантийн испытательн пенсионн тюремн пробн';

/** Marks behind one of several who calls the others together: «Иванову И.И. (созыв)». */
export const LEADS = 'созыв свод обобщение созывает сводит головной';
