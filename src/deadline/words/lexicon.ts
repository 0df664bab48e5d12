import { months } from '../../language/months.js';
import { ADJECTIVE_ENDINGS, cardinals, ordinals, ROMANS } from '../../language/numerals.js';
import { once } from '../../language/once.js';
import { weekdays, weekdaysPlural } from '../../language/weekdays.js';
import { WordTable } from '../../language/word-table.js';
import { ADJECTIVES, CALENDAR_WORDS, DECLINED } from './calendar-words.js';
import { FREQUENCY_ADJECTIVES, FREQUENCY_WORDS } from './frequency-words.js';
import { FUNCTION_WORDS } from './function-words.js';
import type { TokenKind } from './token.js';
import { PLURALS, traitsOfWord } from './traits.js';

export interface Lexeme {
  word: string;
  kind: TokenKind;
  value: number;
  /** Bits of `traits.ts`. */
  traits: number;
  /** «марта»: a month in the form that stands behind a day. */
  genitive: boolean;
  /** May be printed with a full stop behind it, which is then no end of a sentence. */
  abbreviation: boolean;
}

/** Every word form the reader knows, by its normalised spelling. */
export const lexicon = once(() => new WordTable(build()));

/** Whether a word is one of a deadline's own; a bare abbreviation («п.») or numeral («iv») is none. */
export function knowsWord(word: string): boolean {
  const kind = lexicon().get(word)?.kind;
  return kind !== undefined && kind !== 'word' && kind !== 'roman';
}

/** Words that may be printed with a full stop behind them, besides months. */
const ABBREVIATIONS =
  'г гг кв кварт мес нед дн сут ч мин уч учеб раб кал календ тек след вкл включит полуг теч отв исп п пп ст ср пн вт чт пт сб вс пнд втр срд чтв птн сбт вск т с у д зам нач гл руб тыс млн';

function lexeme(kind: TokenKind, word: string, value = 0, genitive = false): Lexeme {
  const traits = traitsOfWord(kind, word);
  return { word, kind, value, traits, genitive, abbreviation: false };
}

function build(): Map<string, Lexeme> {
  const words = new Map<string, Lexeme>();
  for (const word of PLURALS) words.set(word, lexeme('word', word));
  for (const [word, value] of ROMANS) words.set(word, lexeme('roman', word, value));
  const tables = [FUNCTION_WORDS, CALENDAR_WORDS, DECLINED, FREQUENCY_WORDS];
  for (const [kind, value, forms] of tables.flat()) {
    for (const form of forms.split(' ')) words.set(form, lexeme(kind, form, value));
  }
  for (const [kind, value, stems] of [...ADJECTIVES, ...FREQUENCY_ADJECTIVES]) {
    for (const stem of stems.split(' ')) {
      for (const ending of ADJECTIVE_ENDINGS) {
        words.set(stem + ending, lexeme(kind, stem + ending, value));
      }
    }
  }
  for (const [word, value] of cardinals()) words.set(word, lexeme('cardinal', word, value));
  for (const [word, value] of ordinals()) words.set(word, lexeme('ordinal', word, value));
  for (const [word, value] of weekdays()) words.set(word, lexeme('weekday', word, value));
  for (const [word, value] of weekdaysPlural()) words.set(word, lexeme('weekdays', word, value));
  for (const [word, form] of months()) {
    const abbreviation = form.abbreviation;
    words.set(word, { ...lexeme('month', word, form.month, form.genitive), abbreviation });
  }
  for (const word of ABBREVIATIONS.split(' ')) {
    words.set(word, { ...(words.get(word) ?? lexeme('word', word)), abbreviation: true });
  }
  return words;
}
