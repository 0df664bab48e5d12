import { expect, test } from 'vitest';
import { parseDecision, type Register } from '../../src/index.js';
import { foldWord } from '../../src/language/fold-word.js';
import { months } from '../../src/language/months.js';
import { stemRussian } from '../../src/language/stem.js';
import { isInfinitive } from '../../src/language/verbs.js';
import { GLUED_ADJECTIVES, GLUED_NOUNS, GLUED_SMALL } from '../../src/lexicon/glued.js';
import { classesOfStem } from '../../src/words/heads.js';
import { LINES } from './glued-lines.js';

const PAPER = (line: string): string =>
  `ПРИКАЗ\nот 5 марта 2022 года № 7\n\nПРИКАЗЫВАЮ:\n1. ${line}\n2. Контроль оставляю за собой.\n\nНачальник А.Б. Иванов\n`;

/** Whether the lexicon knows a word, small words of dates among them. */
function isKnown(word: string): boolean {
  const folded = foldWord(word);
  const stem = folded.replace(
    /(?:ого|его|ому|ему|ой|ей|ых|их|ым|им|ыми|ими|ые|ие|ый|ая|ую|ое)$/,
    '',
  );
  return (
    classesOfStem(stemRussian(folded)) !== 0 ||
    GLUED_NOUNS.has(folded) ||
    GLUED_SMALL.has(folded) ||
    GLUED_ADJECTIVES.has(stem) ||
    months().get(folded) !== undefined ||
    isInfinitive(word)
  );
}

/** A line joined at each space between two words that the lexicon knows. */
function joinedForms(line: string): string[] {
  const words = line.split(' ');
  return words.slice(1).flatMap((word, index) => {
    const before = words[index] ?? '';
    if (!isKnown(before) || !isKnown(word.replace(/[.,;]+$/, ''))) return [];
    return [[...words.slice(0, index), before + word, ...words.slice(index + 2)].join(' ')];
  });
}

const letters = (text: string): string => text.toLowerCase().replace(/[^а-яё]/g, '');

/** Whom and when the first item orders; names by their letters, as they stay glued. */
function said({ tasks }: Register): string {
  const [task] = tasks;
  const whom = task?.assignees.map(({ name }) => letters(name)).join(';');
  return `${whom} ${task?.deadline?.start ?? null} ${task?.deadline?.due ?? null}`;
}

const DOUBTS = new Set(['words-glued', 'deadline-unknown', 'deadline-doubtful', 'order-outside']);

const FORMS = LINES.flatMap((line) => {
  const whole = parseDecision(PAPER(line));
  return joinedForms(line).map((form) => ({ form, whole, read: parseDecision(PAPER(form)) }));
});

test('there are enough joints to tell', () => {
  expect(FORMS.length).toBeGreaterThan(100);
});

test('words that ran together are understood, or a diagnostic tells of them', () => {
  const silent = FORMS.filter(
    ({ whole, read }) =>
      said(read) !== said(whole) && !read.diagnostics.some(({ rule }) => DOUBTS.has(rule)),
  );
  expect(silent.map(({ form, read }) => `${form} → ${said(read)}`)).toEqual([]);
});

test('no day is invented', () => {
  const days = ({ tasks }: Register): string[] =>
    tasks.flatMap(({ deadline }) => [deadline?.start, deadline?.due].flatMap((day) => day ?? []));
  const invented = FORMS.filter(({ whole, read }) =>
    days(read).some((day) => !days(whole).includes(day)),
  );
  expect(invented.map(({ form }) => form)).toEqual([]);
});
