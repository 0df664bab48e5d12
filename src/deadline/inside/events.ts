import type { Cursor } from '../clauses/cursor.js';
import { isEventWord } from '../words/head-words.js';
import type { Token } from '../words/token.js';
import { isOrderWord } from './owner.js';

/** The endings of nouns made of verbs: «до утверждения», «до вскрытия», «до ликвидации». */
const OF_VERB = /^[а-я]{2,}(?:ения|ания|ытия|ития|ятия|[ая]ции)$/;
/** «до полного схода снега», «до особого распоряжения» */
const WHOLE: ReadonlySet<string> = new Set(['полного', 'особого']);
/** Nouns that end so and name a thing, a place, a body or people. */
const NO_EVENT =
  /^(?:(?:под)?разделения|отделения|управления|объединения|учреждения|сооружения|населения|поселения|помещения|здания|задания|предприятия|значения|сведения|внимания|понимания|положения|предложения|отношения|основания|направления|давления|напряжения|наполнения|состояния|расстояния|(?:авиа)?организации|администрации|федерации|информации|документации|корпорации|ассоциации|станции|канализации|квалификации|прокламации)$/;

/** Whether «до» leads in what happens, of which a word follows: «до начала сезона», «до схода снега». */
export function isUntilEvent(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.word ?? '';
  return (
    !NO_EVENT.test(next) && (OF_VERB.test(next) || isEventWord(next, false) || WHOLE.has(next))
  );
}

const EVENT_EDGE = /^(?:начал[ау]|окончани[яю]|открыти[яю]|закрыти[яю]|завершени[яю]|ввода)$/;
/** So many words a happening may have in front of its order: «до полного схода снега | разработать». */
const EVENT_REACH = 5;

/** «До начала отопительного сезона | промыть системы»: an event in front of its order. */
export function leadsOrder({ tokens, at }: Cursor): boolean {
  const [first, second] = tokens;
  const opens = first?.kind === 'до' || first?.kind === 'к' || first?.kind === 'после';
  if (!opens) return false;
  const order = tokens.findIndex(isOrderWord);
  if (order <= 0 || order > at) return false;
  if (EVENT_EDGE.test(second?.word ?? '')) return true;
  return first.kind === 'до' && order <= EVENT_REACH && isUntilEvent(tokens, 0);
}

/** «После каждого осмотра делать запись»: an event that comes again and again. */
export function comesRound({ tokens }: Cursor): boolean {
  return tokens[0]?.kind === 'после' && tokens[1]?.kind === 'every';
}
