import { stemRussian } from '../language/stem.js';
import { FAMILIES } from './lexicon/families.js';
import { GENERIC, QUALIFIER } from './lexicon/kinds.js';

/** «оценивание», «повышения»: the noun of an action, which shares its root with the verb. */
const ACTION_NOUN = /[аяе]ни(?:е|я|ю|ем|и|й|ям|ями|ях)$/;
/** «-изация» and «-изировать», «-изовать» say the same action. */
const IZATION = /из(?:аци(?:я|и|ю|ей|ями|ям|ях)|аций|ир(?:ова|уе|ую)\p{L}*|ова(?:ть|н\p{L}*))$/u;
const INFINITIVE = /(?:[аеиоуыя]ть|ть|сти|зти|чь)(?:ся)?$/;

/** Participles that name people: those who learn, not the learning. */
const LEARNER = /^(?:обучающ|учащ)/;

/** As an order, «подготовить программу» and «составить план» mean to draw it up. */
const TO_DRAW_UP = /^(?:под)?(?:готовить|составить|составлять)$/;

/** «лесной», «районный»: an adjective that only relates to its noun. */
const RELATIONAL = /[бвгдзклмпрстфх]н(?:ый|ой|ая|ое|ые|ого|ому|ым|ом|ую|ых|ыми)$/;

/** Consonants that trade places between verb and noun: повысить – повышение, снизить – снижение. */
const ALTERNATIONS: [RegExp, string][] = [
  [/(?:жд|ж|з)$/, 'з'],
  [/ш$/, 'с'],
  [/щ$/, 'т'],
  [/([вбпмф])л$/, '$1'],
];

/** The root of an action's verb or noun: its thematic vowel and aspect suffix cut off. */
function actionRoot(word: string): string {
  let root = word
    .replace(ACTION_NOUN, '')
    .replace(/(?:ть|ти|чь)(?:ся)?$/, '')
    .replace(/[аяеиу]$/, '');
  if (/(?:[иы]в|ов)$/.test(root) && root.length >= 6) root = root.slice(0, -2);
  if (root.endsWith('ир') && root.length >= 6) root = root.slice(0, -2);
  return root;
}

function alternated(root: string): string {
  for (const [pattern, to] of ALTERNATIONS) {
    const changed = root.replace(pattern, to);
    if (changed !== root) return changed;
  }
  return root;
}

/**
 * The family of a word: its Snowball stem, joined with the words of one root that mean the same
 * action or thing, so that «оценивание» and «оценка», «актуализировать» and «актуализация» meet.
 *
 * @param word in lower case, ё as е
 */
export function familyOf(word: string): string {
  if (LEARNER.test(word)) return 'ученик';
  if (TO_DRAW_UP.test(word)) return 'разработ';
  const stem = stemRussian(word);
  const listed = FAMILIES.get(stem);
  if (listed !== undefined) return listed;
  if (RELATIONAL.test(word) && stem.length >= 4 && !GENERIC.has(stem) && !QUALIFIER.has(stem)) {
    return stem.endsWith('н') ? stem.slice(0, -1) : stem;
  }
  if (word.startsWith('организаци') || word.length < 6) return stem;
  const ization = word.replace(IZATION, 'из');
  if (ization !== word) return FAMILIES.get(ization) ?? ization;
  if (!ACTION_NOUN.test(word) && !INFINITIVE.test(word)) return stem;
  const root = actionRoot(word);
  if (root.length < 4) return stem;
  const base = alternated(root);
  return FAMILIES.get(root) ?? FAMILIES.get(base) ?? base;
}

/** «ВПР», «СОШ»: letters that have no endings to cut. */
export function isAbbreviation(word: string): boolean {
  return word.length > 1 && /^\p{Lu}+$/u.test(word);
}
