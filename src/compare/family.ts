import { stemRussian } from '../language/stem.js';
import { isInfinitive } from '../language/verbs.js';
import { FAMILIES } from './lexicon/families.js';
import {
  AL_NOUN,
  AN_NOUN,
  AZH_NOUN,
  M_NOUN,
  MOVED_ALONE,
  MOVING_ROOTS,
  PURE_PREFIX,
  TIE_NOUN,
  TRUE_A,
  TURNED,
} from './lexicon/roots.js';

/** «оценивание», «повышения»: the noun of an action, which shares its root with the verb. */
const ACTION_NOUN = /[аяеи]ни(?:е|я|ю|ем|и|й|ям|ями|ях)$/;
/** «закупка» and «закупить», «установка» and «установить»: on stems. */
const KA_NOUN = /[бвгдзлмнпрстх]к$/;
/** «закупок», «список»: the vowel that comes and goes, on stems. */
const FLEETING = /([бвгдзлмнпрстх])ок$/;
/** «регистрация» and «регистрировать». */
const ATION = /аци(?:я|и|ю|ей|ям|ями|ях)$|аций$/;
/** «-изация» and «-изировать», «-изовать» say the same action. */
const IZATION =
  /из(?:аци(?:я|и|ю|ей|ями|ям|ях)|аций|ир(?:ова|уе|ую)[A-Za-zЀ-ӿ]{0,10}|ова(?:ть|н[A-Za-zЀ-ӿ]{0,10}))$/;
/** A perfective prefix that the noun of the action does not have: «проинструктировать». */
const PERFECTIVE = /^про(?=[A-Za-zЀ-ӿ]{4,}ировать$)/;
const NO_PREFIX = /^про(?:ект|грам|гноз|паганд|воц|токол|фил)/;

/** Participles that name people: those who learn, not the learning. */
const LEARNER = /^(?:обучающ|учащ)/;
/** As an order, «подготовить программу» and «составить план» mean to draw it up. */
const TO_DRAW_UP = /^(?:под)?(?:готовить|составить|составлять)$/;
/** «лесной», «районный»: an adjective that only relates to its noun. */
const RELATIONAL = /[бвгдзклмпрстфх]н(?:ый|ой|ая|ое|ые|ого|ому|ым|ом|ую|ых|ыми)$/;
/** Stems of adjectives made of nouns in -ка and -ица. */
const CHN = /^(?!фабри|техни|коне|стро)[а-я]{3,}[аеоиу]чн$/;
/** Bodies and things whose names end like an action. */
const NO_ACTION =
  /^(?:организаци|администраци|федераци|станци|операци|документаци|ситуаци|мероприяти|предприяти|событи|заняти|поняти|персонаж|экипаж|репортаж)/;

/** Consonants that trade places between verb and noun: повысить – повышение, освободить – освобождение. */
const ALTERNATIONS: readonly [RegExp, string][] = [
  [/(?:жд|ж|з|д)$/, 'з'],
  [/ш$/, 'с'],
  [/(?:щ|ст)$/, 'т'],
  [/([вбпмф])л$/, '$1'],
];

/** The root of an action's verb or noun: its thematic vowel and aspect suffix cut off. */
function actionRoot(word: string): string {
  let root = word
    .replace(ACTION_NOUN, '')
    .replace(/(?:ть|ти|чь)(?:ся)?$/, '')
    .replace(/[аяеиу]$/, '');
  const suffix = /(?:[иы]в|ов)а(?:ть|ни)/.test(word) ? /(?:[иы]в|ов)$/ : /[иы]в$/;
  if (suffix.test(root) && root.length >= 6) root = root.slice(0, -2);
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

function listed(...roots: string[]): string {
  for (const root of roots) {
    const family = FAMILIES.get(root);
    if (family !== undefined) return family;
  }
  return roots.at(-1) ?? '';
}

function withoutPrefix(word: string): string {
  return NO_PREFIX.test(word) ? word : word.replace(PERFECTIVE, '').replace(PURE_PREFIX, '');
}

/** The family of a verb or of the noun of an action, or null for any other word. */
function actionFamily(printed: string, stem: string): string | null {
  // «согласовывать» is the other aspect of «согласовать».
  const word = withoutPrefix(printed).replace(/овыва(?=ть|ни)/, 'ова');
  for (const [pattern, root] of MOVING_ROOTS) {
    const moved = word.replace(pattern, root);
    if (moved !== word) return listed(MOVED_ALONE.has(moved) ? stem : moved);
    if (moved === word && pattern.test(word)) return listed(moved);
  }
  const verb = word.replace(TIE_NOUN, 'ь');
  if (verb !== word && isInfinitive(verb)) return familyOf(verb);
  const bare = word.replace(AZH_NOUN, '');
  if (bare !== word) return listed(bare);
  const ization = word.replace(IZATION, 'из');
  if (ization !== word) return listed(ization);
  if (ATION.test(word)) return listed(word.replace(ATION, ''));
  if (KA_NOUN.test(stem)) {
    const root = stem.slice(0, -1);
    return listed(root, alternated(root));
  }
  if (!ACTION_NOUN.test(word) && !isInfinitive(word)) return null;
  const straight = TRUE_A.test(word) ? word : word.replace(TURNED, '$1о');
  const root = actionRoot(straight);
  return root.length < 4 ? null : listed(root, alternated(root));
}

/**
 * The family of a word: its Snowball stem, joined with the words of one root that mean the same
 * action or thing, so that «оценивание» and «оценка», «актуализировать» and «актуализация» meet.
 *
 * @param word in lower case, ё as е
 * @param snowball its stem, where it is known
 */
export function familyOf(word: string, snowball: string = stemRussian(word)): string {
  const stem = snowball.length >= 5 ? snowball.replace(FLEETING, '$1к') : snowball;
  if (LEARNER.test(word)) return 'ученик';
  if (TO_DRAW_UP.test(word)) return 'разработ';
  const family = FAMILIES.get(stem);
  if (family !== undefined) return family;
  const noun = AL_NOUN.exec(word)?.[1] ?? AN_NOUN.exec(word)?.[1] ?? M_NOUN.exec(word)?.[0];
  if (noun !== undefined) return FAMILIES.get(noun) ?? noun;
  // «библиотечный» and «библиотека», «больничный» and «больница».
  if (CHN.test(stem)) return stem.replace(/чн$/, stem.endsWith('ичн') ? 'ц' : 'к');
  if (RELATIONAL.test(word) && stem.length >= 4) {
    return stem.endsWith('н') ? stem.slice(0, -1) : stem;
  }
  if (word.length < 5 || NO_ACTION.test(word)) return stem;
  return actionFamily(word, stem) ?? stem;
}

/** «ВПР», «СОШ»: letters that have no endings to cut. */
export function isAbbreviation(word: string): boolean {
  return word.length > 1 && /^[A-ZЀ-Я]+$/.test(word);
}
