import { undoDigitSlips } from '../language/digit-slips.js';
import { trimEndOf } from '../language/trim.js';
import type { DocumentFacts } from '../tree/document.js';
import { withoutLastBracket } from './brackets.js';
import { findHeaderDate } from './header-date.js';
import { bodyFromGenitive, PART_OF_BODY, partOf, startsWithBody } from './issuer.js';
import { KIND_WORDS } from './kinds.js';
import { closeUp, type Line, wordsOf } from './line.js';
import { AGENDA } from './markers.js';
import { isFiller, isNameOnly, nameAtEnd, startsWithPost } from './signature-line.js';

/** Words that open a preamble: the grounds and the aims of the decision. */
export const PREAMBLE =
  /^(?:в\s(?:соответствии|целях|связи|рамках|цел[яи]х|развитие|дополнение)|во\sисполнение|на\sосновании|заслушав|рассмотрев|обсудив|руководствуясь|исходя|по\s(?:результатам|итогам|поручению)|с\s(?:целью|уч[её]том)|учитывая|в\sсвязи|присутствовал|председательствовал|председатель\s(?:заседания|комиссии)?\s?[:–—-]|участвовал|приглаш[её]н)/i;
/** A paper's subject: «О мерах по …», «Об утверждении …». */
const SUBJECT = /^[«"]?об?(?:\s|$)/i;
const NUMBER = /(?:№|(?<![A-Za-zЀ-ӿ])N[o°]?)\s{0,3}([A-Za-zЀ-ӿ\d][A-Za-zЀ-ӿ\d/.\-–]{0,24})/;
/** «РАСПОРЯЖЕНИЕ от 12.09.2019 № 233-р О начале …»: the subject on the line of the number. */
const BEHIND_NUMBER = /\d{4}\s?г?(?:ода|\.)?\s{1,3}(?:№|N)\s?\S{1,24}\s{1,3}([«"]?Об?\s.+)$/;
const PLACE =
  /(?<![A-Za-zЀ-ӿ])(?:г|гор|город|п|пос|пгт|с|село|ст|р\.\s?п|рп|д|дер)\.?\s{0,2}[A-ZЀ-Я][A-Za-zЀ-ӿ-]{1,30}(?:\s[A-ZЀ-Я][A-Za-zЀ-ӿ-]{2,30})?/g;
/** «Принято Собранием депутатов 26 мая»: when, not what. */
const ADOPTED = /^принят[оа]?(?![a-zЀ-ӿ])/i;
/** What a legal database notes between a paper's title and its subject. */
const NOTE =
  /^[([]?(?:(?:документ\s)?утратил[аио]?\sсилу|(?:с\sизменениями|в\sред(?:\.|акции)|в\sнов(?:ой|ых)\sред)|официально\sопубликован|действующ(?:ий|ая)\s(?:документ|редакция)|актуальная\sредакция)/i;
const DATE_LABEL =
  /^(?:дата(?:\s[a-zЀ-ӿ]+){0,2}|от|принят[оа]?|заседание(?:\sсостоялось)?|время|состоялось|день)(?![a-zЀ-ӿ])\s?[:–—-]?\s?/i;

/** How far above and below the title its issuer, date and number are looked for. */
const REACH_ABOVE = 15;
const REACH_BELOW = 14;
const STATE_WORDS =
  /^(?:российская\sфедерация|россия|республика\s[a-zЀ-ӿ]+|[a-zЀ-ӿ]+(?:ая|кий)\s(?:область|край|республика)|[a-zЀ-ӿ]+\sавтономный\sокруг.*|муниципальное\sобразование|субъект\s.*|герб)$/i;

/** «Письмо Минюста от … № …», «Зарегистрировано … № …»: date and number of something else. */
const ANOTHERS =
  /^[([]?(?:письмо|зарегистрирован|регистрационный|приложени|к\s(?:приказ|постановлени|распоряжени|решени))/i;

const QUOTED_WORD = /«\s?[A-Za-zЀ-ӿ]|(?:^|[\s(])["„][A-Za-zЀ-ӿ]/;

/** A line with nothing on it but date, number and place. */
function isRegistration(words: string): boolean {
  if (ANOTHERS.test(words)) return false;
  // «Детский сад № 5 «Ромашка»» is a name; only a day stands in quotation marks in a date.
  if (QUOTED_WORD.test(words) && QUOTED_WORD.test(undoDigitSlips(words))) return false;
  const date = findHeaderDate(words);
  if (date === null && !NUMBER.test(words)) return false;
  const bare = (date === null ? words : words.slice(0, date.start) + words.slice(date.end))
    .replace(NUMBER, '')
    .replace(PLACE, '')
    .replace(DATE_LABEL, '')
    .replace(
      /(?:от|года?|г\.|\(скачать\)|час[a-zЀ-ӿ]*|мин[a-zЀ-ӿ]*|\d{1,2}[.:-]\d{2}|дата|номер|протокол|приказ)/gi,
      '',
    );
  return bare.replace(/[^A-Za-zЀ-ӿ]/g, '').length <= 18;
}

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
    if (AGENDA.test(words) || (PREAMBLE.test(words) && !goesOn) || words.length > 200) return index;
  }
  return end;
}

/** Reads kind, title, issuer, date and number from the lines above the items. */
export function readFacts(
  lines: readonly Line[],
  kind: DocumentFacts['kind'],
  zone: Zone,
): DocumentFacts {
  const title = zone.title ?? Math.max(0, zone.end - 1);
  const below = filled(lines, title, Math.min(preambleStart(lines, zone), title + REACH_BELOW));
  const above = filled(lines, Math.max(0, title - REACH_ABOVE), title).reverse();
  const named = zone.title === null ? [] : below;
  const heading = zone.heading === null ? [] : filled(lines, zone.heading, zone.heading + 1);
  const registration = findRegistration([...heading, ...named], above);
  const { title: printed, issuer: own } = readHeading(named);
  const page = readHeading(zone.heading === null ? [] : filled(lines, zone.heading, title));
  const issuer = own === null ? null : partOf(own, issuerAbove(above));
  return {
    kind,
    // «ПОСТАНОВЛЕНИЕ» alone: what it is about stands in the page's heading.
    title: printed !== null && !printed.includes(' ') ? (page.title ?? printed) : printed,
    issuer: issuer ?? issuerAbove(above) ?? page.issuer ?? issuerOf(lines, zone),
    date: registration.date,
    number: registration.number,
  };
}

function filled(lines: readonly Line[], from: number, to: number): string[] {
  const words: string[] = [];
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line !== undefined && !line.blank) words.push(closeUp(wordsOf(line)));
  }
  return words;
}

function findRegistration(
  below: readonly string[],
  above: readonly string[],
): { date: string | null; number: string | null } {
  let date: string | null = null;
  let number: string | null = null;
  const pairs = below.map((words, index) => `${words} ${below[index + 1] ?? ''}`);
  const [titleLine = '', ...rest] = below;
  const candidates = [
    titleLine,
    ...rest.filter((words) => isRegistration(words)),
    ...above.filter((words) => isRegistration(words)),
    // A date split over two lines: «от « 10 » | марта 2015 г.».
    ...pairs.filter((words) => words.length < 60 && isRegistration(words)),
  ];
  // A session's number («заседание № 23») stands apart from the paper's, which stands by its date.
  const dated = candidates.filter((words) => findHeaderDate(words) !== null);
  date = dated.map((words) => findHeaderDate(words)?.iso)[0] ?? null;
  for (const words of [...dated, ...candidates]) {
    const found = SUBJECT.test(words) ? undefined : NUMBER.exec(words)?.[1];
    if (number === null && found !== undefined && /\d/.test(found))
      number = found.replace(/[.\-–]{1,9}$/, '');
  }
  return { date, number };
}

/** Reads the title over its lines, and the issuer where the title names it in the genitive. */
function readHeading(below: readonly string[]): { title: string | null; issuer: string | null } {
  const [printed, ...others] = below;
  if (printed === undefined) return { title: null, issuer: null };
  // «ПЕРЕЧЕНЬ | поручений …»: the kind itself may stand on two lines.
  const broken = /^перечень$/i.test(printed);
  const first = broken ? `${printed} ${others[0] ?? ''}` : printed;
  const rest = broken ? others.slice(1) : others;
  const kindWords =
    KIND_WORDS.map(([pattern]) => pattern.exec(first)?.[0]).find((word) => word !== undefined) ??
    '';
  const body: string[] = [];
  const subject: string[] = [];
  const own = stripRegistration(first.slice(kindWords.length));
  if (SUBJECT.test(own)) subject.push(own);
  else if (own !== '') body.push(own);
  const behind = BEHIND_NUMBER.exec(first)?.[1];
  if (behind !== undefined && subject.length === 0) subject.push(behind);
  for (const words of rest) {
    if (isRegistration(words)) {
      if (subject.length > 0) break;
      // «управляющего совета от 10.03.2009»: short, but a body.
      const named = stripRegistration(words);
      if (body.length === 0 && bodyFromGenitive(named) !== null) body.push(named);
      continue;
    }
    if (startsWithPost(words) || /:$/.test(words) || ADOPTED.test(words)) break;
    if (NOTE.test(words)) continue;
    if (words.replace(PLACE, '').trim() === '') continue;
    if (isShouted(words) && subject[0] !== undefined && !isShouted(subject[0])) break;
    if (SUBJECT.test(words) || subject.length > 0) subject.push(words);
    else if (body.length < 6 && goesOn(words, body)) body.push(words);
    else break;
    if (subject.length > 5) break;
  }
  const phrase = body.join(' ').replace(/\s+/g, ' ').trim();
  const meeting = phrase
    .replace(/^поручений\s+/i, '')
    .replace(
      /^(?:(?:очередного|внеочередного|расширенного|совместного|планового|выездного|рабочего)\s)*(?:заседания|совещания(?=\s(?:коллегии|совета|комиссии|штаба))|собрания(?=\s(?:коллегии|совета|комиссии)))\s+/i,
      '',
    );
  const parts = [kindWords.trim(), phrase, subject.join(' ')].filter((part) => part !== '');
  return {
    title: closeHyphens(parts.join(' ').replace(/\s+/g, ' ')),
    issuer: cutIssuer(bodyFromGenitive(meeting)),
  };
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

function stripDate(words: string): string {
  const date = findHeaderDate(words);
  const before = date === null ? words : words.slice(0, date.start).replace(/(?:^|\s)от\s*$/i, '');
  const rest = before.replace(/\((?:скачать|pdf|docx?)[^()]{0,80}\)/i, '');
  return trimEndOf(rest.replace(/^[\s:.–—-]{1,40}/, ''), ' :,–—-');
}

/** What follows a body's name in a title: its subject, the occasion, the place. */
const BEHIND_NAME =
  /\s(?:об?\s[a-zа-џ]|по\s(?:вопросу|итогам|результатам)|данн(?:ых|ые)\s|на\s(?:заседании|совещании)|г\.\s|каб\.\s)/;

/** A body's name ends where the subject, the date or the place begins. */
function cutIssuer(name: string | null): string | null {
  if (name === null) return null;
  const bare = stripDate(name);
  const whole = bare
    .slice(0, BEHIND_NAME.exec(bare)?.index ?? bare.length)
    .replace(/[\s,]{1,9}$/, '');
  // «Главы округа Е.Ю. Латыпова»: the office issues the paper, whoever holds it.
  const holder = nameAtEnd(whole);
  return (
    (holder !== null && holder.start > 0 ? whole.slice(0, holder.start) : whole).trim() || null
  );
}

/** The body printed over the title in the nominative, its name over one line or several. */
function issuerAbove(above: readonly string[]): string | null {
  // `above` runs upwards from the title.
  const name: string[] = [];
  for (const words of above) {
    if (
      isRegistration(words) ||
      STATE_WORDS.test(words) ||
      words.length > 160 ||
      /[.!?]$/.test(words)
    ) {
      if (name.length > 0) break;
      continue;
    }
    if (name.length > 0 && startsWithBody(name[0] ?? '') && !isAdjectives(words)) {
      // «МИНИСТЕРСТВО … | КОЛЛЕГИЯ | РЕШЕНИЕ»: the part stands below the whole.
      const part = name.join(' ');
      if (PART_OF_BODY.test(part) && startsWithBody(words)) return partOf(part, tidy(words));
      break;
    }
    if (/^утверждаю/i.test(words) || isNameOnly(words) || isFiller(words)) break;
    name.unshift(words);
    if (name.length > 6) name.pop();
  }
  const whole = tidy(name.join(' '));
  return startsWithBody(whole) ? whole : null;
}

/** «ГОСУДАРСТВЕННОЕ БЮДЖЕТНОЕ»: a line of adjectives that the body's name goes on from. */
function isAdjectives(words: string): boolean {
  return words.split(/\s+/).every((word) => /^[a-zЀ-ӿ-]+(?:ый|ий|ой|ая|яя|ое|ее)$/i.test(word));
}

function tidy(name: string): string {
  return withoutLastBracket(name.replace(/\s+/g, ' '))
    .replace(/\s{1,9}[a-zЀ-ӿ]{3,24}\sсозыва$/i, '')
    .trim();
}

/** The body in the line of the resolving words: «КОЛЛЕГИЯ РЕШИЛА:», «комиссия постановляет:». */
function issuerOf(lines: readonly Line[], { end }: Zone): string | null {
  const words = closeUp(lines[end] === undefined ? '' : wordsOf(lines[end]));
  const found = /^(.{3,160}?)\s(?:решил|постанов|приказыва|распоряжа)/i.exec(words)?.[1];
  return found !== undefined && startsWithBody(found) ? tidy(found) : null;
}
