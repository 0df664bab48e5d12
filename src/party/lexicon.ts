import { foldWord } from '../language/fold-word.js';
import { memoized } from '../language/memo.js';
import { stemRussian } from '../language/stem.js';
import { ADDRESSED, BODY, PEOPLE, POST } from '../lexicon/classes.js';
import { classesOfStem, headNamed } from '../words/heads.js';

/** Suffixes that make names of people who do something; new ones are made every day. */
const AGENT = /(?:тел|ник|ист|лог|щик|чик|ер|ор|вед|граф|арь|ар|ант|ент|дент|мен|навт|атор|ец|ц)$/;

/** Words kept: papers ask for the same ones again and again. */
const MOST_KEPT = 4096;

/** The stem of a word, and of the first part of a compound («школе-интернату»). */
const stemsIn = memoized((word): readonly string[] => {
  const folded = foldWord(word);
  const cut = folded.indexOf('-');
  if (cut < 0) return [stemRussian(folded)];
  return [folded.slice(folded.lastIndexOf('-') + 1), folded.slice(0, cut)].map(stemRussian);
}, MOST_KEPT);

const isAddressed = (stem: string, classes: number): boolean => {
  const known = classesOfStem(stem);
  return (known & ADDRESSED) !== 0 && (known & classes) !== 0;
};
const isPerson = (stem: string): boolean => isAddressed(stem, POST | PEOPLE);
const isBody = (stem: string): boolean =>
  isAddressed(stem, BODY) ||
  COMPOUND_BODY.test(stem) ||
  MINISTRY.test(stem) ||
  SHORTENED_BODY.test(stem) ||
  FEDERAL_BODY.test(stem);

/** Compounds of a body: «оргкомитет», «гидрометцентр», «райотдел». */
const COMPOUND_BODY =
  /^[а-я]{3,}(?:комитет|центр|совет|союз|отдел|банк|театр|фонд|надзор|служб|управлени|комбинат|техникум|хоз)$/;

/** Ministries by their first syllables, and no other word in «мин…»: «Минтранс», «Минобрнауки». */
const MINISTRY = /^мин(?!имал|иму|ист|ут|ус|ер|ув|ор|ск|тай|дал|арет)[а-я]{3,}$/;
/** Those that end in a whole word in the genitive never bend: «Минобрнауки», «Минтруда». */
const IN_GENITIVE = /(?:[иыя]|труда)$/;
/** Other bodies by their first syllables: «Госкомстат», «Облздрав», «Горфинуправление». */
const SHORTENED_BODY =
  /^(?:гос|обл|гор|рай|край|глав)(?:ком|здрав|фин|архив|упр|стат|имущ|сельхоз|соц|лес|план|торг|архитект|собес)[а-я]{0,12}$/;

/** Agencies of the federation: «Росрезерв», «Роспотребнадзор», «Росимущество». */
const FEDERAL_BODY =
  /^рос(?:авто|авиа|архив|вод|воен|гвард|гидромет|гранит|здрав|имущ|космос|лес|молод|морреч|недр|обр|патент|печат|потреб|природ|резерв|рыб|связ|сель|спецстро|спорт|стандарт|стро|техн|транс|туризм|труд|фин|хим)[а-я]{0,16}$/;

/** Whether a word form is that of a post or of people. */
export function isPersonHead(word: string): boolean {
  return stemsIn(word).some(isPerson);
}

/** Whether a word form is that of a body. */
export function isBodyHead(word: string): boolean {
  return stemsIn(word).some(isBody);
}

/** Whether a word form may head an addressee: a post, people or a body. */
export function isHead(word: string): boolean {
  return stemsIn(word).some((stem) => isPerson(stem) || isBody(stem));
}

/** Whether a word form looks like the name of a doer («координатор», «тьютор», «активист»). */
export function isAgent(word: string): boolean {
  return AGENT.test(stemsIn(word)[0] ?? '');
}

/**
 * Words in capitals, or with several capitals inside, that never bend: «МКУ», «ЦОПМКиМКО», «УМВД»;
 * also «Минобрнауки».
 */
export function isAbbreviation(word: string): boolean {
  const bare = word.split(/[-‐‑–—/]/, 1)[0] ?? word;
  if (bare.length < 2) return false;
  if (/^Мин/.test(bare) && IN_GENITIVE.test(bare) && MINISTRY.test(foldWord(bare))) return true;
  if (/^[А-ЯЁA-Z]{2,}$/.test(bare)) return !isCapitalisedText(bare);
  return /^[А-ЯЁ][А-ЯЁа-яё]*$/.test(bare) && /[А-ЯЁ][а-яё]?[А-ЯЁ]/.test(bare);
}

/** A whole word in capitals («МИНИСТЕРСТВУ», «ОТДЕЛУ»): long, or a head, and easy to pronounce. */
function isCapitalisedText(word: string): boolean {
  if (word.length > 12) return true;
  if (word.length < 4 || !/^[А-ЯЁ]+$/.test(word)) return false;
  if (isHead(word)) return true;
  const vowels = word.replace(/[^АЕЁИОУЫЭЮЯ]/g, '').length;
  return word.length >= 7 && vowels * 10 >= word.length * 3 && !/[^АЕЁИОУЫЭЮЯ]{5}/.test(word);
}

/** Prepositions; what they govern is no addressee. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'в во на по за с со для при от до из к ко у о об обо под над через между без перед после среди против около вокруг кроме вне внутри согласно путем путём'.split(
    ' ',
  ),
);

/** Whether a word stands in the list of heads just so: in the nominative singular. */
export function isListedNominative(word: string): boolean {
  const folded = foldWord(word);
  return isListed(folded) || isListed(folded.slice(folded.lastIndexOf('-') + 1));
}

function isListed(folded: string): boolean {
  return ((headNamed(folded)?.classes ?? 0) & ADDRESSED) !== 0;
}
