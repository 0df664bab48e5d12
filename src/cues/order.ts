import { leadingInfinitive, startsWithInfinitive } from '../language/verbs.js';
import { leadingAddressee } from '../party/index.js';
import { ADVERBS } from '../words/tables.js';
import { impersonal } from './first-person.js';
import { PREAMBLE } from './preamble.js';

/** Words that lead an order in before its infinitive: «до 1 марта …», «ежедневно до 8:40 …». */
const LEADING_WORD = new RegExp(
  String.raw`^(?:до|ко?|со?|во?|на|по|при|после|перед|через|не\s(?:позднее|позже|реже|менее)|начиная|путём|путем|[а-яё]*(?:${ADVERBS.stems('often')})|${ADVERBS.stems('leads')}|кажд(?:ый|ую|ое|ые)|раз\sв|\d+\sраз)(?![а-яё])`,
  'i',
);
/** Words between which an infinitive is no order: «в праве участвовать», «для того чтобы …». */
const NO_ORDER =
  /(?<![а-яё])(?:чтобы|котор[а-яё]+|прав[оае]|возможност[а-яё]+|необходимост[а-яё]+|обязанност[а-яё]+|готовност[а-яё]+|умени[а-яё]+|желани[а-яё]+|обязан[аоы]?|долж[а-яё]+|можно|нужно|следует|может|могут)(?![а-яё])/i;
/** How far into a sentence its infinitive is looked for. */
const REACH = 240;

/** «Протокольно. Поручить …»: resolved by the minutes, without an act of its own. */
const BY_MINUTES = /^Протокольно[.:]?\s{0,3}/;

/** «по возможности оказать …», «при необходимости внести …»: what an order depends on. */
const CONDITION = /^(?:по\sвозможности|(?:при|в\sслучае)\sнеобходимости),?\s{1,3}/i;

/** Whether words are an order of their own: by their infinitive, or by the body they speak to. */
export function isOrder(text: string): boolean {
  if (text.startsWith('Протокольно')) return isOrder(text.replace(BY_MINUTES, ''));
  if (CONDITION.test(text)) return isOrder(text.replace(CONDITION, ''));
  if (impersonal(text) !== text) return true;
  if (startsWithInfinitive(text) || leadsIntoInfinitive(text)) return true;
  return leadingAddressee(text) !== null || (PREAMBLE.test(text) && ordersBehindGrounds(text));
}

/** «До 1 ноября завершить …», «ежеквартально, до 5 числа …, информировать …». */
export function leadsIntoInfinitive(text: string): boolean {
  if (!LEADING_WORD.test(text)) return false;
  const clause = /^(?:[^;:!?]|:(?=\d)){0,240}/.exec(text)?.[0] ?? '';
  for (const space of clause.matchAll(/[\s,]{1,4}(?=[а-яё])/gi)) {
    if (space.index > REACH) return false;
    const at = space.index + space[0].length;
    const verb = leadingInfinitive(clause.slice(at, at + 40));
    if (verb?.start === 0) return !NO_ORDER.test(clause.slice(0, at));
  }
  return false;
}

/** Words of an order that nobody is named for, and of one that only advises. */
const FORBIDS = /(?<![а-яё])(?:запрещается|разрешается|предписывается)(?![а-яё])/i;
const ADVISES = /(?<![а-яё])(?:необходимо|просим|просьба|приглаша[а-яё]{2,3})(?![а-яё])/i;

/** «В связи с наступлением сезона …, ЗАПРЕЩАЕТСЯ использовать …»: an act of one sentence. */
export function ordersBehindGrounds(text: string): boolean {
  const sentence = /^(?:[^;:!?]|:(?=\d)){0,1500}/.exec(text)?.[0] ?? '';
  // A preamble that ends in a colon has its orders below.
  const leadsIn = sentence.length === text.trimEnd().length - 1 && text.trimEnd().endsWith(':');
  if (leadsIn || ADVISES.test(sentence)) return false;
  if (FORBIDS.test(sentence)) return true;
  for (const space of sentence.matchAll(/[,»"\s]\s{0,3}(?=[а-яё]{4})/g)) {
    const at = space.index + space[0].length;
    if (leadingInfinitive(sentence.slice(at, at + 40))?.start !== 0) continue;
    return !NO_ORDER.test(sentence.slice(0, at));
  }
  return false;
}

/** How long an object may be before its order, in characters. */
const OBJECT = 240;
/** Words of the object in capitals, or in quotation marks, with which such an order begins. */
const OBJECT_FIRST = /^[«"]?[A-ZЀ-Я][a-zа-џ]/;

/** «Передачу волостей закончить к 15 мая»: a paragraph whose order stands behind its object. */
export function ordersBehindObject(text: string): boolean {
  if (!OBJECT_FIRST.test(text)) return false;
  const clause = /^[^;:!?]{0,240}/.exec(text)?.[0] ?? '';
  for (const space of clause.matchAll(/\s{1,3}(?=[а-яё])/g)) {
    const at = space.index + space[0].length;
    if (at > OBJECT) return false;
    if (leadingInfinitive(clause.slice(at, at + 40))?.start !== 0) continue;
    return !NO_ORDER.test(clause.slice(0, at)) && !/[,.]\s{0,3}$/.test(clause.slice(0, at));
  }
  return false;
}
