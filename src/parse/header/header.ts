import {
  BEFORE_DATE,
  findRegistration,
  isRegistration,
  NUMBER,
  PLACE,
  type Registration,
  SUBJECT,
} from '../../cues/header-registration.js';
import {
  bodiesFromGenitive,
  bodyFromGenitive,
  bodyOfLetters,
  partOf,
  startsWithBody,
} from '../../cues/issuer.js';
import { kindNamed } from '../../cues/kinds.js';
import { AGENDA, AGENDA_POINT } from '../../cues/markers.js';
import { PREAMBLE } from '../../cues/preamble.js';
import { startsWithPost } from '../../cues/signature-line.js';
import type { DocumentFacts } from '../../tree/document.js';
import { closeUp, isApart, type Line, wordsOf } from '../lines/line.js';
import { dateOfThisYear, dateOpening, readCard } from './header-card.js';
import { issuerAbove } from './issuer-above.js';
import { issuerAdopted } from './issuer-adopted.js';
import { cutIssuer, giverOf, stripDate } from './issuer-name.js';
import { issuerResolving } from './issuer-resolving.js';
import { NOTE, UNFINISHED_NOTE } from './notes.js';
import { withoutRepeal } from './repeal-note.js';

/** «РАСПОРЯЖЕНИЕ от 12.09.2019 № 233-р О начале …»: the subject on the line of the number. */
const BEHIND_NUMBER = /(?<!\d)\d{4}\s?г?(?:ода|\.)?\s{1,3}(?:№|N)\s?\S{1,24}\s{1,3}(?=[«"]?Об?\s)/;
/** «Принято Собранием депутатов 26 мая»: when, not what. */
const ADOPTED = /^\(?принят[оа]?(?![a-zЀ-ӿ])/i;
/** How far above and below the title its issuer, date and number are looked for. */
const REACH_ABOVE = 15;
const REACH_BELOW = 14;

interface Zone {
  title: number | null;
  /** The page's heading over the title, where there is one. */
  heading: number | null;
  /** First line of the items or of the resolving words. */
  end: number;
}

/** First line behind the title that begins the preamble, or the end of the zone. */
export function preambleStart(
  lines: readonly Line[],
  { title, end }: Pick<Zone, 'title' | 'end'>,
): number {
  for (let index = (title ?? -1) + 1; index < end; index++) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    const words = wordsOf(line).replace(/ {2,}/g, ' ');
    // «ПЕРЕЧЕНЬ ПОРУЧЕНИЙ | по итогам совещания»: small letters go on with the title.
    const goesOn = /^[a-zа-џ]/.test(words) && lines[index - 1]?.blank !== true;
    if (isSentence(words) && isApart(lines, index)) return index;
    if (AGENDA_POINT.test(words)) return index;
    if (AGENDA.test(words) || (PREAMBLE.test(words) && !goesOn) || words.length > 200) return index;
  }
  return end;
}

/** «Исполком отмечает, что подготовка школ проходит неудовлетворительно.»: no title ends so. */
function isSentence(words: string): boolean {
  return words.length > 60 && /^[A-ZЀ-Я].*[а-яё]{4}\.$/.test(words) && !SUBJECT.test(words);
}

/** Reads kind, title, issuer, date and number from the lines above the items. */
export function readFacts(
  lines: readonly Line[],
  kind: DocumentFacts['kind'],
  zone: Zone,
): DocumentFacts {
  const title = zone.title ?? Math.max(0, zone.end - 1);
  const below = withoutRepeal(
    filled(lines, title, Math.min(preambleStart(lines, zone), title + REACH_BELOW)),
  );
  const above = withoutRepeal(filled(lines, Math.max(0, title - REACH_ABOVE), title)).reverse();
  const under = zone.title === null ? [] : below;
  const heading = zone.heading === null ? [] : filled(lines, zone.heading, zone.heading + 1);
  const registration = ownNumber(
    findRegistration([...heading, ...under], above, kind === 'assignments'),
    heading.length === 0 ? [] : under,
  );
  const { title: printed, issuer: own } = readHeading(under);
  const page = readHeading(zone.heading === null ? [] : filled(lines, zone.heading, title));
  const card = readCard(filled(lines, 0, zone.end));
  const letterhead = issuerAbove(above);
  // A site's card is no letterhead: «Категория: | Постановление администрации».
  const carded = CARD.test(above[0] ?? '');
  const issuer = own === null || carded ? null : partOf(own, letterhead);
  const resolving = issuerResolving(lines, zone);
  const named =
    issuer ??
    (kind === 'assignments' ? giverOf(printed ?? '') : null) ??
    issuerAdopted([...[...above].reverse(), ...below]) ??
    letterhead;
  return {
    kind,
    // «ПОСТАНОВЛЕНИЕ» alone: what it is about stands in the page's heading.
    title: printed !== null && !printed.includes(' ') ? (page.title ?? printed) : printed,
    // The site's heading counts last, unless it names in full what the act calls by a short name.
    issuer:
      named === null
        ? (fuller(resolving, page.issuer) ?? page.issuer ?? own)
        : fuller(named, named.includes(' ') ? resolving : (resolving ?? page.issuer)),
    date:
      registration.date ??
      card.date ??
      dateOpening(lines, zone.title, zone.end) ??
      dateOfThisYear(lines[zone.title ?? -1]),
    number: registration.number ?? card.number,
  };
}

/**
 * The name that the header prints, unless the resolving line prints the same one more fully:
 * «ПАЛАТА ПРЕДСТАВИТЕЛЕЙ» and «Палата Представителей Народного Собрания Республики … постановляет».
 */
function fuller(named: string | null, resolving: string | null): string | null {
  if (named === null || resolving === null) return named ?? resolving;
  const stems = (name: string) =>
    (
      name
        .toLowerCase()
        .replaceAll('ё', 'е')
        .match(/[a-zа-я\d]+/g) ?? []
    ).map((word) => word.slice(0, STEM));
  const [short, long] = [stems(named), stems(resolving)];
  const holds = (from: number) => short.every((stem, index) => stem === long[from + index]);
  // A part of the body names the whole behind itself: «Палата Республики Законодательного Собрания».
  const same = short.length < long.length && (holds(0) || holds(long.length - short.length));
  return same ? resolving : named;
}

/** Letters in which the same word agrees in every case. */
const STEM = 5;

function filled(lines: readonly Line[], from: number, to: number): string[] {
  const words: string[] = [];
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line !== undefined && !line.blank) words.push(closeUp(wordsOf(line)));
  }
  return words;
}

/**
 * «Решение Совета от 15.07.2014 № 11.5» heads the page, «15 июля 2014 г. № 11/5» stands under the act's
 * own title: of one day, the act's number is the one it prints itself.
 */
function ownNumber(found: Registration, under: readonly string[]): Registration {
  const own = findRegistration(under, [], false);
  const same = own.number !== null && own.date !== null && own.date === found.date;
  return same ? own : found;
}

/** What a site's card calls the line below. */
const CARD = /^[•·\s]*(?:категория|вид|тип|вид\sдокумента|тип\sдокумента|раздел)\s?:$/i;

/** «очередного заседания», «сорок четвёртого заседания», «седьмой сессии»: which meeting it was. */
const SITTING_OF =
  /^(?:(?:[а-яё]+(?:ого|его|ой|ей)|двадцать|тридцать|сорок|[а-яё]+десят|(?:№\s?)?\d{1,3}(?:-?(?:го|й|ой))?|[IVX]{1,6})\s){0,4}(?:заседания|сессии|съезда|совещания(?=\s(?:коллегии|совета|комиссии|штаба))|собрания(?=\s(?:коллегии|совета|комиссии)))(?:\s|$)/i;

/** Reads the title over its lines, and the issuer where the title names it in the genitive. */
function readHeading(below: readonly string[]): { title: string | null; issuer: string | null } {
  const [printed, ...others] = below;
  if (printed === undefined) return { title: null, issuer: null };
  // «ПЕРЕЧЕНЬ | поручений …»: the kind itself may stand on two lines.
  const broken = /^перечень$/i.test(printed);
  const first = broken ? `${printed} ${others[0] ?? ''}` : printed;
  const rest = broken ? others.slice(1) : others;
  const kindWords = kindNamed(first)?.words ?? '';
  const body: string[] = [];
  const subject: string[] = [];
  const own = behindKind(first, kindWords);
  if (SUBJECT.test(own)) subject.push(own);
  else if (own !== '') body.push(own);
  // «Постановление думы края № 1965 от 09.12.2009 г.»: behind the date no name goes on.
  const most = own !== '' && /\d\.\d{4}\s?(?:г\.|года)?$/.test(first) ? 1 : 6;
  let letterhead: string | null = null;
  const number = BEHIND_NUMBER.exec(first);
  if (number !== null && subject.length === 0)
    subject.push(first.slice(number.index + number[0].length));
  let noted = false;
  for (const words of rest) {
    if (isRegistration(words)) {
      if (subject.length > 0) break;
      // «управляющего совета от 10.03.2009»: short, but a body.
      const named = stripRegistration(words);
      if (body.length === 0 && bodyFromGenitive(named) !== null) body.push(named);
      continue;
    }
    // «РАСПОРЯЖЕНИЕ | МЭР ГОРОДА»: a database prints the letterhead below the kind.
    if (body.length + subject.length === 0 && isShouted(words) && startsWithBody(words)) {
      letterhead ??= words;
      continue;
    }
    if (startsWithPost(words) || /:$/.test(words) || ADOPTED.test(words)) break;
    // «Утратил силу - Постановление | Губернатора … | от 07.12.2006 г. N 762»: a note over lines.
    if (NOTE.test(words) || noted) {
      noted = noted ? !isRegistration(words) : UNFINISHED_NOTE.test(words);
      continue;
    }
    if (words.replace(PLACE, '').trim() === '') continue;
    const above = subject[0] ?? body[0];
    if (isShouted(words) && above !== undefined && !isShouted(above)) break;
    // «О работе с подростками | Комиссия в составе: …»: the sentence that resolves has begun.
    if (subject.length > 0 && !isShouted(words) && startsWithBody(words)) break;
    if (SUBJECT.test(words) || subject.length > 0) subject.push(words);
    else if (body.length < most && goesOn(words, body)) body.push(words);
    else break;
    if (subject.length > 5) break;
  }
  const phrase = body.join(' ').replace(/\s+/g, ' ').trim();
  const meeting = phrase.replace(/^поручений\s+/i, '').replace(SITTING_OF, '');
  const parts = [kindWords.trim(), phrase, subject.join(' ')].filter((part) => part !== '');
  return {
    title: closeHyphens(parts.join(' ').replace(/\s+/g, ' ')),
    issuer: cutIssuer(bodiesFromGenitive(meeting)) ?? bodyOfLetters(meeting) ?? letterhead,
  };
}

/** What stands behind the kind's word on its line, without date and number. */
function behindKind(first: string, kindWords: string): string {
  const bare = BEFORE_DATE.exec(first)?.[1] ?? '';
  return stripRegistration(first.slice(kindWords.length).replace(bare, ''));
}

function isShouted(words: string): boolean {
  return words === words.toUpperCase() && /[A-ZЀ-Я]{4}/.test(words);
}

/** «подго- товке»: a word that the title splits over its lines. */
function closeHyphens(title: string): string {
  return title.replace(/(?<=[a-zа-џ])- (?=[a-zа-џ])/g, '');
}

/** Whether a line under the title goes on with the name of the body. */
function goesOn(words: string, body: readonly string[]): boolean {
  if (/^(?:[a-zа-џ]|[A-ZЀ-Я]{2,}|[«"(])/.test(words)) return true;
  if (body.length === 0) return bodyFromGenitive(words) !== null;
  return /^[A-ZЀ-Я][A-Za-zЀ-ӿ-]+(?:ого|его|ой|ей|ых|их)\s/.test(words);
}

function stripRegistration(words: string): string {
  return stripDate(words.replace(NUMBER, ''));
}
