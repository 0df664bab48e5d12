import { defineRule } from '../define.js';
import { example } from '../example.js';
import { headOf, type Paper } from '../paper.js';

/** A surname with initials and nothing else: «Петрова А.А.», «А.А. Петрова». */
const BARE_PERSON =
  /^(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ]\. ?(?:[А-ЯЁ]\.)?|[А-ЯЁ]\. ?(?:[А-ЯЁ]\. ?)?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)$/;

/** What a surname loses and gains from case to case: «Петров», «Петрову», «Петровой», «Белый», «Белому». */
const CASE_ENDING = /(?:ому|ему|ого|его|ой|ый|ий|ым|им|ом|ем|ая|ую|[аяуюеыиьй])$/;

/** A surname without its ending, alike in all cases. */
function surnameStem(name: string): string {
  const surname = name.match(/[А-ЯЁ][а-яё]+/)?.[0] ?? '';
  return surname.length > 4 ? surname.replace(CASE_ENDING, '') : surname;
}

/** Surnames that stand outside the items: in the list of those present, in a signature, a heading. */
function introducedIn(paper: Paper): Set<string> {
  const stems = new Set<string>();
  for (const { start, end, block } of paper.stretches) {
    if (block === 'item') continue;
    const text = paper.source.text.slice(start, end);
    for (const [name] of text.matchAll(/[А-ЯЁ][а-яё]+(?= [А-ЯЁ]\.)|(?<=[А-ЯЁ]\. ?)[А-ЯЁ][а-яё]+/g))
      stems.add(surnameStem(name));
  }
  return stems;
}

export default defineRule({
  id: 'assignee-person-without-post',
  category: 'addressees',
  severity: { recommended: 'info', publication: 'warning', strict: 'error' },
  description: {
    ru: 'Исполнитель назван по фамилии, без должности.',
    en: 'An assignee is named without a post.',
  },
  why: {
    ru: 'Когда человек сменит место, поручение останется без хозяина: оно дано должности, а не фамилии.',
    en: 'When the person moves on the assignment is left without an owner: it belongs to the post, not to the name.',
  },
  remedy: {
    ru: 'Добавьте должность: «начальнику отдела кадров Петровой А.А.».',
    en: 'Add the post: «начальнику отдела кадров Петровой А.А.».',
  },
  examples: {
    bad: [example('1. Петровой А.А. подготовить график обучения до 1 марта 2022 года.')],
    good: [
      example(
        '1. Начальнику отдела кадров Петровой А.А. подготовить график обучения до 1 марта 2022 года.',
      ),
    ],
  },
  *check({ paper }) {
    const introduced = introducedIn(paper);
    const said = new Set<string>();
    for (const task of paper.register.tasks) {
      for (const { name } of [...task.assignees, ...task.coAssignees]) {
        if (!BARE_PERSON.test(name) || said.has(name)) continue;
        if (introduced.has(surnameStem(name))) continue;
        said.add(name);
        const item = paper.item(task.id);
        yield {
          message: {
            ru: `исполнитель «${name}» назван без должности`,
            en: `assignee «${name}» has no post`,
          },
          position: item === undefined ? task.position : headOf(item, paper.source),
          item: task.id,
        };
      }
    }
  },
});
