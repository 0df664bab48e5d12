import { withoutLastBracket } from '../../cues/brackets.js';
import { isRegistration, PLACE } from '../../cues/header-registration.js';
import { bodyFromGenitive, PART_OF_BODY, partOf, startsWithBody } from '../../cues/issuer.js';
import { isFiller, isNameOnly } from '../../cues/signature-line.js';

const STATE_WORDS =
  /^(?:российская\sфедерация|россия|республика\s[a-zЀ-ӿ]+|[a-zЀ-ӿ]+(?:ая|кий)\s(?:область|край|республика)|[a-zЀ-ӿ]+\sавтономный\sокруг.*|муниципальное\sобразование|субъект\s.*|герб)$/i;

/** What a legal database says of an act, above its letterhead. */
const STATUS = /^(?:не\s?действующ|действующ|утративш)(?:ий|ая|ее)(?:\sсилу)?$/i;

/** «двадцать вторая сессия», «шестой созыв»: which meeting it was, no part of a body's name. */
const SITTING =
  /^\(?(?:[a-zЀ-ӿ\d-]+\s){1,4}(?:сесси[яи]|созыва?|заседани[ея])(?:\s(?:[a-zЀ-ӿ\d-]+\s){0,3}созыва)?\)?$/i;

/** The body printed over the title in the nominative, its name over one line or several. */
export function issuerAbove(above: readonly string[]): string | null {
  // `above` runs upwards from the title.
  const name: string[] = [];
  let sitting = false;
  for (const words of above) {
    if (SITTING.test(words)) {
      sitting = true;
      continue;
    }
    if (words.replace(PLACE, '').trim() === '' || STATUS.test(words)) continue;
    if (
      isRegistration(words) ||
      STATE_WORDS.test(words) ||
      words.length > 160 ||
      /[.!?]$/.test(words)
    ) {
      if (name.length > 0) break;
      continue;
    }
    const whole = name.length > 0 && !isCutInQuotes(name.join(' '));
    if (whole && startsWithBody(name[0] ?? '') && !isAdjectives(words)) {
      // «МИНИСТЕРСТВО … | КОЛЛЕГИЯ | РЕШЕНИЕ»: the part stands below the whole.
      const part = name.join(' ');
      if (PART_OF_BODY.test(part) && startsWithBody(words)) return partOf(part, tidy(words));
      break;
    }
    if (/^утверждаю/i.test(words) || isNameOnly(words) || isFiller(words)) break;
    name.unshift(words);
    if (name.length > 6) name.pop();
  }
  const printed = tidy(name.join(' '));
  if (startsWithBody(printed)) return printed;
  // «Сорок третье заседание | Собрания депутатов».
  return sitting ? bodyFromGenitive(printed) : null;
}

/** «ОБЩЕОБРАЗОВАТЕЛЬНАЯ ШКОЛА»»: the name in quotation marks begins on a line above. */
function isCutInQuotes(name: string): boolean {
  const count = (mark: string) => name.split(mark).length - 1;
  return count('»') > count('«') || count('"') % 2 === 1;
}

/** «ГОСУДАРСТВЕННОЕ БЮДЖЕТНОЕ»: a line of adjectives that the body's name goes on from. */
function isAdjectives(words: string): boolean {
  // «Совет Министров и Всесоюзный Центральный | Совет союзов»: two bodies, the second begins above.
  const joined = words.split(/\s+/);
  const second = joined.slice(joined.lastIndexOf('и') + 1);
  if (second.length > 0 && second.length < joined.length && second.every(isAdjective)) return true;
  return joined.every(isAdjective);
}

function tidy(name: string): string {
  return withoutLastBracket(name.replace(/\s+/g, ' '))
    .replace(/\s{1,9}[a-zЀ-ӿ]{3,24}\sсозыва$/i, '')
    .trim();
}

function isAdjective(word: string): boolean {
  return /^[a-zЀ-ӿ-]+(?:ый|ий|ой|ая|яя|ое|ее)$/i.test(word);
}
