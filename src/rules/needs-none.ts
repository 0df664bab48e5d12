import { impersonal } from '../cues/first-person.js';
import { VERBS } from '../words/tables.js';

/**
 * «После каждого снегопада», «на каждом заседании», «при каждом обращении»: the sentence says when,
 * though no calendar does.
 */
const OCCASION =
  /(?<![а-яё])(?:после|на|при|в|до|перед|по|с)\s(?:кажд[а-яё]{2,3}|очередн[а-яё]{2,3}|ближайш[а-яё]{2,3})\s/i;

/** Whether a sentence names the occasion on which to act. */
export function namesOccasion(text: string): boolean {
  return OCCASION.test(text);
}

/**
 * Orders that the act itself carries out, or that forbid: whoever signed has done it, or everybody
 * has to keep to it. Their infinitives, as items open with them.
 */
const BY_THE_ACT = new RegExp(String.raw`^(?:не\s)?(?:${VERBS.stems('acts')})(?![а-яё])`, 'i');

/** Whether an order is carried out by the act itself and needs no assignee. */
export function isDoneByTheAct(text: string): boolean {
  return BY_THE_ACT.test(impersonal(text.trimStart()));
}
