import { classOf, DIGIT, LATIN, toCyrillic, toDigit, toLatin } from './characters.js';

/** Tells words the reader knows, to judge what a line break or a Latin word stands for. */
export type KnownWord = (word: string) => boolean;

/** What may follow a number without a space: «2O22г.». */
const YEAR_TAILS = new Set(['', 'г', 'гг', 'год', 'года', 'году', 'годы', 'r']);

/** Word by word: lookalike letters and digits. Lengths never change here. */
export function respell(text: string, isKnown: KnownWord): string {
  let result = '';
  let copied = 0;
  let at = 0;
  while (at < text.length) {
    let kind = classOf(text.charCodeAt(at));
    if (kind < DIGIT) {
      at++;
      continue;
    }
    const start = at;
    let digits = false;
    let latin = false;
    let cyrillic = false;
    let foreign = false;
    while (kind >= DIGIT) {
      if (kind === DIGIT) digits = true;
      else if (kind === LATIN) latin = true;
      else {
        cyrillic = true;
        if (text.charCodeAt(at) > LAST_RUSSIAN) foreign = true;
      }
      at++;
      kind = at < text.length ? classOf(text.charCodeAt(at)) : 0;
    }
    if (!latin && !foreign && !(digits && cyrillic)) continue;
    const word = text.slice(start, at);
    const spelt = spell(word, digits, latin, cyrillic, isKnown);
    if (spelt !== word) {
      result += text.slice(copied, start) + spelt;
      copied = at;
    }
  }
  return copied === 0 ? text : result + text.slice(copied);
}

const LAST_RUSSIAN = 0x44f;

function spell(
  word: string,
  digits: boolean,
  latin: boolean,
  cyrillic: boolean,
  isKnown: KnownWord,
): string {
  if (digits) {
    const number = spellNumber(word);
    if (number !== null) return number;
  }
  const tail = digits ? word.replace(/^[0-9]+/, '') : word;
  const lead = word.slice(0, word.length - tail.length);
  if (tail === '') return word;
  if (latin && cyrillic) {
    const roman = Array.from(tail, toLatin).join('');
    if (/^[ivx]+$/.test(roman)) return lead + roman;
    return lead + (toCyrillic(tail) ?? tail);
  }
  if (latin) {
    const russian = toCyrillic(tail);
    return russian !== null && (lead !== '' || isKnown(russian)) ? lead + russian : word;
  }
  const roman = Array.from(tail, toLatin).join('');
  return roman !== tail && /^[ivx]+$/.test(roman) ? lead + roman : word;
}

/** «2O22», «l5», «З1», «2022r»: a number in which letters stand for digits, or null. */
function spellNumber(word: string): string | null {
  let digits = '';
  let real = false;
  let at = 0;
  for (; at < word.length; at++) {
    const char = word.charAt(at);
    const digit = toDigit(char);
    if (digit === null) break;
    if (digit === char) real = true;
    digits += digit;
  }
  const tail = word.slice(at);
  if (!real || !YEAR_TAILS.has(tail)) return null;
  return digits + (tail === 'r' ? 'г' : tail);
}
