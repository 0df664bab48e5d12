import { lowerCase } from '../language/lower-case.js';
import { trimOf } from '../language/trim.js';

/** «М.А. Парфенов», «Парфенов М.А.», «М. А. Парфенов»; the surname may have a hyphen. */
const INITIALS = '[A-ZЀ-Я]\\.\\s{0,2}(?:[A-ZЀ-Я]\\.)?';
const SURNAME = '[A-ZЀ-Я][a-zа-џ]+(?:-[A-ZЀ-Я][a-zа-џ]+)?';
/** «Д.М. ГОЛИЦЫН», «С.АБРАМОВ»: in capitals the surname is told from «И.О. ГЛАВЫ» by the initials alone. */
const SHOUTED =
  '(?!И\\.\\s?О\\.)(?<!И\\.\\s?)[A-ZЀ-Я]\\.\\s{0,2}(?:[A-ZЀ-Я]\\.\\s{0,3})?[A-ZЀ-Я]{3,}(?:-[A-ZЀ-Я]{2,})?';
const NAME = `${INITIALS}\\s{0,3}${SURNAME}|${SURNAME}\\s{1,3}${INITIALS}|${SHOUTED}`;
const NAME_ONLY = new RegExp(`^(?:${NAME})$`);
const NAME_AT_END = new RegExp(`(?:^|[\\s_/|])(${NAME})[\\s/|]*$`);
const WORD = '[A-ZЀ-Я][a-zа-џ]';
const FAMILY = `${WORD}+(?:-${WORD}+)?`;
/** A patronymic is told by its ending; it tells a full name from other capitalised words. */
const PATRONYMIC = `${WORD}+(?:вич|вна|чна|ьич|мич|кич)`;
/** «Ковригин Пётр Лукич», «Пётр Лукич Ковригин». */
const FULL = `${FAMILY}\\s{1,3}${WORD}{2,}\\s{1,3}${PATRONYMIC}|${WORD}{2,}\\s{1,3}${PATRONYMIC}\\s{1,3}${FAMILY}`;
const FULL_AT_END = new RegExp(`(?:^|[\\s_/|])(${FULL})[\\s/|]*$`);
const FULL_NAME = new RegExp(`^(?:${FULL})$`);

/** «И.о.», «врио», «исполняющий обязанности», behind which a post stands in the genitive. */
const ACTING =
  /^(?:временно\s)?(?:исполняющ(?:ий|ая)\sобязанности|и\.\s?о\.|врио|вр\.?\s?и\.?\s?о\.?)\s?(?=[a-zЀ-ӿ])/i;
const ADJECTIVES =
  /^(?:(?:первый|главн(?:ый|ая)|ответственн(?:ый|ая)|старш(?:ий|ая)|ведущ(?:ий|ая)|генеральн(?:ый|ая)|муниципальн(?:ый|ая)|государственн(?:ый|ая))\s)*/i;

/** Posts that sign papers, in the nominative. */
const POST =
  /^(?:председатель|сопредседатель|председательствующ(?:ий|ая)|секретарь|заместитель|зам\.|министр|глава|мэр|губернатор|начальник|руководитель|директор|заведующ(?:ий|ая)|ректор|прокурор|президент|врач|управляющ(?:ий|ая)|специалист|консультант|эксперт|инспектор|протокол\s(?:вел|вёл|вела|вели|составила?)|(?:вел|вёл|вела|вели|составила?)\sпротокол|подпись|подписала?|координатор|модератор|атаман|командир|комиссар|вице-[a-zЀ-ӿ]+|статс-[a-zЀ-ӿ]+)(?![a-zЀ-ӿ])/i;

/** Underlines and «подпись» where a signature was written by hand. */
const FILLER =
  /(?:личная подпись|расшифровка подписи|подпись|м\.?\s?п\.?|ф\.?\s?и\.?\s?о\.?|п\/п|[\s_/.()])/gi;

export function isNameOnly(text: string): boolean {
  const bare = trimOf(text, ' _/');
  return NAME_ONLY.test(bare) || FULL_NAME.test(bare);
}

export function isFiller(text: string): boolean {
  return text.length <= 200 && text !== '' && text.replace(FILLER, '') === '';
}

/** The name that ends a line, with the place where it begins. */
export function nameAtEnd(text: string): { name: string; start: number } | null {
  if (text.length > 300) return null;
  const found = NAME_AT_END.exec(text) ?? FULL_AT_END.exec(text);
  if (found === null) return null;
  const name = found[1] ?? '';
  return { name, start: text.indexOf(name, found.index) };
}

/** First three letters of the posts, their adjectives and «и.о.»: other lines are asked no further. */
const MAY_BE_POST = new Set(
  (
    'пре соп сек зам мин гла мэр губ нач рук дир зав рек про вра упр спе кон экс инс под коо мод ата ком виц ста ' +
    'вел вёл сос вре исп и. и.о ври вр. вр пер отв вед ген мун гос'
  ).split(' '),
);

export function startsWithPost(text: string): boolean {
  const first = lowerCase(text.slice(0, 3)).trimEnd();
  if (!MAY_BE_POST.has(first)) return false;
  const acting = ACTING.exec(text);
  return acting !== null || POST.test(text.replace(ADJECTIVES, ''));
}
