import { foldWord } from '../language/fold-word.js';
import { months } from '../language/months.js';
import { HANDED_IN } from '../lexicon/handed-in.js';
import { TIME_NOUNS } from '../lexicon/time-nouns.js';
import { ADVERBS, VERBS } from '../words/tables.js';
import { isOrderVerb } from '../words/word.js';
import { isHead, PREPOSITIONS } from './lexicon.js';
import type { Token } from './tokens.js';

const IN_ADVERBIAL =
  /^(?:срок|сроки|течение|целях|связи|соответствии|рамках|случае|период|исполнение|установленном|установленный|установленные|порядке|обязательном|полном|первоочередном|[а-я]*(?:дневный|недельный|месячный|декадный|суточный)|приоритетном|кратчайшие|возможно|дальнейшем|целом|том|пределах|постоянном|ходе|день|дни|часы|выходные|праздничные|рабочие|ближайшее|вечернее|ночное|дневное|оперативном|январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре|i{1,3}|iv|\d.*)$/;
const WITH_ADVERBIAL =
  /^(?:целью|учетом|целями|приглашением|последующим|составлением|указанием|представлением|предоставлением|направлением|оформлением|уведомлением|выездом|применением|внесением|размещением|вручением|заполнением|обеспечением|оказанием|проведением|момента|даты|использованием|соблюдением|\d.*)$/;
const BY_ADVERBIAL =
  /^(?:итогам|результатам|мере|согласованию|истечении|окончании|завершении|необходимости|состоянию|возможности|предложени(?:ю|ям)|представлени(?:ю|ям)|заявк(?:е|ам)|заявлени(?:ю|ям)|запрос(?:у|ам)|требовани(?:ю|ям)|поручению|ходатайств(?:у|ам)|просьбе|инициативе|факт(?:у|ам)|графику|форме|прибытии|получении|поступлении)$/;
/** «по выполнении плана»: upon what; «по образованию», «по компании» are no such form. */
const UPON = /(?:[её]ни|(?<!(?:комп|камп))ани|[яы]ти|ыти)и$/;
/** «исполнением законов о несовершеннолетних»: what «о» belongs to is part of a name. */
const HAS_MATTER =
  /^(?:закон|норм|правил|положени|договор|соглашени|информаци|сведени|вопрос|дел|спор)/;
/** «неукоснительно», «бесплатно»: how, in small letters in front of the verb. */
const HOW = /^[а-яё]{4,}(?:но|ски|ево)$/;
const AT_ADVERBIAL =
  /^(?:основании|период|постоянной|базе|совещании|совещаниях|заседании|сайте|сайтах)$/;
const UNDER_NOUN =
  /^(?:главе|губернаторе|правительстве|министерстве|президенте|администрации|комиссии|думе|совете|мэре|управлении)$/;

/** «на приобретение приза», «на период праздников»: what for, until when. */
const FOR_PURPOSE =
  /(?:[ео]ние|ание|тие|бретение|ведение)$|^(?:оплату|ремонт|время|случай|сумму|срок)$/;
const MEANS = /^(?:силами|средствами)$/;

/** Whether an infinitive stands among the words. */
export function hasInfinitive(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind, text }) => kind === 'word' && isOrderVerb(text));
}

/** Where an addressee's words end. */
export interface Stop {
  /** Index of the first token behind the addressee. */
  index: number;
  how: 'order' | 'colon' | 'dash' | 'end';
}

/** Where the addressee's words end: at the order, an adverbial before it, a colon or the line's end. */
export function phraseEnd(tokens: readonly Token[], behindDirective: boolean): Stop | null {
  let adverbial = -1;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'mark' && token.text === ':') {
      return { index: adverbial >= 0 ? adverbial : index, how: 'colon' };
    }
    if (token.kind === 'mark' && /^[!?]$/.test(token.text)) return null;
    if (isFullStop(tokens, index)) {
      if (index < tokens.length - 1 || (adverbial >= 0 && !behindDirective)) return null;
      return { index: adverbial >= 0 ? adverbial : index, how: 'end' };
    }
    if (token.kind === 'dash' && opensOrder(tokens, index + 1))
      return { index: adverbial >= 0 ? adverbial : index, how: 'dash' };
    if (token.kind === 'semicolon' && adverbial < 0 && hasInfinitive(tokens.slice(0, index)))
      return null;
    if (token.kind !== 'word') continue;
    // «Газетам предписывается печатать»: the order said in the passive.
    if (
      index > 0 &&
      VERBS.has(foldWord(token.text), 'bidden') &&
      hasInfinitive(tokens.slice(index))
    )
      return { index: adverbial >= 0 ? adverbial : index, how: 'order' };
    if (isOrderVerb(token.text)) {
      if (/^(?:работать|действовать)$/i.test(token.text)) continue;
      return { index: adverbial >= 0 ? adverbial : index, how: 'order' };
    }
    if (adverbial < 0 && index > 0 && opensAdverbial(tokens, index)) adverbial = index;
    if (adverbial < 0 && behindDirective && opensObject(tokens, index))
      return { index, how: 'order' };
    const paper = adverbial < 0 ? paperFrom(tokens, index) : null;
    if (paper !== null) return { index: paper, how: 'order' };
    if (isFiniteVerb(token.text)) return null;
  }
  if (adverbial >= 0) return behindDirective ? { index: adverbial, how: 'end' } : null;
  return { index: tokens.length, how: 'end' };
}

function isFullStop(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'mark' || token.text !== '.') return false;
  const before = tokens[index - 1];
  // «им. Бусыгина», «гор. Братска», «обл.» before a further word in lower case.
  return !(before?.kind === 'word' && before.text.length <= 4 && index < tokens.length - 1);
}

function opensOrder(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word') return false;
  return isOrderVerb(token.text) || (opensAdverbial(tokens, index) && !isAmount(tokens, index));
}

/** «МЧС России - до 6900 тыс. рублей»: how much, not until when. */
function isAmount(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(index + 1, index + 4).some(({ text }) => UNIT_OF_AMOUNT.test(text));
}

const UNIT_OF_AMOUNT = /^(?:тыс|млн|млрд|руб|процент|чел|штук|шт|единиц|тонн|кв|га|кг|км)/i;

export function opensAdverbial(tokens: readonly Token[], index: number): boolean {
  const word = foldWord(tokens[index]?.text ?? '');
  const next = foldWord(tokens[index + 1]?.text ?? '');
  const number = tokens[index + 1]?.kind === 'number';
  // «совместно с …» names those who act too and stays in the phrase.
  if (word === 'совместно') return false;
  if (word === 'в' || word === 'во')
    return number || IN_ADVERBIAL.test(next) || saysWhen(tokens, index + 1);
  if (word === 'с' || word === 'со') return number || WITH_ADVERBIAL.test(next);
  if (word === 'по') return BY_ADVERBIAL.test(next) || UPON.test(next);
  if (word === 'на' && number && isOfPlan(tokens, index)) return false;
  if (word === 'на')
    return number || AT_ADVERBIAL.test(next) || FOR_PURPOSE.test(next) || next === 'все';
  if (word === 'при') return !UNDER_NOUN.test(next) && !saysTakingPart(tokens, index);
  if (word === 'до') return true;
  if (word === 'о' || word === 'об' || word === 'обо')
    return !HAS_MATTER.test(foldWord(tokens[index - 1]?.text ?? ''));
  // «временно разрешить», «неукоснительно и своевременно исполнять»
  const print = tokens[index]?.text ?? '';
  if (HOW.test(print) && !isHead(print) && isOrderVerb(tokens[index + 1]?.text ?? '')) return true;
  const before = foldWord(tokens[index - 1]?.text ?? '');
  // «потребителям, присоединённым к сетям», «центру для несовершеннолетних» hang on the addressee.
  if (word === 'к' || word === 'ко')
    return number || !/(?:нн|тов|астн|[её]м)(?:ым|ых|ому|ой)$/.test(before);
  // «собственными силами», «за счёт средств бюджета»: by what means.
  if (word === 'за') return /^сч[её]т$/.test(next);
  if (MEANS.test(next) && /(?:ыми|ими)$/.test(word)) return true;
  if (word === 'для') return /(?:ения|ания|тия|ствия|этого|чего)$/.test(next);
  return ADVERBS.has(word);
}

/** «ответственным за исполнение Плана на 2006 год»: the year is the plan's. */
function isOfPlan(tokens: readonly Token[], index: number): boolean {
  const year = /^(?:19|20)\d\d$/.test(tokens[index + 1]?.text ?? '');
  const before = tokens.slice(Math.max(0, index - LONGEST_PLAN), index);
  return year && before.some(({ text }) => /^(?:план|программ|график|перечн|бюджет)/i.test(text));
}

/** How far back a year's plan is looked for, in words. */
const LONGEST_PLAN = 12;

/** Words of a stretch of time in front of its noun: «в третьем и четвёртом кварталах». */
const LONGEST_TIME = 4;

/** «в третьем квартале», «во второй декаде мая»: behind «в» stands when, not where. */
function saysWhen(tokens: readonly Token[], from: number): boolean {
  for (const { kind, text } of tokens.slice(from, from + LONGEST_TIME)) {
    const word = foldWord(text);
    if (TIME_NOUNS.has(word) || months().get(word)?.abbreviation === false) return true;
    if (kind !== 'word' || PREPOSITIONS.has(word) || isOrderVerb(text)) return false;
    if (isHead(text)) return false;
  }
  return false;
}

/** «при участии …», «при непосредственном участии …» name those who act too, as «совместно с» does. */
function saysTakingPart(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(index + 1, index + 3).some(({ text }) => /^участии$/i.test(text));
}

/** «Поручить управлению организацию работы»: an accusative begins the thing that is handed over. */
function opensObject(tokens: readonly Token[], index: number): boolean {
  // «Обязать управляющую организацию»: the addressee itself stands in the accusative.
  if (index === 0 || /(?:ую|юю)$/.test(foldWord(tokens[index - 1]?.text ?? ''))) return false;
  const word = foldWord(tokens[index]?.text ?? '');
  return /^(?:контроль|[а-я]+(?:цию|сию|зию|товку|верку|ботку|вку|ую|юю))$/.test(word);
}

/** «Отделу архива годовой отчёт сдать»: where the paper to be handed in begins, its adjective with it. */
function paperFrom(tokens: readonly Token[], index: number): number | null {
  if (!HANDED_IN.has(foldWord(tokens[index]?.text ?? ''))) return null;
  const before = foldWord(tokens[index - 1]?.text ?? '');
  if (PREPOSITIONS.has(before)) return null;
  const from = index > 1 && /(?:[ыио]й|[ыи]е|ую|юю)$/.test(before) ? index - 1 : index;
  return from > 0 && hasInfinitive(tokens.slice(index + 1)) ? from : null;
}

const FINITE =
  /^(?:отмечает|отметила|решила|решил|постановляет|постановил|считает|рассмотрела|рассмотрев|заслушав|является|являются|должен|должна|должно|должны|необходимо|следует|проводится|проводятся|осуществляется|осуществляют|возлагается|подлежат|подлежит|состоялось|прошло|прошла|приняли|принял|приняла|был|была|были|было|выполнено|проведено|проведена|проведены|утвержден|утверждена|утверждено)$/;

function isFiniteVerb(word: string): boolean {
  return FINITE.test(foldWord(word));
}
