import { foldWord } from '../language/fold-word.js';
import { isInfinitive, startsWithInfinitive } from '../language/verbs.js';
import { cutDirective, isDirective } from './directive.js';
import { readGroup } from './group.js';
import { isAbbreviation, isAgent, isHead, isPersonHead } from './lexicon.js';
import { findNames } from './names.js';
import { detectCase } from './nominative.js';
import { isNominativeHead } from './split.js';
import { type Token, tokenize } from './tokens.js';

/** An addressee at the beginning of an item or heading. */
export interface LeadingAddressee {
  /** The addressee's words as printed, without «Рекомендовать» and the like. */
  phrase: string;
  /** UTF-16 offset of the phrase. */
  start: number;
  /** UTF-16 offset at which the order (or the heading's rest, such as a deadline) begins. */
  end: number;
  /** The case the phrase stands in, to be handed to `readParties`. */
  case: 'dative' | 'accusative' | 'nominative';
}

/** Words that open an adverbial between the addressee and the infinitive. */
const ADVERBIAL =
  /^(?:до|к|ко|после|перед|начиная|впредь|для|через|путем|ежегодно|ежемесячно|ежеквартально|еженедельно|ежедневно|постоянно|незамедлительно|немедленно|также|дополнительно|лично|своевременно|совместно|систематически|регулярно|при|на|не|повторно|безусловно|срочно|оперативно|самостоятельно|согласно|во|исходя|используя|учитывая|руководствуясь|обратить|одновременно|предварительно|ежесуточно|посредством|преимущественно|безотлагательно|заблаговременно)$/;
const IN_ADVERBIAL =
  /^(?:срок|сроки|течение|целях|связи|соответствии|рамках|случае|период|исполнение|установленном|установленный|установленные|порядке|обязательном|полном|первоочередном|трехдневный|пятидневный|недельный|месячный|десятидневный|двухнедельный|приоритетном|кратчайшие|возможно|дальнейшем|целом|том|пределах|постоянном|ходе|оперативном|\d.*)$/;
const WITH_ADVERBIAL =
  /^(?:целью|учетом|целями|привлечением|момента|даты|использованием|соблюдением|\d.*)$/;
const BY_ADVERBIAL =
  /^(?:итогам|результатам|мере|согласованию|истечении|окончании|завершении|необходимости|состоянию|возможности)$/;
const AT_ADVERBIAL =
  /^(?:основании|период|постоянной|базе|совещании|совещаниях|заседании|сайте|сайтах)$/;
const UNDER_NOUN =
  /^(?:главе|губернаторе|правительстве|министерстве|президенте|администрации|комиссии|думе|совете|мэре|управлении)$/;

/**
 * Finds the addressee an item begins with: «Отделу кадров (Петрова А.А.) обеспечить …»,
 * «Рекомендовать главам … принять …», «МКУ «ЦРО»: …», or a line that is nothing else. Null where the
 * words are an order («Оказать содействие органам …»), an adverbial («К 1 марта …») or a thing.
 */
export function leadingAddressee(text: string): LeadingAddressee | null {
  const directive = cutDirective(text);
  // Most items open with the order itself; they are told before their words are taken apart.
  if (directive.inCase === null && startsWithInfinitive(text)) return null;
  const tokens = tokenize(directive.rest);
  const first = tokens[0];
  if (first === undefined) return null;
  const start = directive.inCase === null ? startOf(tokens) : 'known';
  if (start === null) return null;
  const stop = phraseEnd(tokens, directive.inCase !== null);
  if (stop === null || stop.index === 0) return null;
  if (start === 'unknown' && stop.how !== 'order' && stop.how !== 'dash') return null;
  const last = tokens[stop.index - 1];
  if (last === undefined) return null;
  if (directive.inCase === null && stop.how === 'order' && objectOf(tokens, stop.index))
    return null;
  const phrase = directive.rest.slice(first.start, last.end);
  const detected = detectCase(tokens.slice(0, stop.index));
  const inCase = detected === null || detected === 'accusative' ? 'nominative' : 'dative';
  if (directive.inCase === null && inCase === 'nominative' && !standsAlone(tokens, stop))
    return null;
  const found = directive.inCase === 'accusative' ? 'accusative' : inCase;
  const verb = tokens[stop.index];
  const restFrom =
    verb !== undefined && isDirective(verb.text)
      ? verb.end
      : (verb?.start ?? directive.rest.length);
  return {
    phrase,
    start: directive.offset + first.start,
    end: directive.offset + restFrom + gap(directive.rest, restFrom),
    case: found,
  };
}

/**
 * Reads a line that is a heading: an addressee, perhaps behind «Рекомендовать», and a colon; a
 * deadline may stand before the colon («в срок до 1 марта:»), then `end` is where it begins. Null
 * for headings whose infinitive is the order itself («Одобрить опыт работы:»).
 */
export function headingAddressee(text: string): LeadingAddressee | null {
  if (!/:\s*$/.test(text)) return null;
  const leading = leadingAddressee(text);
  // «Директора МУП … Алтынбаева Ш.Ш.:» is one director in the accusative, not several.
  const doubtful = leading?.case === 'nominative' && findNames(tokenize(text)).length > 0;
  const found = (doubtful ? inAccusative(text) : null) ?? leading ?? inAccusative(text);
  if (found === null) return null;
  const rest = text.slice(found.end);
  return hasInfinitive(tokenize(rest)) ? null : found;
}

/** «Руководителей учреждений:» behind «ОБЯЗЫВАЮ:»: only persons, since bodies bend otherwise. */
function inAccusative(text: string): LeadingAddressee | null {
  const tokens = tokenize(text);
  const names = findNames(tokens);
  const group = readGroup(tokens, 0, 'accusative', (index) =>
    names.some(({ from, to }) => index >= from && index < to),
  );
  if (group === null || !isPersonHead(tokens[group.head]?.text ?? '')) return null;
  if (hasInfinitive(tokens) || tokens.at(-1)?.text !== ':') return null;
  const end = tokens.at(-2)?.end ?? text.length;
  const start = tokens[0]?.start ?? 0;
  return { phrase: text.slice(start, end), start, end: text.length, case: 'accusative' };
}

function gap(text: string, from: number): number {
  return /^[\s:–—-]*/.exec(text.slice(from))?.[0].length ?? 0;
}

function hasInfinitive(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind, text }) => kind === 'word' && isInfinitive(text));
}

interface Stop {
  /** Index of the first token behind the addressee. */
  index: number;
  how: 'order' | 'colon' | 'dash' | 'end';
}

/** Where the addressee's words end: at the order, an adverbial before it, a colon or the line's end. */
function phraseEnd(tokens: readonly Token[], behindDirective: boolean): Stop | null {
  let adverbial = -1;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'mark' && token.text === ':') {
      return { index: adverbial >= 0 ? adverbial : index, how: 'colon' };
    }
    if (token.kind === 'mark' && /^[!?]$/.test(token.text)) return null;
    if (isFullStop(tokens, index)) {
      return index === tokens.length - 1 && adverbial < 0 ? { index, how: 'end' } : null;
    }
    if (token.kind === 'dash' && opensOrder(tokens, index + 1)) return { index, how: 'dash' };
    if (token.kind === 'semicolon' && adverbial < 0 && hasInfinitive(tokens.slice(0, index)))
      return null;
    if (token.kind !== 'word') continue;
    if (isInfinitive(token.text)) {
      if (/^(?:работать|действовать)$/i.test(token.text)) continue;
      return { index: adverbial >= 0 ? adverbial : index, how: 'order' };
    }
    if (adverbial < 0 && index > 0 && opensAdverbial(tokens, index)) adverbial = index;
    if (adverbial < 0 && behindDirective && opensObject(tokens, index))
      return { index, how: 'order' };
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
  return isInfinitive(token.text) || opensAdverbial(tokens, index);
}

function opensAdverbial(tokens: readonly Token[], index: number): boolean {
  const word = foldWord(tokens[index]?.text ?? '');
  const next = foldWord(tokens[index + 1]?.text ?? '');
  const number = tokens[index + 1]?.kind === 'number';
  // «совместно с …» names those who act too and stays in the phrase.
  if (word === 'совместно') return false;
  if (word === 'в' || word === 'во') return number || IN_ADVERBIAL.test(next);
  if (word === 'с' || word === 'со') return number || WITH_ADVERBIAL.test(next);
  if (word === 'по') return BY_ADVERBIAL.test(next);
  if (word === 'на') return number || AT_ADVERBIAL.test(next);
  if (word === 'при') return !UNDER_NOUN.test(next) && !/^участии$/.test(next);
  if (word === 'до' || word === 'к' || word === 'ко') return true;
  return ADVERBIAL.test(word);
}

/** «Поручить управлению организацию работы»: an accusative begins the thing that is handed over. */
function opensObject(tokens: readonly Token[], index: number): boolean {
  if (index === 0) return false;
  const word = foldWord(tokens[index]?.text ?? '');
  return /^(?:контроль|[а-я]+(?:цию|сию|зию|товку|верку|ботку|вку|ую|юю))$/.test(word);
}

const FINITE =
  /^(?:отмечает|отметила|решила|решил|постановляет|постановил|считает|рассмотрела|рассмотрев|заслушав|является|являются|должен|должна|должно|должны|необходимо|следует|проводится|проводятся|осуществляется|осуществляют|возлагается|подлежат|подлежит|состоялось|прошло|прошла|приняли|принял|приняла|был|была|были|было|выполнено|проведено|проведена|проведены|утвержден|утверждена|утверждено)$/;

function isFiniteVerb(word: string): boolean {
  return FINITE.test(foldWord(word));
}

/**
 * Whether the first words may name an addressee: a body, post or person, or an unknown word in a
 * clear dative («Экскурсоводам»), which needs an order behind it to be one.
 */
function startOf(tokens: readonly Token[]): 'known' | 'unknown' | null {
  const first = tokens[0];
  if (first === undefined) return null;
  const names = findNames(tokens);
  if (names.some((name) => name.from === 0)) return 'known';
  if (first.kind === 'quote') return null;
  if (first.kind !== 'word' || isInfinitive(first.text)) return null;
  if (isAbbreviation(first.text)) return isThing(first.text) ? null : 'known';
  const group = readGroup(tokens, 0, 'dative', (index) =>
    names.some(({ from, to }) => index >= from && index < to),
  );
  if (group !== null) {
    const head = tokens[group.head]?.text ?? '';
    if (isHead(head) || (group.noun && isAgent(head) && !ABSTRACT.test(foldWord(head)))) {
      return 'known';
    }
    if (group.noun && names.some(({ from }) => from === group.next)) return 'known';
    if (!group.noun) return group.bent.size > 0 || STANDING_IN.test(head) ? 'known' : null;
    // «Работу признать …»: only endings that are no accusative's tell an unknown word's case.
    const clear = /[ая]м$/i.test(head) || /(?:ому|ему)$/i.test(first.text);
    return clear && !ABSTRACT.test(foldWord(head)) ? 'unknown' : null;
  }
  const nominative = tokens
    .slice(0, 3)
    .some(({ kind, text }) => kind === 'word' && isNominativeHead(foldWord(text)));
  return nominative ? 'known' : null;
}

/** «И.о. министра», «врио главы»: the post behind it stands in the genitive. */
const STANDING_IN = /^(?:и\.\s?о\.|вр\.?\s?и\.\s?о\.|врио|врип|ио)$/i;

const ABSTRACT = /(?:ени|ани|ости|ств|тор[аы]|ер[аы])(?:ю|ям|у)$/;

/** Abbreviations of things, not of bodies. */
const THINGS = new Set(
  'впр гиа огэ егэ гвэ фгос всош нок мсоко всоко ооп оп рппс пдд дтп орви грипп тэк жкх нпа фз рф ип мсп тко смэв епгу гис ис аис эцп'.split(
    ' ',
  ),
);
function isThing(word: string): boolean {
  return THINGS.has(foldWord(word));
}

/** Verbs whose dative is the one who gets something: «Вопросам безопасности уделить внимание». */
const GIVING = /^(?:вручить|уделить|присвоить|объявить|придать|выразить|посвятить|вынести)$/;
/** Verbs whose dative gets something when it is one that benefits, and acts when it is not. */
const GRANTING =
  /^(?:предоставить|выделить|выплатить|выдать|оказать|установить|назначить|вернуть|компенсировать)$/;
const BENEFITING =
  /^(?:дет|сирот|семь|граждан|пострадавш|участник|победител|ветеран|инвалид|пенсионер|обучающ|учащ|студент|многодетн|малоимущ|населен|жител|работник|призер|нуждающ|беременн)/;

/** Whether the dative is the object of the order rather than the one who carries it out. */
function objectOf(tokens: readonly Token[], from: number): boolean {
  const verb = tokens.slice(from).find(({ kind, text }) => kind === 'word' && isInfinitive(text));
  if (verb === undefined) return false;
  const word = foldWord(verb.text);
  if (GIVING.test(word)) return true;
  return GRANTING.test(word) && BENEFITING.test(foldWord(tokens[0]?.text ?? ''));
}

/** A nominative counts only as a heading («Отдел кадров:») or when it cannot bend («МКУ «ЦРО»»). */
function standsAlone(tokens: readonly Token[], stop: Stop): boolean {
  const first = tokens[0]?.text ?? '';
  if (isAbbreviation(first)) return true;
  return stop.how === 'colon';
}
