import { MONTH_STEMS } from '../language/months.js';
/** What scanners print for a digit. Only read inside a number, never in words. */
export const SLIPS: Record<string, string> = {
  l: '1',
  I: '1',
  '|': '1',
  О: '0',
  O: '0',
  З: '3',
  з: '3',
  б: '6',
};

/** Latin letters that stand for the Cyrillic ones of «а)», «б)», «в)». */
export const LATIN_TWINS: Record<string, string> = {
  a: 'а',
  b: 'б',
  c: 'с',
  d: 'д',
  e: 'е',
  g: 'г',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  v: 'в',
  x: 'х',
  y: 'у',
};

/** Words that follow a quantity or a day and so never an item's number: «1 марта», «3.5 млн». */
export const UNIT_WORD = new RegExp(
  String.raw`^(?:(?:${MONTH_STEMS})[а-яё]{0,2}(?![а-яё])|г\.|год[ауыо]?(?![а-яё])|лет(?![а-яё])|дн(?:я|ей|ю)(?![а-яё])|день|час(?:ов|а|у)?(?![а-яё])|мин\.|млн|тыс|млрд|руб|коп|процент|балл|человек|чел\.|шт\.|кг|км|кв\.|га(?![а-яё])|%|раз(?:а)?(?![а-яё])|недел|месяц|квартал|полугоди|класс(?:а|ов|ы)?(?![а-яё])|учебн)`,
);
