import type { Party } from '../model/party.js';
import { GATHERINGS } from '../words/tables.js';
import { isOrderVerb } from '../words/word.js';
import { findCompanyWords, namesSomebody } from './company-words.js';
import { readParties } from './parties.js';
import { opensAdverbial, phraseEnd } from './phrase-end.js';
import { type Token, tokenize } from './tokens.js';

/** Those an order names as acting too: «Провести турнир совместно с федерацией хоккея.» */
export interface Company {
  /** From «совместно» to the end of the names, as printed. */
  phrase: string;
  /** UTF-16 offsets of the phrase in the text. */
  start: number;
  end: number;
  coAssignees: Party[];
}

/** «созданной совместно с …» tells of something else. */
const BEHIND_PARTICIPLE =
  /(?:нн|[её]м|им|вш|[аяую]щ)(?:ой|ого|ому|ом|ых|ым|ыми|ую|ые|ая|ое|ый|ий|ие|их|им|ими|его|ему|ем|ее|ей)(?:ся)?\s*$/i;
/** «специалистов, показывающих …»: anybody of a kind. */
const CHOSEN = /,\s(?:котор[а-яё]{2}|[а-яё]{3,30}(?:щ|вш|нн|м)их(?:ся)?)(?![а-яё])/i;
/** «в том числе с привлечением …»: one way among others. */
const AMONG_OTHERS = /в\sтом\sчисле\s*$/i;
/** What people gather for: those who take part in it come, they do not carry it out. */
const GATHERING = new RegExp(
  String.raw`(?<![а-яё])(?:${GATHERINGS.stems('meeting', 'sitting')}|кругл[а-яё]{2,3}\sстол|д(?:ень|ня|ни|ней)(?![а-яё])|групп|комисси)`,
  'i',
);
/** How far back the word for a gathering is looked for, in letters. */
const GATHERING_REACH = 90;

/** How many times an order may say «совместно с». */
const MOST = 4;

/**
 * Finds «совместно с …», «с участием …» inside an order: before its infinitive or as far as it can
 * be told where the names end. Null elsewhere («провести совместно с министерством обучение»), and
 * where the words tell of something else.
 */
export function findCompany(text: string, from = 0): Company | null {
  let at = from;
  for (let times = 0; times < MOST; times++) {
    const words = findCompanyWords(text, at);
    if (words === null) return null;
    at = words.end;
    const company = companyAt(text, from, words);
    if (company !== null) return company;
  }
  return null;
}

type Words = NonNullable<ReturnType<typeof findCompanyWords>>;

function companyAt(text: string, from: number, words: Words): Company | null {
  const before = text.slice(from, words.start);
  const opens = before.trim() === '';
  if (!opens && (BEHIND_PARTICIPLE.test(before) || AMONG_OTHERS.test(before))) return null;
  const attends = words.case === 'genitive' && GATHERING.test(before.slice(-GATHERING_REACH));
  if (attends && !/привлечением/i.test(text.slice(words.start, words.end))) return null;
  const tokens = tokenize(text.slice(words.end));
  const stop = opens ? beforeOrder(tokens) : namesEnd(tokens);
  const last = stop === null ? undefined : tokens[stop - 1];
  if (last === undefined || !namesSomebody(tokens, words.case)) return null;
  const end = words.end + last.end;
  const phrase = text.slice(words.start, end);
  // «… с привлечением специалистов, показывающих лучшие результаты»: how, not who.
  if (words.case === 'genitive' && !opens && CHOSEN.test(phrase)) return null;
  const { coAssignees } = readParties(phrase);
  return coAssignees.length === 0 ? null : { phrase, start: words.start, end, coAssignees };
}

/** «Совместно с отделом спорта провести …»: index of the first token of the order. */
function beforeOrder(tokens: readonly Token[]): number | null {
  const stop = phraseEnd(tokens, false);
  return stop?.how === 'order' ? stop.index : null;
}

/** «… совместно с отделом спорта.»: index of what ends the names; null where nothing surely does. */
function namesEnd(tokens: readonly Token[]): number | null {
  for (const [index, token] of tokens.entries()) {
    if (index > LONGEST) return null;
    if (token.kind === 'semicolon' || token.text === '.' || LABELLED.test(token.text)) return index;
    if (token.text === ')') return index;
    if (token.kind !== 'word' || index === 0) continue;
    if (isOrderVerb(token.text)) return behindNames(tokens, index);
    if (opensAdverbial(tokens, index) || isObject(tokens, index)) return index;
  }
  return tokens.length > LONGEST ? null : tokens.length;
}

/** «совместно с отделом спорта и представить отчёт»: the joint before a second order. */
function behindNames(tokens: readonly Token[], infinitive: number): number | null {
  const before = tokens[infinitive - 1];
  const joined = before?.kind === 'comma' || /^и$/i.test(before?.text ?? '');
  return joined && infinitive > 1 ? infinitive - 1 : null;
}

/** «(срок – …)», «(отв.: …)»: no part of anybody's name. */
const LABELLED = /^[([]\s*(?:срок|отв|исполн)/i;
/** Adjectives and nouns in the accusative, which no name behind «с» stands in. */
const ADJECTIVE_OBJECT = /[а-яё]{3}(?:ые|ие|ую|юю|ый|[гкхжшщч]ий)$/i;
const NOUN_OBJECT = /[а-яё]{3}[ую]$/i;
/** What is drawn up or held: its accusative looks like other cases of other words. */
const THING =
  /^(?:спис(?:ок|ки)|план|график|перечень|отч[её]т|реестр|проект|рейд|осмотр|контроль|уч[её]т|семинар|турнир|конкурс|комплекс|доклад|расч[её]т|порядок|вопрос|алгоритм|паспорт|прогноз|обход|объезд|выезд|ремонт|анализ|мониторинг|акт|сход|субботник)ы?$/i;
/** Such a thing in the plural, where nothing says that the name goes on («центром по организации …»). */
const THINGS =
  /^(?:проверки|встречи|беседы|мероприятия|акции|учения|тренировки|занятия|консультации|лекции|соревнования|работы|обследования|совещания|субботники|замеры|консультации|мастер-классы|экскурсии|ярмарки|дежурства|меры)$/i;
const PREPOSITION = /^(?:по|к|ко|в|на|во|для|за)$/i;

function isObject(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.text ?? '';
  if (ADJECTIVE_OBJECT.test(word) || THING.test(word)) return true;
  if (!NOUN_OBJECT.test(word) && !THINGS.test(word)) return false;
  // «по району», «по Таёжному краю» hang on the name.
  return !tokens.slice(Math.max(0, index - 3), index).some(({ text }) => PREPOSITION.test(text));
}

/** More words than this behind «совместно с» are a sentence of their own. */
const LONGEST = 24;
