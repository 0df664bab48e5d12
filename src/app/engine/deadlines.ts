import { figureDate } from '../../calendar/iso.js';
import { type Explanation, explainDeadline } from '../../deadline/explain.js';
import { mostPressing } from '../../export/html/state-view.js';
import { daysWords, STATE_NAMES } from '../../export/html/words.js';
import { recurrenceWords } from '../../export/recurrence.js';
import { DEADLINE_TERMS } from '../../locale/deadline.js';
import { fill, type Lang } from '../../locale/index.js';
import type { Deadline, SimpleDeadline } from '../../model/deadline.js';
import { type DueState, dueMoments, NEAR_DAYS } from '../../register/due.js';
import type { DeadlineSays, Jobs } from './messages.js';

const WORDS = {
  ru: {
    none: 'срока нет',
    act: 'исполнить {when}',
    on: '{due}',
    by: 'до {due}',
    before: 'до {due}',
    after: 'не ранее {due}',
    between: 'с {start} по {due}',
    from: 'с {start}',
    repeat: 'повторять: {when}',
    first: '{rule}, впервые до {due}',
    continuous: 'исполнять постоянно',
    request: 'исполнять по запросу',
    relative: 'отсчитать: {text}',
    event: 'по событию: {text}',
    schedule: 'по графику или плану: {text}',
    multiple: 'несколько сроков, последний {due}',
    several: 'несколько сроков',
    unknown: 'не понято: {reason}',
    parts: 'прочитано как «{part}» – {rule}',
    nextDays: 'ближайшие дни: {days}',
  },
  en: {
    none: 'no deadline',
    act: 'act {when}',
    on: 'on {due}',
    by: 'by {due}',
    before: 'by {due}',
    after: 'not before {due}',
    between: 'from {start} to {due}',
    from: 'from {start} on',
    repeat: 'repeat: {when}',
    first: '{rule}, first by {due}',
    continuous: 'act continuously',
    request: 'act on request',
    relative: 'to be counted: {text}',
    event: 'on an event: {text}',
    schedule: 'by a schedule or plan: {text}',
    multiple: 'several deadlines, the last one {due}',
    several: 'several deadlines',
    unknown: 'not understood: {reason}',
    parts: 'read as «{part}» – {rule}',
    nextDays: 'next days: {days}',
  },
} as const;

/** A deadline in words for people, with how it stands on a day. */
export function saysOf(
  deadline: Deadline | null,
  { lang, today }: { lang: Lang; today: string },
): DeadlineSays {
  const moment = mostPressing(dueMoments(deadline, { asOf: today, within: NEAR_DAYS }));
  const state = moment?.state ?? 'none';
  const days = moment?.daysLeft ?? null;
  return {
    ...wordsOf(deadline, lang),
    state,
    left: leftOf(deadline, state, days, lang),
  };
}

/** How long is left; one that was not understood says so itself, and nothing of what comes of it. */
function leftOf(
  deadline: Deadline | null,
  state: DueState,
  days: number | null,
  lang: Lang,
): string {
  if (days !== null) return daysWords(days, lang);
  return deadline?.type === 'unknown' ? '' : STATE_NAMES[lang][state];
}

/** A deadline in a sentence, and in as few words as say more than the printed phrase. */
function wordsOf(deadline: Deadline | null, lang: Lang): { says: string; short: string } {
  const words = WORDS[lang];
  if (deadline === null) return { says: words.none, short: '' };
  if (deadline.type === 'multiple') {
    const { due } = deadline;
    const says = due === null ? words.several : fill(words.multiple, { due: figureDate(due) });
    return { says, short: says };
  }
  if (deadline.type === 'unknown') {
    const reason = DEADLINE_TERMS[lang][deadline.reason] ?? deadline.reason;
    const says = fill(words.unknown, { reason });
    return { says, short: says };
  }
  const when = whenOf(deadline, lang);
  if (when === '') return { says: undated(deadline, lang), short: '' };
  const whole = deadline.type === 'recurring' ? words.repeat : words.act;
  return { says: fill(whole, { when }), short: when };
}

/** The days of a deadline; empty for one that has none. */
function whenOf(deadline: SimpleDeadline, lang: Lang): string {
  const words = WORDS[lang];
  const { start, due, type } = deadline;
  if (type === 'recurring') {
    const rule = recurrenceWords(deadline.rrule, lang);
    return due === null ? rule : fill(words.first, { rule, due: figureDate(due) });
  }
  if (start !== null && due !== null && start !== due)
    return fill(words.between, { start: figureDate(start), due: figureDate(due) });
  if (due !== null)
    return fill(words[type === 'date' ? deadline.bound : 'by'], { due: figureDate(due) });
  return start === null ? '' : fill(words.from, { start: figureDate(start) });
}

function undated({ type, text }: SimpleDeadline, lang: Lang): string {
  const words = WORDS[lang];
  if (type === 'continuous') return words.continuous;
  if (type === 'on-request') return words.request;
  if (type === 'event') return fill(words.event, { text });
  if (type === 'schedule') return fill(words.schedule, { text });
  return fill(words.relative, { text });
}

/** Reads what a person typed as a deadline, and says why it was read so. */
export function readPhrase({
  phrase,
  date,
  lang,
  today,
}: Jobs['deadline']['ask']): Jobs['deadline']['answer'] {
  const typed = phrase.trim();
  if (typed === '') return { deadline: null, says: saysOf(null, { lang, today }), why: [] };
  const explanation = explainDeadline(typed, { documentDate: date });
  const { deadline } = explanation;
  return { deadline, says: saysOf(deadline, { lang, today }), why: whyOf(explanation, lang) };
}

function whyOf({ parts, deadline, occurrences }: Explanation, lang: Lang): string[] {
  const words = WORDS[lang];
  const terms = DEADLINE_TERMS[lang];
  const inferred = (deadline.type === 'multiple' ? deadline.deadlines : [deadline]).flatMap(
    (one) => one.inferred ?? [],
  );
  const days = occurrences.map(figureDate).join(', ');
  return [
    ...parts.map(({ rule, text }) => fill(words.parts, { part: text, rule: terms[rule] ?? rule })),
    ...[...new Set(inferred)].map((what) => terms[`inferred-${what}`] ?? what),
    ...(days === '' ? [] : [fill(words.nextDays, { days })]),
  ];
}
