import { foldWord } from '../language/fold-word.js';
import { stemRussian } from '../language/stem.js';
import { initialsDistance, lettersOf } from './initials.js';
import { isAbbreviation, isBodyHead } from './lexicon.js';

/** «министерство образования Иркутской области (далее – Министерство)». */
export interface Definition {
  alias: string;
  /** UTF-16 offsets of the alias in the text. */
  aliasStart: number;
  aliasEnd: number;
  /** UTF-16 offsets of the words that are defined, as far as they can be told. */
  nameStart: number;
  nameEnd: number;
}

const DEFINITION =
  /\(\s{0,2}далее(?:\sпо\sтексту)?\s{0,2}[–—‒−-]?\s{0,2}[«"]?([А-ЯЁа-яё][^()«»"\n;]{1,80})[»"]?\)/gi;
/** How far back a defined name may begin. */
const REACH = 400;
const WORD = /[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*/g;

/** Finds the «(далее – …)» definitions of a text, with the name each stands behind. */
export function definitions(text: string): Definition[] {
  const found: Definition[] = [];
  for (const match of text.matchAll(DEFINITION)) {
    const alias = (match[1] ?? '').trim();
    const nameEnd = text.slice(0, match.index).trimEnd().length;
    const nameStart = nameBefore(text, nameEnd, alias);
    if (nameStart === null || alias.includes(',')) continue;
    const aliasStart = text.indexOf(alias, match.index);
    found.push({ alias, aliasStart, aliasEnd: aliasStart + alias.length, nameStart, nameEnd });
  }
  return found;
}

function nameBefore(text: string, end: number, alias: string): number | null {
  if (/[»"“]/.test(text.charAt(end - 1))) {
    const open = text.lastIndexOf('«', end - 1);
    return open >= 0 && end - open < REACH ? open : null;
  }
  const from = Math.max(0, end - REACH);
  const before = text.slice(from, end);
  const clause = Math.max(before.search(/[.;:«»][^.;:«»]*$/), before.lastIndexOf('\n\n')) + 1;
  const words = [...before.slice(clause).matchAll(WORD)].map((match) => ({
    word: match[0],
    start: from + clause + match.index,
  }));
  const index = isAbbreviation(alias) ? byInitials(words, alias) : byHead(words, alias);
  return index === null ? null : (words[index]?.start ?? null);
}

function byInitials(words: readonly { word: string }[], alias: string): number | null {
  const letters = words.map(({ word }) => lettersOf([word]));
  for (let index = words.length - 1; index >= 0; index -= 1) {
    if (initialsDistance(alias, letters.slice(index).flat()) === 0) return index;
  }
  return null;
}

/** The nearest word the alias repeats («центру … (далее – Центр)»), with the adjectives before it. */
function byHead(words: readonly { word: string }[], alias: string): number | null {
  const last = alias.split(/\s+/).at(-1) ?? alias;
  const stem = stemRussian(foldWord(last));
  let index = words.findLastIndex(({ word }) => stemRussian(foldWord(word)) === stem);
  if (index < 0) index = words.findIndex(({ word }) => isBodyHead(word));
  if (index < 0) return null;
  while (index > 0 && ADJECTIVE.test(words[index - 1]?.word ?? '')) index -= 1;
  return index;
}

const ADJECTIVE = /[а-яё]{3}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю)$/i;
