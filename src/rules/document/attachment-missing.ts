import { defineRule } from '../define.js';
import { example } from '../example.js';
import type { Paper } from '../paper.js';
import type { Finding } from '../types.js';

/** «прилагается», «согласно приложению № 2», «(приложение 1)». */
const MENTION =
  /прилага(?:ется|ются)|приложени(?:е|ю|ем|и|я)(?: {0,2}(?:№|N) {0,2}| {1,2})?(\d{0,3})/gi;
/** «к приказу Минобрнауки …»: the annex of another act. */
const OF_ANOTHER = /^\s*(?:\([^)]{0,40}\)\s*)?к (?!настоящ)/i;

/**
 * An adjective before the word makes it another thing («мобильное приложение»), but for those that
 * point at an annex («отдельное приложение»).
 */
const OTHER_THING =
  /(?<![А-Яа-яЁё-])(?!настоящ|данн|указанн|соответствующ|отдельн|следующ|прилагаем|перв|втор|трет|четв|нижеследующ)[а-яё-]{2,30}(?:ое|ее|ого|его|ому|ему|ым|им|ом|ем|ые|ие|ых|их|ыми|ими)\s$/i;
/** «приложение «Госуслуги»», «приложение к телефону»: a program, told by the name behind it. */
const NAMED = /^\s{0,2}[«"“„]/;

interface Mention {
  start: number;
  end: number;
  number: string;
}

function mentionsOf(paper: Paper): Mention[] {
  const mentions: Mention[] = [];
  for (const { start, end, block } of paper.stretches) {
    if (block === 'agenda' || block === 'unrecognized') continue;
    const text = paper.source.text.slice(start, end);
    for (const match of text.matchAll(MENTION)) {
      const after = match.index + match[0].length;
      if (OF_ANOTHER.test(text.slice(after, after + 60))) continue;
      if (match[1] === '' && isOtherThing(text, match.index, after)) continue;
      const words = match[0].trimEnd();
      mentions.push({
        start: start + match.index,
        end: start + match.index + words.length,
        number: match[1] ?? '',
      });
    }
  }
  return mentions;
}

/** Whether the word names a program or the like, not an annex. */
function isOtherThing(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (/^прилага/i.test(word)) return false;
  return (
    NAMED.test(text.slice(end, end + 4)) ||
    OTHER_THING.test(text.slice(Math.max(0, start - 40), start))
  );
}

/** Numbers printed on the annexes themselves: «Приложение № 2». */
function printedNumbers(paper: Paper): Set<string> {
  const numbers = new Set<string>();
  for (const block of paper.tree.children) {
    if (block.type !== 'attachment') continue;
    for (const match of block.value.matchAll(/приложение(?: {0,2}(?:№|N) {0,2}| {1,2})(\d{1,3})/gi))
      numbers.add(match[1] ?? '');
  }
  return numbers;
}

export default defineRule({
  id: 'attachment-missing',
  category: 'document',
  severity: { recommended: 'info', publication: 'warning', strict: 'error' },
  description: {
    ru: 'Названо приложение, которого в документе нет.',
    en: 'The paper names an annex that it does not have.',
  },
  why: {
    ru: 'В приложении обычно стоит само поручение: план, график, форма отчёта. Без него пункт не исполнить.',
    en: 'The annex mostly holds what is to be done: a plan, a schedule, a form. Without it the item cannot be carried out.',
  },
  remedy: {
    ru: 'Опубликуйте приложение вместе с документом.',
    en: 'Publish the annex together with the paper.',
  },
  examples: {
    bad: [example('1. Утвердить план обучения на 2022 год (прилагается).')],
    good: [
      {
        paper: `${example('1. Утвердить план обучения на 2022 год (приложение № 1).').paper}
Приложение № 1
к решению коллегии
от 10 января 2022 года № 3

План обучения
`,
      },
      example('1. Утвердить план обучения на 2022 год.'),
      example('1. Отделу связи разработать мобильное приложение до 1 марта 2022 года.'),
      example('1. Отделу связи обновить приложение «Город» до 1 марта 2022 года.'),
    ],
  },
  *check({ paper }): Generator<Finding> {
    const numbers = printedNumbers(paper);
    const hasAny = paper.tree.children.some(({ type }) => type === 'attachment');
    const said = new Set<string>();
    for (const { start, end, number } of mentionsOf(paper)) {
      const present = number !== '' && numbers.size > 0 ? numbers.has(number) : hasAny;
      const key = hasAny ? number : '';
      if (present || said.has(key)) continue;
      said.add(key);
      yield {
        message:
          number === ''
            ? { ru: 'приложения в документе нет', en: 'the paper has no annex' }
            : {
                ru: `приложения № ${number} в документе нет`,
                en: `the paper has no annex ${number}`,
              },
        position: paper.place(start, end),
      };
    }
  },
});
