import { defineRule, stringsOption } from '../define.js';
import { example } from '../example.js';
import { type Paper, positionOf } from '../paper.js';
import { abbreviationsIn, initialsOf } from './abbreviations.js';
import { isKindOfInstitution, isRepublic, KNOWN_ABBREVIATIONS } from './known-abbreviations.js';

/** What an abbreviation may be spelt out with: all of the paper, the annexes too. */
function isSpeltOut(abbreviation: string, paper: Paper, initials: string): boolean {
  const letters = abbreviation.replace(/[а-яё]/g, '');
  if (initials.includes(letters) || initials.includes(abbreviation.toUpperCase())) return true;
  return paper.source.text.split('\n').some((line) => defines(line, abbreviation));
}

/** «(далее – КУИ)», «далее по тексту КУИ», «(КУИ)», «КУИ (комитет …)»: the line that gives it its name. */
function defines(line: string, abbreviation: string): boolean {
  for (let at = line.indexOf(abbreviation); at >= 0; at = line.indexOf(abbreviation, at + 1)) {
    const before = line.slice(Math.max(0, at - 60), at);
    const behind = line.slice(at + abbreviation.length, at + abbreviation.length + 3);
    const bracket = before.slice(Math.max(before.lastIndexOf('('), before.lastIndexOf(')'), 0));
    if (/далее/i.test(bracket)) return true;
    if (bracket.startsWith('(') && /^[»"”]?\)/.test(behind)) return true;
    if (/^[»"”]?\s?\(/.test(behind)) return true;
  }
  return false;
}

export default defineRule({
  id: 'assignee-abbreviation-undefined',
  category: 'addressees',
  severity: { recommended: 'info', publication: 'warning', strict: 'warning' },
  description: {
    ru: 'Исполнитель назван сокращением, которое в документе не раскрыто.',
    en: 'An assignee is named by an abbreviation that the paper never spells out.',
  },
  why: {
    ru: 'Вне органа сокращение не поймут: «ЦРО» – это центр развития образования или районная организация.',
    en: 'Outside the body nobody can tell what it stands for: «ЦРО» has more than one reading.',
  },
  remedy: {
    ru: 'Напишите имя полностью при первом упоминании, сокращение – в скобках.',
    en: 'Write the name in full at the first mention, with the abbreviation in brackets.',
  },
  options: {
    known: {
      type: 'strings',
      default: [],
      description: {
        ru: 'Сокращения, известные читателям органа.',
        en: 'Abbreviations that the readers of the body know.',
      },
    },
  },
  examples: {
    bad: [
      example(`1. МКУ «ЦРО»:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года`),
    ],
    good: [
      example(`1. МКУ «Центр развития образования» (ЦРО):
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года`),
      example(`1. Центру развития образования (далее по тексту - ЦРО), отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года
2. ЦРО:
2.1. Провести обучение.
Срок – 4 апреля 2022 года`),
      example(
        `1. МКУ «ЦРО»:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года`,
        { options: { known: ['ЦРО'] } },
      ),
    ],
  },
  *check({ paper, options }) {
    const known = new Set([...KNOWN_ABBREVIATIONS, ...stringsOption(options, 'known')]);
    let initials: string | null = null;
    const said = new Set<string>();
    for (const item of paper.items) {
      if (paper.leaf(item.id)?.kind === 'statement') continue;
      for (const child of item.children) {
        if (child.type !== 'addressee' && child.type !== 'responsible') continue;
        const position = positionOf(child);
        if (position === null) continue;
        const from = position.start.offset;
        const phrase = paper.source.text.slice(from, position.end.offset);
        for (const { text, start, end } of abbreviationsIn(phrase)) {
          if (text.length < 3 || known.has(text) || said.has(text)) continue;
          if (isKindOfInstitution(text) || isRepublic(text)) continue;
          const parties = [...child.assignees, ...child.coAssignees];
          if (!parties.some((party) => party.text.includes(text))) continue;
          said.add(text);
          initials ??= initialsOf(paper.source.text);
          if (isSpeltOut(text, paper, initials)) continue;
          yield {
            message: {
              ru: `сокращение «${text}» в документе не раскрыто`,
              en: `the paper never spells out «${text}»`,
            },
            position: paper.place(from + start, from + end),
            item: item.id,
          };
        }
      }
    }
  },
});
