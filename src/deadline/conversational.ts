import { civilDate, dayNumberOf } from '../calendar/days.js';
import { isoDay, parseIsoDate } from '../calendar/iso.js';
import type { Conversational, DeadlineOptions, IsoDate } from '../model/deadline.js';

/** Longer phrases are no small talk. */
const MOST_CHARACTERS = 40;
/** Words a conversational date may consist of; with any other the phrase is left alone. */
const SMALL_TALK = new Set(
  'сегодня завтра послезавтра вчера позавчера в во на к ко до этот эту это эта этой следующий следующую следующее следующей ближайший ближайшую понедельник понедельника понедельнику вторник вторника вторнику среда среду среде среды четверг четверга четвергу пятница пятницу пятнице пятницы суббота субботу субботе субботы воскресенье воскресенья воскресенью утром днем днём вечером утра вечера неделе через одну две три неделю недели дня дней день'.split(
    ' ',
  ),
);

function isSmallTalk(text: string): boolean {
  const words = text.toLowerCase().split(/\s/);
  return words.every((word) => SMALL_TALK.has(word) || /^\d\d?$/.test(word));
}

/**
 * A reader of conversational dates («завтра», «в следующий вторник») made of chrono-node's Russian
 * locale. It loads that library, so it is asked for only where such phrases may come; pass it as
 * `DeadlineOptions.conversational`.
 */
export async function loadConversational(): Promise<Conversational> {
  const chrono = await import('chrono-node/ru');
  return (phrase, documentDate) => {
    const text = phrase.trim();
    if (text.length > MOST_CHARACTERS || !isSmallTalk(text)) return null;
    const day = parseIsoDate(documentDate);
    if (day === null) return null;
    const { year, month, day: number } = civilDate(day);
    const reference = new Date(year, month - 1, number, 12);
    const [found, more] = chrono.parse(text, reference, { forwardDate: true });
    if (!found || more || found.end) return null;
    // What the library did not read may change the meaning.
    if (found.text.trim().length < text.replace(/^(?:до|к|ко|на)\s/iu, '').length) return null;
    const { start } = found;
    const values = [start.get('year'), start.get('month'), start.get('day')];
    const [y, m, d] = values;
    return y == null || m == null || d == null ? null : isoDay(dayNumberOf(y, m, d));
  };
}

/** Asks the conversational reader, where there is one and the paper has a date. */
export function askConversational(
  phrase: string,
  { conversational, documentDate }: DeadlineOptions,
): IsoDate | null {
  return conversational && documentDate ? conversational(phrase, documentDate) : null;
}
