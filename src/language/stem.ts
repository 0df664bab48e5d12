/**
 * The Snowball stemmer for Russian (snowballstem.org/algorithms/russian): word forms of one word
 * come to one stem, so «министерства» and «министерству» are found alike. A stem is for comparing;
 * it need not be a word.
 */

interface Endings {
  /** Cut only behind а or я. */
  afterA: readonly string[];
  /** Cut anywhere. */
  plain: readonly string[];
}

const words = (list: string): string[] => list.split(' ');

const PERFECTIVE_GERUND: Endings = {
  afterA: words('вшись вши в'),
  plain: words('ившись ывшись ивши ывши ив ыв'),
};
const ADJECTIVE: Endings = {
  afterA: [],
  plain: words(
    'ими ыми его ого ему ому ее ие ые ое ей ий ый ой ем им ым ом их ых ую юю ая яя ою ею',
  ),
};
const PARTICIPLE: Endings = { afterA: words('ем нн вш ющ щ'), plain: words('ивш ывш ующ') };
const REFLEXIVE: Endings = { afterA: [], plain: words('ся сь') };
const VERB: Endings = {
  afterA: words('ете йте ешь нно ла на ли ем ло но ет ют ны ть й л н'),
  plain: words(
    'ейте уйте ила ыла ена ите или ыли ило ыло ено ует уют ены ить ыть ишь ей уй ил ыл им ым ен ят ит ыт ую ю',
  ),
};
const NOUN: Endings = {
  afterA: [],
  plain: words(
    'иями ями ами ией иям ием иях ев ов ие ье еи ии ей ой ий ям ем ам ом ах ях ию ью ия ья а е и й о у ы ь ю я',
  ),
};

/** Cuts the longest of the endings off the region, or returns null when none fits. */
function cut(word: string, from: number, endings: Endings): string | null {
  let longest = '';
  let needsA = false;
  for (const [list, behindA] of [
    [endings.afterA, true],
    [endings.plain, false],
  ] as const) {
    for (const ending of list) {
      if (ending.length <= longest.length || word.length - ending.length < from) continue;
      if (!word.endsWith(ending)) continue;
      longest = ending;
      needsA = behindA;
    }
  }
  if (longest === '') return null;
  const rest = word.slice(0, word.length - longest.length);
  if (needsA && (rest.length <= from || !/[ая]$/.test(rest))) return null;
  return rest;
}

const VOWEL = /[аеиоуыэюя]/;

/** Offset behind the first consonant that follows a vowel, from `start` on. */
function behindVowelAndConsonant(word: string, start: number): number {
  let at = start;
  while (at < word.length && !VOWEL.test(word.charAt(at))) at += 1;
  while (at < word.length && VOWEL.test(word.charAt(at))) at += 1;
  return Math.min(at + 1, word.length);
}

function cutAdjectival(word: string, from: number): string | null {
  const bare = cut(word, from, ADJECTIVE);
  return bare === null ? null : (cut(bare, from, PARTICIPLE) ?? bare);
}

/**
 * The stem of a Russian word. Lower case is made, ё is read as е; a word with no Cyrillic vowel
 * («МКУ» has one, «3.1» has none) comes back in lower case as it is.
 */
export function stemRussian(word: string): string {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  const firstVowel = lower.search(VOWEL);
  if (firstVowel < 0) return lower;
  const rv = firstVowel + 1;
  const r2 = behindVowelAndConsonant(lower, behindVowelAndConsonant(lower, 0));

  let stem = cut(lower, rv, PERFECTIVE_GERUND);
  if (stem === null) {
    const active = cut(lower, rv, REFLEXIVE) ?? lower;
    stem = cutAdjectival(active, rv) ?? cut(active, rv, VERB) ?? cut(active, rv, NOUN) ?? active;
  }
  if (stem.length > rv && stem.endsWith('и')) stem = stem.slice(0, -1);
  const derived = /ость?$/.exec(stem);
  if (derived !== null && derived.index >= r2) stem = stem.slice(0, derived.index);

  const superlative = /ейше?$/.exec(stem);
  if (superlative !== null && superlative.index >= rv) stem = stem.slice(0, superlative.index);
  if (stem.endsWith('нн') && stem.length - 2 >= rv) return stem.slice(0, -1);
  if (superlative === null && stem.length > rv && stem.endsWith('ь')) return stem.slice(0, -1);
  return stem;
}
