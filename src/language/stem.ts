/**
 * The Snowball stemmer for Russian (snowballstem.org/algorithms/russian): word forms of one word
 * come to one stem, so «министерства» and «министерству» are found alike. A stem is for comparing;
 * it need not be a word.
 */

interface Endings {
  /** Each ending, and whether it is cut only behind а or я. */
  behindA: ReadonlyMap<string, boolean>;
  /** Length of the longest one. */
  longest: number;
}

/** Endings cut only behind а or я, and endings cut anywhere. */
function endings(behindA: string, anywhere: string): Endings {
  const split = (list: string): string[] => list.split(' ').filter((ending) => ending !== '');
  const all = new Map<string, boolean>();
  for (const ending of split(anywhere)) all.set(ending, false);
  for (const ending of split(behindA)) all.set(ending, true);
  return { behindA: all, longest: Math.max(...[...all.keys()].map((ending) => ending.length)) };
}

const PERFECTIVE_GERUND = endings('вшись вши в', 'ившись ывшись ивши ывши ив ыв');
const ADJECTIVE = endings(
  '',
  'ими ыми его ого ему ому ее ие ые ое ей ий ый ой ем им ым ом их ых ую юю ая яя ою ею',
);
const PARTICIPLE = endings('ем нн вш ющ щ', 'ивш ывш ующ');
const REFLEXIVE = endings('', 'ся сь');
const VERB = endings(
  'ете йте ешь нно ла на ли ем ло но ет ют ны ть й л н',
  'ейте уйте ила ыла ена ите или ыли ило ыло ено ует уют ены ить ыть ишь ей уй ил ыл им ым ен ят ит ыт ую ю',
);
const NOUN = endings(
  '',
  'иями ями ами ией иям ием иях ев ов ие ье еи ии ей ой ий ям ем ам ом ах ях ию ью ия ья а е и й о у ы ь ю я',
);

/** Cuts the longest of the endings off the region, or returns null when none fits. */
function cut(word: string, from: number, { behindA, longest }: Endings): string | null {
  for (let length = Math.min(longest, word.length - from); length > 0; length -= 1) {
    const end = word.length - length;
    const needsA = behindA.get(word.slice(end));
    if (needsA === undefined) continue;
    const fits = !needsA || (end > from && /[ая]$/.test(word.slice(0, end)));
    return fits ? word.slice(0, end) : null;
  }
  return null;
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
