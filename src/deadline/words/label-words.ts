import { LABELS, LASTING, LASTING_ADJECTIVES } from '../../lexicon/labels.js';
import { commonStart, labelForms, labelShorts } from '../../words/labels.js';

const HANDED_IN: ReadonlySet<string> = new Set(labelForms('handed-in'));
const NOUNS: ReadonlySet<string> = new Set(labelForms('deadline', 'handed-in'));
const PEOPLE: ReadonlySet<string> = new Set([
  ...labelForms('responsible', 'helping', 'control'),
  ...labelShorts('responsible', 'helping'),
  ...LABELS.flatMap(({ others }) => others?.split(' ') ?? []),
]);

/** Nouns and verbs a label of a deadline opens with; behind each a dash or colon must follow. */
export function isLabelNoun(word: string): boolean {
  return NOUNS.has(word);
}

/** Of those, the ones that also name what is handed in; they need a deadline that is understood. */
export function isHandedIn(word: string): boolean {
  return HANDED_IN.has(word);
}

/** Who answers for a task: ends the words of a deadline in front of it. */
export function isResponsible(word: string): boolean {
  return PEOPLE.has(word);
}

const LASTING_STEMS = LASTING_ADJECTIVES.replaceAll(' ', '|');
/** An adjective in front of «срок» in a label: any but those of a time that something lasts. */
export const LABEL_ADJECTIVE = new RegExp(
  `^(?!${LASTING_STEMS})[а-я-]{3,}(?:ий|ый|ие|ые|ой|яя|ая)$`,
);

/** «срок действия», «срок полномочий»: a time that something lasts, no deadline. */
export const LASTING_OF = new RegExp(
  `^(?:${LASTING.replaceAll('…', '[а-я]{2,3}').replaceAll(' ', '|')})$`,
);

/** What each label of a deadline begins with: a quick look at small letters. */
export const LABEL_STARTS: readonly string[] = LABELS.filter(
  ({ role }) => role === 'deadline' || role === 'handed-in',
).map(({ forms }) => commonStart(forms.split(' ')));
