import { foldWord } from '../language/fold-word.js';
import { startsWithInfinitive } from '../language/verbs.js';
import { POST } from '../lexicon/classes.js';
import { headNamed } from '../words/heads.js';
import { PAPERS, VERBS } from '../words/tables.js';
import { isOrderVerb } from '../words/word.js';
import { behindClause } from './behind-clause.js';
import { detectCase } from './case.js';
import { findCompanyWords } from './company-words.js';
import { cutDirective, type Directive, isDirective } from './directive.js';
import { readGroup, SHORT_POST } from './group.js';
import { endedByName, handedOn, thingHandedOver } from './handed-over.js';
import { isAbbreviation, isAgent, isHead, PREPOSITIONS } from './lexicon.js';
import { findNames, nameIndexes } from './names.js';
import { isNominativeHead } from './nominative-head.js';
import { hasInfinitive, phraseEnd, type Stop } from './phrase-end.js';
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

/**
 * Finds the addressee an item begins with: «Отделу кадров (Петрова А.А.) обеспечить …»,
 * «Рекомендовать главам … принять …», «МКУ «ЦРО»: …», or a line that is nothing else. Null where the
 * words are an order («Оказать содействие органам …»), an adverbial («К 1 марта …») or a thing.
 */
export function leadingAddressee(text: string): LeadingAddressee | null {
  const directive = cutDirective(text);
  // Most items open with the order itself; they are told before their words are taken apart.
  if (directive.inCase === null && startsWithInfinitive(text)) {
    const at = handedOn(text);
    return at === null ? null : behind(text, at);
  }
  const tokens = tokenize(directive.rest);
  const first = tokens[0];
  if (first === undefined || PRONOUN.test(first.text)) return null;
  // «Поручить в срок до 1 мая отделу кадров представить …»
  if (directive.inCase === 'dative' && PREPOSITIONS.has(foldWord(first.text)))
    return addresseeBehindClause(text, directive, tokens);
  const thing = directive.inCase === 'dative' ? thingHandedOver(tokens) : null;
  if (thing !== null) return placed(directive, tokens, thing.from, thing.stop, 'dative');
  const start = directive.inCase === null ? startOf(tokens) : 'known';
  if (start === null) return addresseeBehindClause(text, directive, tokens);
  const found = phraseEnd(tokens, directive.inCase !== null);
  const stop = found === null ? null : endedByName(tokens, found);
  if (stop === null || stop.index === 0) return null;
  if (start === 'unknown' && stop.how === 'end') return null;
  const ordered = stop.how === 'order' || stop.how === 'dash';
  if (directive.inCase === null && ordered && objectOf(tokens, stop.index)) return null;
  const detected = detectCase(tokens.slice(0, stop.index));
  const inCase = detected === null || detected === 'accusative' ? 'nominative' : 'dative';
  if (
    directive.inCase === null &&
    inCase === 'nominative' &&
    !standsAlone(tokens, stop) &&
    !isUnbentName(tokens, stop)
  )
    return null;
  const printed = directive.inCase === 'accusative' ? 'accusative' : inCase;
  return placed(directive, tokens, 0, stop, printed);
}

/** The addressee whose tokens are those from `from` to where it stops, in its place in the text. */
function placed(
  { rest, offset }: Directive,
  tokens: readonly Token[],
  from: number,
  stop: Stop,
  inCase: LeadingAddressee['case'],
): LeadingAddressee | null {
  const first = tokens[from];
  const last = tokens[stop.index - 1];
  if (first === undefined || last === undefined) return null;
  const verb = tokens[stop.index];
  const restFrom =
    verb !== undefined && isDirective(verb.text) ? verb.end : (verb?.start ?? rest.length);
  return {
    phrase: rest.slice(first.start, last.end),
    start: offset + first.start,
    end: offset + restFrom + gap(rest, restFrom),
    case: inCase,
  };
}

/** «Поручить ему наблюдать …»: whom it means stands elsewhere. */
const PRONOUN = /^(?:ему|ей|им|нам|вам|мне|его|её|ее|их)$/i;

/** «Во исполнение … управлению … предоставить», «В целях … рекомендовать директорам … провести». */
function addresseeBehindClause(
  text: string,
  directive: Directive,
  tokens: readonly Token[],
): LeadingAddressee | null {
  const found = behindClause(tokens);
  if (found === null) return null;
  const { from, stop } = found;
  if (stop !== null)
    return objectOf(tokens.slice(from), stop.index - from)
      ? null
      : placed(directive, tokens, from, stop, 'dative');
  return behind(text, directive.offset + (tokens[from]?.start ?? 0));
}

/** The addressee that the words behind an offset begin with. */
function behind(text: string, offset: number): LeadingAddressee | null {
  const found = leadingAddressee(text.slice(offset));
  return found === null ? null : { ...found, start: offset + found.start, end: offset + found.end };
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

/** «Руководителей учреждений:», «Начальника управления Миглу П.О.:» behind «ОБЯЗЫВАЮ:». */
function inAccusative(text: string): LeadingAddressee | null {
  const tokens = tokenize(text);
  if (tokens.at(-1)?.text !== ':' || hasInfinitive(tokens)) return null;
  if (detectCase(tokens) !== 'accusative') return null;
  const end = tokens.at(-2)?.end ?? text.length;
  const start = tokens[0]?.start ?? 0;
  return { phrase: text.slice(start, end), start, end: text.length, case: 'accusative' };
}

function gap(text: string, from: number): number {
  return /^[\s:–—-]*/.exec(text.slice(from))?.[0].length ?? 0;
}

/**
 * Whether the first words may name an addressee: a body, post or person, or an unknown word in a
 * clear dative («Экскурсоводам»), which needs an order behind it to be one.
 */
function startOf(tokens: readonly Token[]): 'known' | 'unknown' | null {
  const first = tokens[0];
  if (first === undefined) return null;
  const names = findNames(tokens);
  const named = nameIndexes(names);
  if (named.has(0)) return 'known';
  if (first.kind === 'quote') return null;
  if (first.kind !== 'word' || isOrderVerb(first.text)) return null;
  // «ОП «Степняковское»» is a body, «ОП» alone a programme.
  if (isAbbreviation(first.text))
    return isThing(first.text) && tokens[1]?.kind !== 'quote' ? null : 'known';
  const group = readGroup(tokens, 0, 'dative', (index) => named.has(index));
  if (group !== null) {
    const head = tokens[group.head]?.text ?? '';
    if (isHead(head) || (group.noun && isAgent(head) && !ABSTRACT.test(foldWord(head)))) {
      return 'known';
    }
    if (group.noun && names.some(({ from }) => from === group.next)) return 'known';
    if (!group.noun) return group.bent.size > 0 || SHORT_POST.test(head) ? 'known' : null;
    // «Работу признать …»: only endings that are no accusative's tell an unknown word's case.
    const clear = /[ая]м$/i.test(head) || /(?:ому|ему)$/i.test(first.text);
    return clear && !ABSTRACT.test(foldWord(head)) ? 'unknown' : null;
  }
  const nominative = tokens
    .slice(0, 3)
    .some(({ kind, text }) => kind === 'word' && isNominativeHead(foldWord(text)));
  return nominative ? 'known' : null;
}

const ABSTRACT = /(?:ени|ани|ости|ств|тор[аы]|ер[аы])(?:ю|ям|у)$/;

/** Abbreviations of things, not of bodies. */
const THINGS = new Set(
  'впр гиа огэ егэ гвэ фгос всош нок мсоко всоко ооп оп рппс пдд дтп орви грипп тэк жкх нпа фз рф мсп тко смэв епгу гис ис аис эцп'.split(
    ' ',
  ),
);
function isThing(word: string): boolean {
  return THINGS.has(foldWord(word));
}

/** Those whose dative gets something where a verb grants it, and acts where it is not. */
const BENEFITING =
  /^(?:дет|сирот|семь|граждан|пострадавш|участник|победител|ветеран|инвалид|пенсионер|обучающ|учащ|студент|многодетн|малоимущ|населен|жител|работник|призер|нуждающ|беременн)/;

/** «Последним сроком определить 1 июня»: looks like a dative of many, and is the instrumental of one. */
function isInstrumental(tokens: readonly Token[]): boolean {
  const first = foldWord(tokens[0]?.text ?? '');
  if (!/[ыи]м$/.test(first) || /^(?:заведующ|управляющ)/.test(first)) return false;
  const head = tokens.find(({ kind, text }) => kind === 'word' && !/[ыи]м$/i.test(text));
  return head === undefined || !/[ая]м$/i.test(head.text);
}

/** Whether the dative is the object of the order rather than the one who carries it out. */
function objectOf(tokens: readonly Token[], from: number): boolean {
  const at = tokens.findIndex(
    ({ kind, text }, index) => index >= from && kind === 'word' && isOrderVerb(text),
  );
  if (at < 0) return false;
  const word = foldWord(tokens[at]?.text ?? '');
  if (/^(?:объявить|вынести|выразить)$/.test(word)) {
    return tokens.slice(at, at + 4).some(({ text }) => PAPERS.has(foldWord(text), 'word'));
  }
  if (word === 'поставить') return /^на$/i.test(tokens[at + 1]?.text ?? '');
  // «Вопросам безопасности уделить внимание»: the dative gets something.
  if (VERBS.has(word, 'gives')) return true;
  if (VERBS.has(word, 'names') && isInstrumental(tokens)) return true;
  return VERBS.has(word, 'grants') && BENEFITING.test(foldWord(tokens[0]?.text ?? ''));
}

/** Surnames that look the same in the dative: «Гнедых», «Ткаченко», and a woman's «Корзун». */
const UNBENT = /(?:[ыи]х|о|дзе|швили|[бвгджзклмнпрстфхчшщ])$/;
const BENDS = /(?:[оеё]в|[иы]н|[сц]к)$/;

/** «Корзун Т.М. представить …»: a name that cannot bend before the order itself. */
function isUnbentName(tokens: readonly Token[], stop: Stop): boolean {
  const name = findNames(tokens)[0];
  if (stop.how !== 'order' || name?.from !== 0 || name.surname === null) return false;
  const surname = tokens[name.surname]?.text ?? '';
  if (!UNBENT.test(surname) || BENDS.test(surname)) return false;
  const behind = tokens.slice(name.to, stop.index);
  const company = findCompanyWords(behind.map(({ text }) => text).join(' '));
  return behind.length === 0 || company?.start === 0;
}

/** A nominative counts only as a heading («Отдел кадров:») or when it cannot bend («МКУ «ЦРО»»). */
function standsAlone(tokens: readonly Token[], stop: Stop): boolean {
  const first = tokens[0]?.text ?? '';
  if (isAbbreviation(first)) return true;
  // «Атташе представить …»: a post that never bends is in the dative, too; «Депо построить» is no post.
  const head = headNamed(foldWord(first));
  if (head?.declension === '0' && (head.classes & POST) !== 0) return true;
  return stop.how === 'colon';
}
