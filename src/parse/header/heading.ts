import {
  BEFORE_DATE,
  isRegistration,
  NUMBER,
  PLACE,
  SUBJECT,
} from '../../cues/header-registration.js';
import {
  bodiesFromGenitive,
  bodyFromGenitive,
  bodyOfLetters,
  startsWithBody,
} from '../../cues/issuer.js';
import { kindNamed } from '../../cues/kinds.js';
import { startsWithPost } from '../../cues/signature-line.js';
import { cutIssuer, stripDate } from './issuer-name.js';
import { NOTE, UNFINISHED_NOTE } from './notes.js';

/** «РАСПОРЯЖЕНИЕ от 12.09.2019 № 233-р О начале …»: the subject on the line of the number. */
const BEHIND_NUMBER = /(?<!\d)\d{4}\s?г?(?:ода|\.)?\s{1,3}(?:№|N)\s?\S{1,24}\s{1,3}(?=[«"]?Об?\s)/;
/** «Принято Собранием депутатов 26 мая»: when, not what. */
const ADOPTED = /^\(?принят[оа]?(?![a-zЀ-ӿ])/i;
/** «очередного заседания», «сорок четвёртого заседания», «седьмой сессии»: which meeting it was. */
const SITTING_OF =
  /^(?:(?:[а-яё]+(?:ого|его|ой|ей)|двадцать|тридцать|сорок|[а-яё]+десят|(?:№\s?)?\d{1,3}(?:-?(?:го|й|ой))?|[IVX]{1,6})\s){0,4}(?:заседания|сессии|съезда|совещания(?=\s(?:коллегии|совета|комиссии|штаба))|собрания(?=\s(?:коллегии|совета|комиссии)))(?:\s|$)/i;

/** Reads the title over its lines, and the issuer where the title names it in the genitive. */
export function readHeading(below: readonly string[]): {
  title: string | null;
  issuer: string | null;
} {
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
  (SUBJECT.test(own) ? subject : body).push(...(own === '' ? [] : [own]));
  // «Постановление думы края № 1965 от 09.12.2009 г.»: behind the date no name goes on.
  const most = own !== '' && /\d\.\d{4}\s?(?:г\.|года)?$/.test(first) ? 1 : 6;
  const number = BEHIND_NUMBER.exec(first);
  if (number !== null && subject.length === 0)
    subject.push(first.slice(number.index + number[0].length));
  const letterhead = readBelow(rest, { body, subject, most });
  const phrase = body.join(' ').replace(/\s+/g, ' ').trim();
  const meeting = phrase.replace(/^поручений\s+/i, '').replace(SITTING_OF, '');
  const parts = [kindWords.trim(), phrase, subject.join(' ')].filter((part) => part !== '');
  return {
    title: closeHyphens(parts.join(' ').replace(/\s+/g, ' ')),
    issuer: cutIssuer(bodiesFromGenitive(meeting)) ?? bodyOfLetters(meeting) ?? letterhead,
  };
}

/** What the lines below a title's first are taken for. */
interface Below {
  /** The name of the body, in the genitive. */
  body: string[];
  subject: string[];
  /** Most lines of the name. */
  most: number;
}

/** Reads the lines below a title's first; the result is the letterhead printed among them, if any. */
function readBelow(rest: readonly string[], { body, subject, most }: Below): string | null {
  let letterhead: string | null = null;
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
  return letterhead;
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
