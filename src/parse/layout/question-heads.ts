import { withoutLastBracket } from '../../cues/brackets.js';
import { startsWithBody } from '../../cues/issuer.js';
import { type Label, readLabel } from '../../cues/label.js';
import { HEARD, isQuestion } from '../../cues/markers.js';
import { isStatement } from '../../cues/statement.js';
import { FIRST_TEN } from '../../language/numerals.js';
import { trimEndOf } from '../../language/trim.js';
import { isInfinitive } from '../../language/verbs.js';
import { leadingAddressee } from '../../party/index.js';

/** A question that a line counts: «По первому вопросу …», «Вопрос № 2», «3 вопрос: …». */
export interface Counted {
  number: string;
  /** Whether the number is printed in digits: then it belongs to the question's title. */
  digits: boolean;
  /** Where the question itself begins in the line; null where it is only counted. */
  title: number | null;
}

const STEMS = FIRST_TEN.map((stem) => stem.replace('четверт', 'четв[её]рт'));
const ORDINAL = `(?:${STEMS.join('|')})[а-яё]{1,4}`;
const COUNT = new RegExp(
  `^(?:(?:${HEARD})\\s{1,3}(?=по\\s))?(?:по\\s{1,3})?` +
    `(?:вопросу?\\s{1,3}(?:№\\s?)?(?:(\\d{1,2})|(${ORDINAL}))|` +
    `(?:(\\d{1,2})(?:\\s?-?\\s?(?:ому|му|ый|й))?|(${ORDINAL}))\\s{1,3}вопросу?)` +
    `(?![а-яё\\d])(?:\\s{1,3}(?:повестки|дня|заседания|совещания))*`,
  'i',
);
/** What every such line holds. */
const MAY_COUNT = /вопрос/i;
/** What stands between the count and the question. */
const BETWEEN = new RegExp(`^[\\s:.,–—‒−-]*(?:(?:${HEARD})(?![а-яё]))?[\\s:.,–—‒−-]*`, 'i');

/** Reads a line that counts a question of the agenda; null for any other. */
export function countedQuestion(line: string): Counted | null {
  if (!MAY_COUNT.test(line)) return null;
  const label = readLabel(line);
  const lead = isOwnLabel(label) ? label.end : 0;
  const words = line.slice(lead);
  const found = COUNT.exec(words);
  if (found === null) return null;
  const digits = found[1] ?? found[3];
  const word = (found[2] ?? found[4] ?? '').toLowerCase().replaceAll('ё', 'е');
  const place = FIRST_TEN.findIndex((stem) => word.startsWith(stem));
  const between = BETWEEN.exec(words.slice(found[0].length))?.[0] ?? '';
  const at = found[0].length + between.length;
  const rest = words.slice(at);
  const named = isQuestion(rest) || (/^\s{0,3}[:.–—‒−-]/.test(between) && isTitle(rest));
  return {
    number: digits ?? String(place + 1),
    digits: digits !== undefined,
    title: named ? lead + at : null,
  };
}

/** «1. По первому вопросу …» has a label before the count; in «1 вопрос. …» it is the count. */
function isOwnLabel(label: Label | null): label is Label {
  return label !== null && /[.)]$/.test(label.printed);
}

/** Longest title that is told by its form alone. */
const LONGEST_TITLE = 200;
const HOLDS_NAME = /[A-ZЀ-Я]\.\s?[A-ZЀ-Я]\./;

/** Words that name a matter: no order, no statement, nobody spoken to and nobody named. */
export function isTitle(words: string): boolean {
  return (
    words.length <= LONGEST_TITLE &&
    /^[«"A-ZЀ-Я]/.test(words) &&
    !/[;,:]$/.test(words) &&
    !HOLDS_NAME.test(words) &&
    !words.split(/[^A-Za-zЀ-ӿ]+/).some((word) => isInfinitive(word)) &&
    !isStatement(words) &&
    leadingAddressee(inSmallLetters(words)) === null
  );
}

/** «ИТОГИ ЗИМЫ» → «Итоги зимы»: a short word in capitals would pass for the abbreviation of a body. */
function inSmallLetters(words: string): string {
  return words === words.toUpperCase() ? words.charAt(0) + words.slice(1).toLowerCase() : words;
}

/** What minutes say of the meeting itself, in lines that look like titles. */
const OF_THE_MEETING =
  /^(?:кворум|присутств|приглаш|председател|секретар|место|время|начало|окончание|заседани|собрани|голосов|решение\sпринят|принят|список|явк|докладчик|зал|адрес|протокол|вёл|вел[аи]?\s|участвовал)/i;

/** «КАЧЕСТВО ПИТАНИЯ» over «СЛУШАЛИ:»: a title without a number, of words that stand apart. */
export function isLooseTitle(words: string, stands: boolean): boolean {
  if (/[.:]/.test(words) || OF_THE_MEETING.test(words) || readLabel(words) !== null) return false;
  const apart = stands || words === words.toUpperCase();
  return apart && /[A-ZЀ-Я][a-zЀ-ӿ]{3}/i.test(words) && isTitle(words) && !startsWithBody(words);
}

/** «2. Организация субботника», «II. ИТОГИ ГОДА»: a title behind a number of the top level. */
export function isNumberedTitle(words: string): boolean {
  const label = readLabel(words);
  if (label === null || (label.doubtful && label.style !== 'roman')) return false;
  if (label.style !== 'roman' && (label.style !== 'decimal' || label.parts.length > 1))
    return false;
  return isTitle(words.slice(label.end));
}

/** «О ходе ремонта – Рак Д.С.», «… – докладчик Рак Д.С.»: who reports is no part of the title. */
const SPEAKER_BEHIND =
  /\s[–—‒−-]\s(?:докладчик[а-яё]{0,2}\s?:?\s{0,3})?[A-ZЀ-Я][a-zа-џ-]{1,24}\s[A-ZЀ-Я]\.\s?[A-ZЀ-Я]\..{0,80}$/;

/** «(Сидоров А.А.)», «(Громов)»: initials, or nothing but surnames. */
const SPEAKER_IN_BRACKETS =
  /[A-ZЀ-Я]\.|^\s?\([A-ZЀ-Я][a-zа-џ]{1,20}(?:[ое]ва?|ёва?|[иы]на?|[сц]к(?:ий|ая)|енко|[ую]к|[ыи]х)\)$/;

/** ««О подготовке котельных» выступил Сомов К.Л., который …»: the topic is quoted, the rest is told. */
const QUOTED_TOPIC =
  /^[«"](Об?о?\s[^«»"]{3,300})[»"],?\s(?:выступил|доложил|сообщил|слушали|заслушали|информировал|рассказал)/i;

/** Leaves out the speakers in brackets and the full stop, but not that of somebody's initials. */
export function withoutSpeakers(title: string): string {
  const quoted = QUOTED_TOPIC.exec(title)?.[1];
  if (quoted !== undefined) return quoted;
  const whole = title.trimEnd().replace(SPEAKER_BEHIND, '');
  const closed = /[.:;]$/.test(whole) ? whole.slice(0, -1) : whole;
  const cut = withoutLastBracket(closed);
  const named = SPEAKER_IN_BRACKETS.test(closed.slice(cut.length));
  const bare = named ? cut : whole;
  if (/(?:^|[\s.])[A-ZЀ-Я]\.$/.test(bare)) return bare;
  return trimEndOf(bare, ' .:;').replace(
    /^((?:\d{1,2}|[IVX]{1,4})\.\s)?[«"]([^«»"]+)[»"]$/,
    '$1$2',
  );
}
