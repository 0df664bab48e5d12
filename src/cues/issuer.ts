import { once } from '../language/once.js';
import { ISSUES } from '../lexicon/classes.js';
import { isOrganisationForm } from '../party/index.js';
import { decline, type WordGender } from '../words/decline.js';
import { allHeads, type Head } from '../words/heads.js';

/** A body or post that may issue papers, and the gender its adjectives take. */
interface Issuer {
  nominative: string;
  genitive: string;
  gender: WordGender;
}

interface Issuers {
  byNominative: ReadonlyMap<string, Issuer>;
  byGenitive: ReadonlyMap<string, Issuer>;
}

const issuers = once((): Issuers => {
  const all = [...allHeads()].filter(({ classes }) => (classes & ISSUES) !== 0).map(issuerOf);
  return {
    byNominative: new Map(all.map((one) => [one.nominative, one])),
    byGenitive: new Map(all.map((one) => [one.genitive, one])),
  };
});

function issuerOf({ lemma, declension }: Head): Issuer {
  const forms = decline(lemma, declension);
  const gender = forms.find(({ form }) => form === lemma)?.gender ?? 'm';
  const genitive = forms.find((one) => one.case === 'genitive' && one.gender === gender)?.form;
  return { nominative: lemma, genitive: genitive ?? lemma, gender };
}

/** Whether a word is in the nominative one that a body which issues papers is headed by. */
export function isBodyWord(word: string): boolean {
  return issuers().byNominative.has(word.toLowerCase());
}

/** Gender of a body's head in the nominative; null for any other word. */
export function bodyGender(word: string): WordGender | null {
  return issuers().byNominative.get(word.toLowerCase())?.gender ?? null;
}

/** «РЗ СНХ ЗССР», «СНК СССР и ЦК ВКП(б)»: bodies named by their letters alone. */
const LETTERS =
  /^(?:[A-ZЀ-Я]{2,8}(?:\([а-я]\))?\s(?:и\s)?){0,4}[A-ZЀ-Я]{2,8}(?:\([а-я]\))?(?=$|\s{0,3}[«"“(])/;

/** A body that a phrase names by its letters alone, which no case bends; null for other words. */
export function bodyOfLetters(text: string): string | null {
  const whole = text.trim();
  const letters = LETTERS.exec(whole)?.[0];
  if (letters === undefined) return null;
  // «ГБУЗ РК «Городская больница № 4»»: letters alone say only what it is.
  const name = isForm(letters) ? QUOTED.exec(whole.slice(letters.length))?.[0] : undefined;
  return letters + (name ?? '');
}

/** A name in quotation marks, which may hold another one. */
const QUOTED = /^\s?(?:«[^«»]{2,120}(?:«[^«»]{2,80}»)?»?|"[^"]{2,120}"?)/;

function isForm(text: string): boolean {
  return isOrganisationForm(/^[A-ZЀ-Я]+/.exec(text)?.[0] ?? '');
}

const ADJECTIVE_ENDINGS: Record<WordGender, [RegExp, string][]> = {
  m: [
    [/(?<=[гкхжшчщ])ого$/, 'ий'],
    [/ого$/, 'ый'],
    [/его$/, 'ий'],
  ],
  f: [
    [/ой$/, 'ая'],
    [/(?<=[жшчщ])ей$/, 'ая'],
    [/ей$/, 'яя'],
  ],
  n: [
    [/ого$/, 'ое'],
    [/его$/, 'ее'],
  ],
};

/** Adjectives whose masculine nominative is in -ой. */
const STRESSED = new Set(['краевого', 'окружного', 'областного', 'городского']);

function likeCase(word: string, model: string): string {
  if (model === model.toUpperCase() && model.length > 1) return word.toUpperCase();
  return /^[A-ZЀ-Я]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function bendAdjective(word: string, gender: WordGender): string | null {
  const lower = word.toLowerCase();
  if (gender === 'm' && STRESSED.has(lower)) return likeCase(`${lower.slice(0, -3)}ой`, word);
  for (const [ending, nominative] of ADJECTIVE_ENDINGS[gender]) {
    if (ending.test(lower)) return likeCase(lower.replace(ending, nominative), word);
  }
  return null;
}

/** Whether a phrase begins with a body in the nominative, behind its adjectives. */
export function startsWithBody(text: string): boolean {
  if (/^[«"“„]/.test(text)) return false;
  if (isForm(text) && /^[A-ZЀ-Я\s]{2,30}[«"“]/.test(text)) return true;
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .slice(0, 5);
  const at = words.findIndex((word) => isBodyWord(word.replace(/[«»"().]/g, '')));
  return (
    at !== -1 &&
    words.slice(0, at).every((word) => /(?:ый|ий|ой|ая|яя|ое|ее)$/.test(word.replaceAll('-', '')))
  );
}

/**
 * Turns a body named in the genitive, as behind «решение», «протокол заседания», into the
 * nominative: «межведомственной комиссии по …» → «межведомственная комиссия по …». Only the head
 * and its adjectives bend. Null when the phrase begins with no known body.
 */
export function bodyFromGenitive(text: string): string | null {
  const words = text.trim().split(/\s+/);
  const at = words
    .slice(0, 6)
    .findIndex((word) => issuers().byGenitive.has(word.toLowerCase().replace(/[.,:]$/, '')));
  if (at === -1) return null;
  const head = words[at] ?? '';
  const body = issuers().byGenitive.get(head.toLowerCase().replace(/[.,:]$/, ''));
  if (body === undefined) return null;
  const bent: string[] = [];
  for (const word of words.slice(0, at)) {
    const adjective =
      word === 'и' || /^(?:[,–—-]|постоянно|временно)$/i.test(word)
        ? word
        : bendAdjective(word.replace(/,$/, ''), body.gender);
    if (adjective === null) return null;
    bent.push(word.endsWith(',') ? `${adjective},` : adjective);
  }
  return [...bent, likeCase(body.nominative, head), ...words.slice(at + 1)].join(' ');
}

/** «Совета Министров и Президиума Верховного Совета»: several bodies, each in the genitive; null as for one. */
export function bodiesFromGenitive(text: string): string | null {
  const parts = text.trim().split(/(,\s|\sи\s)(?=[A-ZЀ-Я])/);
  const bent = parts.map((part, index) => (index % 2 === 1 ? part : bodyFromGenitive(part)));
  return parts.length > 1 && bent.every((part) => part !== null)
    ? bent.join('')
    : bodyFromGenitive(text);
}

const GENITIVE_ENDINGS: [RegExp, string][] = [
  [/(?<=[гкхжшчщ])ий$/, 'ого'],
  [/ий$/, 'его'],
  [/(?:ый|ой|ое)$/, 'ого'],
  [/ее$/, 'его'],
  [/ая$/, 'ой'],
  [/яя$/, 'ей'],
];

/** Bodies that belong to another one, whose name the paper prints over the title. */
export const PART_OF_BODY =
  /^(?:коллегия|президиум|комиссия|совет|штаб|рабочая группа|бюро|премьер|(?:[а-яё]+ое\s)?совещание)$/i;

/** Puts the head of a body's name and its adjectives into the genitive; null for no known body. */
function inGenitive(name: string): string | null {
  const words = name.split(' ');
  const at = words.findIndex((word) => isBodyWord(word));
  if (at === -1) return null;
  const bent = words.slice(0, at + 1).map((word, index) => {
    const lower = word.toLowerCase();
    const body = index === at ? issuers().byNominative.get(lower)?.genitive : undefined;
    if (body !== undefined) return likeCase(body, word);
    const ending = GENITIVE_ENDINGS.find(([pattern]) => pattern.test(lower));
    return ending === undefined ? null : likeCase(lower.replace(...ending), word);
  });
  if (bent.some((word) => word === null)) return null;
  return [...bent, ...words.slice(at + 1)].join(' ');
}

/**
 * The body of a title that names only a part («Решение коллегии») under the whole body's name:
 * «министерство образования» above makes it «коллегия министерства образования».
 */
export function partOf(part: string, whole: string | null): string {
  if (whole === null || !PART_OF_BODY.test(part)) return part;
  const owner = inGenitive(whole);
  const same = isBodyWord(part) && whole.toLowerCase().includes(part.toLowerCase());
  return owner === null || same ? part : `${part} ${owner}`;
}
