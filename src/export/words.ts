import { figureDate } from '../calendar/iso.js';
import type { Lang } from '../locale/index.js';
import type { DeadlineType } from '../model/deadline.js';
import type { Assignee, RegisterDocument } from '../register/schema.js';
import type { DuplicateLink, RegisterRow } from './rows.js';

/** How the kinds of deadlines are called in a register that people read. */
export const DEADLINE_TYPES: Record<Lang, Record<DeadlineType, string>> = {
  ru: {
    date: 'дата',
    period: 'период',
    recurring: 'повторяющийся',
    continuous: 'постоянно',
    'on-request': 'по запросу',
    relative: 'от события, в днях',
    event: 'по событию',
    schedule: 'по графику',
    multiple: 'несколько сроков',
    unknown: 'не понят',
  },
  en: {
    date: 'date',
    period: 'period',
    recurring: 'recurring',
    continuous: 'continuous',
    'on-request': 'on request',
    relative: 'relative',
    event: 'event',
    schedule: 'schedule',
    multiple: 'several',
    unknown: 'not understood',
  },
};

/** The states of a task under control (контроль исполнения), in the order of its life. */
export const STATUSES: Record<Lang, readonly [string, string, string, string, string]> = {
  ru: ['не начато', 'в работе', 'исполнено', 'исполнено с нарушением срока', 'снято с контроля'],
  en: ['not started', 'in progress', 'done', 'done late', 'taken off control'],
};

/** What a paper is called by. */
export type NamedPaper = Pick<RegisterDocument, 'id' | 'title' | 'issuer' | 'date' | 'number'> & {
  source: Pick<RegisterDocument['source'], 'path'>;
};

/** How a paper is called in a list: its title, else its issuer, else its file; with its number. */
export function documentLabel(document: NamedPaper): string {
  const name = document.title ?? document.issuer ?? document.source.path ?? document.id;
  if (document.number === null) return name;
  const printed = withoutSpaces(name).includes(withoutSpaces(`№${document.number}`));
  return printed ? name : `${name} № ${document.number}`;
}

/** A paper's name with its date, unless the name holds the date already, in figures or words. */
export function datedLabel(document: NamedPaper): string {
  const label = documentLabel(document);
  if (document.date === null) return label;
  const date = figureDate(document.date);
  const day = Number(document.date.slice(8));
  const inWords = new RegExp(
    `(?:^|\\D)0?${day}[»"]?\\s[а-я]{3,8}\\s${document.date.slice(0, 4)}`,
    'i',
  );
  return label.includes(date) || inWords.test(label) ? label : `${label}, ${date}`;
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

/** «муниципальные органы; отдел кадров (Петрова А.А.)» */
export function partyNames(parties: readonly Assignee[]): string {
  return parties.map(partyLabel).join('; ');
}

/** «отдел кадров (Петрова А.А.)» */
export function partyLabel({ name, person }: Assignee): string {
  return person === undefined ? name : `${name} (${person})`;
}

/** «п. 3.6 (дословно)»; a task of another paper is named with its paper. */
export function duplicateLabel(link: DuplicateLink, row: RegisterRow, lang: Lang): string {
  const point = lang === 'ru' ? `п. ${link.task.id}` : `item ${link.task.id}`;
  const where = link.document.id === row.document.id ? '' : ` — ${documentLabel(link.document)}`;
  const exact = lang === 'ru' ? 'дословно' : 'exact';
  const near = `${Math.round(link.similarity * 100)} %`;
  return `${point} (${link.kind === 'exact' ? exact : near})${where}`;
}
