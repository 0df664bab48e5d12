import type { Deadline, Explanation, IsoDate } from '../deadline/index.js';
import { DEADLINE_MESSAGES, DEADLINE_TERMS, type DeadlineMessage } from '../locale/deadline.js';
import { type Lang, say } from '../locale/index.js';

type Line = [label: DeadlineMessage, value: string];

const LOCALES: Record<Lang, string> = { ru: 'ru-RU', en: 'en-GB' };

/** An explanation as lines of text, labels in one column. */
export function deadlineText(explanation: Explanation, lang: Lang): string {
  const lines: Line[] = [
    ['phrase', explanation.phrase],
    ['normalized', explanation.normalized],
    ['tokens', explanation.tokens.map(tokenText).join(' · ')],
    ['parts', partsText(explanation, lang)],
    ...deadlineLines(explanation.deadline, lang),
  ];
  const { occurrences } = explanation;
  if (occurrences.length > 0) {
    lines.push(['occurrences', occurrences.map((day) => dayText(day, lang)).join(', ')]);
  }
  const labels = lines.map(([key]) => say(DEADLINE_MESSAGES, lang, key));
  const width = Math.max(...labels.map((label) => label.length)) + 2;
  const text = lines.map(([, value], at) => `${`${labels[at]}:`.padEnd(width)}${value}\n`);
  const hints = explanation.daysOff.map(
    (day) => `${say(DEADLINE_MESSAGES, lang, 'dayOff', { date: dayText(day, lang) })}\n`,
  );
  return [...text, ...hints].join('');
}

function tokenText({ text, kind, value }: Explanation['tokens'][number]): string {
  const told = value === null ? kind : `${kind} ${value}`;
  return text.toLowerCase() === told ? text : `${text} [${told}]`;
}

function partsText({ parts }: Explanation, lang: Lang): string {
  if (parts.length === 0) return say(DEADLINE_MESSAGES, lang, 'nothing');
  return parts.map(({ rule, text }) => `${named(rule, lang)} «${text}»`).join('; ');
}

function named(term: string, lang: Lang): string {
  return DEADLINE_TERMS[lang][term] ?? term;
}

/** «2022-03-01, вторник» */
function dayText(day: IsoDate, lang: Lang): string {
  const format = new Intl.DateTimeFormat(LOCALES[lang], { weekday: 'long', timeZone: 'UTC' });
  return `${day} (${format.format(new Date(`${day}T00:00:00Z`))})`;
}

function deadlineLines(deadline: Deadline, lang: Lang): Line[] {
  const lines: Line[] = [['type', `${deadline.type} – ${named(deadline.type, lang)}`]];
  if (deadline.start !== null) lines.push(['start', dayText(deadline.start, lang)]);
  if (deadline.due !== null) lines.push(['due', dayText(deadline.due, lang)]);
  lines.push(...ownLines(deadline, lang));
  if (deadline.edtf !== undefined) lines.push(['edtf', deadline.edtf]);
  if (deadline.inferred !== undefined) {
    const what = deadline.inferred.map((one) => named(`inferred-${one}`, lang));
    lines.push(['inferred', what.join(', ')]);
  }
  return lines;
}

/** What only deadlines of this type have. */
function ownLines(deadline: Deadline, lang: Lang): Line[] {
  switch (deadline.type) {
    case 'date':
      return [['bound', named(deadline.bound, lang)]];
    case 'period':
      return [['granularity', named(deadline.granularity, lang)]];
    case 'recurring':
      return [['rrule', deadline.rrule]];
    case 'relative': {
      const lines: Line[] = [
        ['duration', deadline.duration],
        ['days', named(deadline.days, lang)],
      ];
      if (deadline.anchor !== null) lines.push(['anchor', deadline.anchor]);
      return lines;
    }
    case 'event':
      return [['event', deadline.event]];
    case 'schedule':
      return [['schedule', deadline.schedule]];
    case 'on-request':
      return deadline.requester === null ? [] : [['requester', deadline.requester]];
    case 'multiple':
      return [['members', deadline.deadlines.map((one) => memberText(one, lang)).join('; ')]];
    case 'unknown':
      return [['reason', named(deadline.reason, lang)]];
    case 'continuous':
      return [];
  }
}

function memberText(deadline: Deadline, lang: Lang): string {
  const days = [deadline.start, deadline.due].filter((day) => day !== null).join(' – ');
  const rule = deadline.type === 'recurring' ? ` ${deadline.rrule}` : '';
  return `«${deadline.text}» ${named(deadline.type, lang)}${days === '' ? '' : ` ${days}`}${rule}`;
}
