import type { Party } from '../model/party.js';
import { headingAddressee } from './leading.js';
import { readParties } from './parties.js';

/** Addressees of one order, each with a day of its own, in their place in the text. */
export interface OwnDays {
  phrase: string;
  start: number;
  end: number;
  assignees: Party[];
}

/** «до 15 мая 2022 года», «к 15.05.2022», «не позднее 1 июня»: a day that closes such a part. */
const DAY =
  /\s[–—-]\s((?:в\sсрок\s)?(?:до|ко?|не\sпозднее)\s\d{1,2}(?:\.\d{2}\.\d{2,4}|\s[а-яё]{3,8})(?:\s\d{4})?(?:\s(?:года|г\.?)(?![а-яё]))?)/g;
/** One addressee with its dash and day is no longer than this. */
const LONGEST_NAME = 160;
/** What parts one of them from the next. */
const JOINT = /^\s{0,3}[,;]\s{1,3}/;

/**
 * «Петрову П.П. – до 15 мая, Иванову И.И. – до 20 мая сдать отчёты», «Сдать отчёты: отделу кадров – до
 * 15 мая, отделу архива – до 20 мая»: two addressees or more, at the beginning or behind a colon, each
 * with its day behind a dash. Null for any other list («ремонт кровли – до 15 мая, …»).
 */
export function ownDays(text: string): OwnDays | null {
  if (!/[–—-]\s(?:в\sсрок|до|к|не)\s/.test(text)) return null;
  const found = [...text.matchAll(DAY)];
  if (found.length < 2) return null;
  const first = found[0]?.index ?? 0;
  const colon = text.lastIndexOf(': ', first);
  const start = colon === -1 ? 0 : colon + 2;
  const assignees: Party[] = [];
  let from = start;
  let end = start;
  for (const day of found) {
    const printed = text.slice(from, day.index);
    if (printed.length > LONGEST_NAME || /[.!?:;]\s+[А-ЯЁ][а-яё]/.test(printed)) return null;
    const party = partyWith(printed, day[1] ?? '', text.slice(from, day.index + day[0].length));
    if (party === null) return null;
    assignees.push(party);
    end = day.index + day[0].length;
    const joint = JOINT.exec(text.slice(end, end + 8))?.[0].length ?? 0;
    if (joint === 0) break;
    from = end + joint;
  }
  if (assignees.length < 2) return null;
  // Behind a colon the list is all there is.
  if (colon !== -1 && !/^[\s.;]{0,5}$/.test(text.slice(end))) return null;
  return { phrase: text.slice(start, end), start, end, assignees };
}

/** One of them; its day stays in its words, from which the register takes it. */
function partyWith(printed: string, day: string, whole: string): Party | null {
  if (headingAddressee(`${printed}:`) === null) return null;
  const { assignees } = readParties(printed, { case: 'unknown' });
  const [only] = assignees;
  if (only === undefined || assignees.length > 1) return null;
  return { ...only, name: `${only.name} – ${day}`, text: whole };
}
