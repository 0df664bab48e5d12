import { MONTHS } from '../../language/months.js';
import { ADJECTIVE_ENDINGS, CARDINALS, ORDINALS } from '../../language/numerals.js';
import { WEEKDAYS, WEEKDAYS_PLURAL } from '../../language/weekdays.js';
import { ADJECTIVES, CALENDAR_WORDS, DECLINED } from './calendar-words.js';
import { FREQUENCY_ADJECTIVES, FREQUENCY_WORDS } from './frequency-words.js';
import { FUNCTION_WORDS } from './function-words.js';
import type { WordKind } from './kinds.js';
import { traitsOfWord } from './traits.js';

export interface Lexeme {
  kind: WordKind;
  value: number;
  /** Bits of `traits.ts`. */
  traits: number;
  /** «марта»: a month in the form that stands behind a day. */
  genitive: boolean;
}

/** Every word form the reader knows, by its normalised spelling. */
export const LEXICON: ReadonlyMap<string, Lexeme> = build();

/** Words that may be printed with a full stop behind them. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...'г гг кв кварт мес нед дн сут ч мин уч учеб раб кал календ тек след вкл включит полуг теч'.split(
    ' ',
  ),
  ...'отв исп п пп ст ср пн вт чт пт сб вс пнд втр срд чтв птн сбт вск т с у д зам нач гл руб тыс млн'.split(
    ' ',
  ),
  ...[...MONTHS].filter(([, form]) => form.abbreviation).map(([word]) => word),
]);

function lexeme(kind: WordKind, word: string, value: number, genitive = false): Lexeme {
  return { kind, value, traits: traitsOfWord(kind, word), genitive };
}

function build(): Map<string, Lexeme> {
  const lexicon = new Map<string, Lexeme>();
  const tables = [FUNCTION_WORDS, CALENDAR_WORDS, DECLINED, FREQUENCY_WORDS];
  for (const [kind, value, forms] of tables.flat()) {
    for (const form of forms.split(' ')) lexicon.set(form, lexeme(kind, form, value));
  }
  for (const [kind, value, stems] of [...ADJECTIVES, ...FREQUENCY_ADJECTIVES]) {
    for (const stem of stems.split(' ')) {
      for (const ending of ADJECTIVE_ENDINGS) {
        lexicon.set(stem + ending, lexeme(kind, stem + ending, value));
      }
    }
  }
  for (const [word, value] of CARDINALS) lexicon.set(word, lexeme('cardinal', word, value));
  for (const [word, value] of ORDINALS) lexicon.set(word, lexeme('ordinal', word, value));
  for (const [word, value] of WEEKDAYS) lexicon.set(word, lexeme('weekday', word, value));
  for (const [word, value] of WEEKDAYS_PLURAL) lexicon.set(word, lexeme('weekdays', word, value));
  for (const [word, form] of MONTHS) {
    lexicon.set(word, lexeme('month', word, form.month, form.genitive));
  }
  return lexicon;
}
