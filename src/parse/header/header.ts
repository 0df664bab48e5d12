import { findRegistration, type Registration, SUBJECT } from '../../cues/header-registration.js';
import { partOf } from '../../cues/issuer.js';
import { AGENDA, AGENDA_POINT } from '../../cues/markers.js';
import { PREAMBLE } from '../../cues/preamble.js';
import type { DocumentFacts } from '../../tree/document.js';
import { closeUp, isApart, type Line, wordsOf } from '../lines/line.js';
import { dateOfThisYear, dateOpening, readCard } from './header-card.js';
import { readHeading } from './heading.js';
import { issuerAbove } from './issuer-above.js';
import { issuerAdopted } from './issuer-adopted.js';
import { giverOf } from './issuer-name.js';
import { issuerResolving } from './issuer-resolving.js';
import { withoutRepeal } from './repeal-note.js';

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
