import { foldWord } from '../language/fold-word.js';
import { trimOf } from '../language/trim.js';
import { SIGNS } from '../lexicon/classes.js';
import { headNamed } from '../words/heads.js';

/** «М.А. Парфенов», «Парфенов М.А.», «М. А. Парфенов»; the surname may have a hyphen. */
const INITIALS = '[A-ZЀ-Я]\\.\\s{0,2}(?:[A-ZЀ-Я]\\.)?';
const SURNAME = '[A-ZЀ-Я][a-zа-џ]+(?:-[A-ZЀ-Я][a-zа-џ]+)?';
/** «Д.М. ГОЛИЦЫН», «С.АБРАМОВ»: in capitals the surname is told from «И.О. ГЛАВЫ» by the initials alone. */
const SHOUTED =
  '(?!И\\.\\s?О\\.)(?<!И\\.\\s?)[A-ZЀ-Я]\\.\\s{0,2}(?:[A-ZЀ-Я]\\.\\s{0,3})?[A-ZЀ-Я]{3,}(?:-[A-ZЀ-Я]{2,})?';
/** Given names as old copies shorten them: «Влад. Бонч-Бруевич». */
const SHORTENED =
  '(?:Влад|Вл|Алекс|Ал|Ник|Вас|Григ|Ив|Мих|Серг|Евг|Дм|Конст|Фед|Арк|Бор|Викт|Георг|Сем|Степ|Тим|Юр)\\.';
const NAME = `${SHORTENED}\\s{1,2}${SURNAME}|${INITIALS}\\s{0,3}${SURNAME}|${SURNAME}\\s{1,3}${INITIALS}|${SHOUTED}`;
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
  /^(?:временно\s)?(?:исполняющ(?:ий|ая)\sобязанности|и\.\s?о\.|врио|вр\.?\s?и\.?\s?о\.?)(?:\s?(?=[a-zЀ-ӿ])|$)/i;
/** What stands in a post's place before a name besides the posts of the lexicon. */
const SIGNED =
  /^(?:зам\.|протокол\s(?:вел|вёл|вела|вели|составила?)|(?:вел|вёл|вела|вели|составила?)\sпротокол|подпись|подписала?)(?![a-zЀ-ӿ])/i;
/** «Глава I. Совет»: a part of rules. */
const CHAPTER = /^глава\s{1,3}(?:[IVXІХ]{1,5}|\d{1,2})(?:[.\s]|$)/i;
/** Adjectives before a post: «Старший судья», «Первый заместитель». */
const ADJECTIVE = /(?:[ыио]й|[ая]я)$/;
/** Words of a post up to its noun, the noun included: «Первый временный главный врач». */
const MOST_WORDS = 4;
const ONE_WORD = /[A-Za-zЀ-ӿ]+(?:-[A-Za-zЀ-ӿ]+)*/y;

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

/** Whether a line begins with a post that signs papers, in the nominative, its adjectives before it. */
export function startsWithPost(printed: string): boolean {
  // «ПредседательЗаконодательного Собрания»: a database glues words where a line ended.
  const text = printed.replace(/^([A-ZЀ-Я][a-zа-џ]{3,})(?=[A-ZЀ-Я][a-zа-џ])/, '$1 ');
  if (CHAPTER.test(text)) return false;
  let at = 0;
  for (let words = 0; words < MOST_WORDS; words++) {
    ONE_WORD.lastIndex = at;
    const word = ONE_WORD.exec(text)?.[0];
    if (word === undefined) break;
    const folded = foldWord(word);
    if (signs(folded)) return true;
    if (!ADJECTIVE.test(folded) || text.charAt(at + word.length) !== ' ') break;
    at += word.length + 1;
  }
  return ACTING.test(text) || SIGNED.test(text);
}

/** «судья», «генерал-майор», «вице-президент»: the last part of a compound tells. */
function signs(folded: string): boolean {
  const head = headNamed(folded) ?? headNamed(folded.slice(folded.lastIndexOf('-') + 1));
  return head !== null && (head.classes & SIGNS) !== 0;
}
