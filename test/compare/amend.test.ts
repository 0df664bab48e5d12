import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consolidate } from '../../src/compare/amend/amend.js';
import { readAmendments } from '../../src/compare/amend/read-amendments.js';
import { parseDecision, registerFromSource } from '../../src/pipeline.js';
import { sourceFromText } from '../../src/source/index.js';
import type { Decision } from '../../src/tree/nodes.js';

const read = (text: string): Decision => registerFromSource(sourceFromText(text, {}), {}).tree;
const base = readFileSync('fixtures/amend/base.txt', 'utf8');

function amended(...lines: string[]) {
  const paper = `РЕШЕНИЕ\n\nКОЛЛЕГИЯ РЕШИЛА:\n\n1. Внести в решение следующие изменения:\n\n${lines.join('\n\n')}\n`;
  const result = consolidate(base, [paper], read);
  const { tasks } = parseDecision(result.text);
  return { ...result, tasks, task: (id: string) => tasks.find((task) => task.id === id) };
}

describe('the amending paper of the fixtures', () => {
  const paper = readFileSync('fixtures/amend/amendment.txt', 'utf8');
  const result = consolidate(base, [paper], read);

  it('gives the consolidated text made by hand', () => {
    expect(result.text).toBe(readFileSync('fixtures/amend/consolidated.txt', 'utf8'));
  });

  it('keeps the history of every change', () => {
    expect(result.history.map(({ operation, item }) => `${operation} ${item}`)).toEqual([
      'restate 2.1',
      'replace 2.2',
      'remove 2.3',
      'replace 3.1',
      'add-items 3.3',
      'add-words 3.2.б',
      'add-items 5.1',
      'remove 5',
      'deadline 4',
    ]);
  });

  it('keeps the words before and after', () => {
    const five = result.history.find(({ item }) => item === '5');
    expect(five?.before).toBe(
      '5. Бухгалтерии проверить расходование средств гранта. Срок – ежеквартально',
    );
    expect(five?.after).toBeNull();
    const entry = result.history.find(({ item }) => item === '3.2.б');
    expect(entry?.before).toBe('б) в сельских библиотеках – до 1 сентября 2022 года.');
    expect(entry?.after).toContain('и библиотечных пунктах');
  });

  it('names what it could not apply', () => {
    expect(result.unapplied.map(({ line, reason }) => [line, reason])).toEqual([
      [45, 'item-not-found'],
      [47, 'words-not-found'],
      [49, 'annex'],
    ]);
  });
});

describe('each kind of change', () => {
  it('restates an item and keeps its label when the new wording has none', () => {
    const { task, unapplied } = amended(
      '1.1. Пункт 2.2 изложить в следующей редакции: «Закрыть сайты учреждений. Срок: май 2022 года».',
    );
    expect(unapplied).toEqual([]);
    expect(task('2.2')?.text).toBe('Закрыть сайты учреждений.');
    expect(task('2.2')?.deadline?.due).toBe('2022-05-31');
  });

  it('restates an item in the words «изложив его в новой редакции»', () => {
    const { task } = amended(
      '1) изменить пункт 2.2, изложив его в новой редакции: «2.2. Обновить вывески.»;',
    );
    expect(task('2.2')?.text).toBe('Обновить вывески.');
  });

  it('restates two items by one wording', () => {
    const { tasks } = amended(
      '1.1. Пункты 2.1 и 2.2 изложить в следующей редакции:',
      '«2.1. Провести ревизию инструментов.\n\n2.2. Обновить афишу.».',
    );
    expect(tasks.map(({ id }) => id).slice(0, 3)).toEqual(['2.1', '2.2', '2.3']);
    expect(tasks[0]?.text).toBe('Провести ревизию инструментов.');
  });

  it('replaces words over a line break, whatever the quotation marks', () => {
    const { task } = amended(
      '1.1. В п. 4 слова "выставку, посвященную истории" заменить на "экспозицию об истории".',
    );
    expect(task('4')?.text).toBe('Музею города открыть экспозицию об истории Заозерска.');
  });

  it('replaces several words of one item', () => {
    const { task } = amended(
      '1.1. В пункте 3.1 слова «Подготовить план» заменить словами «Утвердить план», цифры «2023» заменить цифрами «2024».',
    );
    expect(task('3.1')?.text).toBe('Утвердить план комплектования фондов на 2024 год.');
  });

  it('removes words and adds words at the end, in front and behind', () => {
    const { task, unapplied } = amended(
      '1.1. В пункте 3.1 слова «на 2023 год» исключить.',
      '1.2. Пункт 2.1 дополнить словами «и реквизита».',
      '1.3. В пункте 4 после слова «выставку» дополнить словами «картин и графики».',
      '1.4. В пункте 4 перед словом «Заозерска» дополнить словом «города».',
    );
    expect(unapplied).toEqual([]);
    expect(task('3.1')?.text).toBe('Подготовить план комплектования фондов.');
    expect(task('2.1')?.text).toBe('Провести инвентаризацию музыкальных инструментов и реквизита.');
    expect(task('4')?.text).toBe(
      'Музею города открыть выставку картин и графики, посвященную истории города Заозерска.',
    );
  });

  it('changes a heading, and with it whom its items are for', () => {
    const { task } = amended(
      '1.1. В пункте 2 слова «директорам домов культуры» заменить словами «директорам музеев».',
    );
    expect(task('2.1')?.assignees.map(({ name }) => name)).toEqual(['директора музеев']);
  });

  it('adds a point behind a named one and numbers the rest anew', () => {
    const { tasks, unapplied } = amended(
      '1.1. Дополнить новым пунктом 2.2 следующего содержания: «2.2. Провести конкурс плакатов.».',
      '1.2. Пункты 2.2, 2.3 считать соответственно пунктами 2.3, 2.4.',
    );
    expect(unapplied).toEqual([]);
    const two = tasks.filter(({ id }) => id.startsWith('2.'));
    expect(two.map(({ id, text }) => `${id} ${text.slice(0, 8)}`)).toEqual([
      '2.1 Провести',
      '2.2 Провести',
      '2.3 Обновить',
      '2.4 Организо',
    ]);
  });

  it('numbers a range anew', () => {
    const { tasks } = amended(
      '1.1. Пункт 2.1 исключить.',
      '1.2. Пункты 2.2–2.3 считать пунктами 2.1–2.2.',
    );
    expect(tasks.map(({ id }) => id).slice(0, 2)).toEqual(['2.1', '2.2']);
    expect(tasks[0]?.text).toMatch(/^Обновить сайты/);
  });

  it('adds and restates paragraphs', () => {
    const { task, unapplied } = amended(
      '1.1. Пункт 2.2 дополнить абзацем следующего содержания: «Ответственный: Строгов П.П.».',
      '1.2. Абзац второй пункта 2.1 изложить в следующей редакции: «Срок – сентябрь 2022 года».',
    );
    expect(unapplied).toEqual([]);
    expect(
      task('2.2')
        ?.assignees.map(({ name }) => name)
        .join(),
    ).toContain('Строгов П.П.');
    expect(task('2.1')?.deadline?.due).toBe('2022-09-30');
  });

  it.each([
    'Срок исполнения пункта 2.1 продлить до 1 июля 2022 года.',
    'Продлить срок исполнения пункта 2.1 до 1 июля 2022 года.',
    'В пункте 2.1 срок исполнения изложить в следующей редакции: «до 1 июля 2022 года».',
    'Перенести срок исполнения п. 2.1 на 1 июля 2022 года.',
  ])('moves a deadline: %s', (clause) => {
    const { task, unapplied } = amended(`1.1. ${clause}`);
    expect(unapplied).toEqual([]);
    expect(task('2.1')?.deadline?.due).toBe('2022-07-01');
    expect(task('2.1')?.text).toBe('Провести инвентаризацию музыкальных инструментов.');
  });

  it('gives a deadline to an item that had none', () => {
    const { task } = amended(
      '1.1. Пункт 2.2 изложить в следующей редакции: «2.2. Обновить афишу.».',
      '1.2. Срок исполнения пункта 2.2 установить до 1 июля 2022 года.',
    );
    expect(task('2.2')?.deadline?.due).toBe('2022-07-01');
  });

  it('goes through the whole text when the amendment says so', () => {
    const { text } = amended(
      '1.1. По тексту решения слова «города Заозерска» заменить словами «Заозерска».',
    );
    expect(text).toContain('администрации Заозерска');
  });

  it('takes the item from the clause above, in letters and dashes', () => {
    const { task, unapplied } = amended(
      '1) в пункте 2:',
      'а) в подпункте 2.1 слово «музыкальных» исключить;',
      'б) подпункт 3 исключить;',
      '2) в пункте 3:',
      '- в подпункте 1 слово «Подготовить» заменить словом «Утвердить»;',
    );
    expect(unapplied).toEqual([]);
    expect(task('2.1')?.text).toBe('Провести инвентаризацию инструментов.');
    expect(task('2.3')).toBeUndefined();
    expect(task('3.1')?.text).toMatch(/^Утвердить план/);
  });
});

describe('what is not applied', () => {
  it.each([
    ['В пункте 2.1 второе предложение исключить.', 'part-not-found'],
    ['Абзац пятый пункта 4 исключить.', 'part-not-found'],
    ['В пункте 2.1 слова «нет таких слов» исключить.', 'words-not-found'],
    ['Пункт 7.7 изложить в следующей редакции: «7.7. Спать.».', 'item-not-found'],
    ['Слова «города» заменить словами «села».', 'not-understood'],
    ['Приложение 2 исключить.', 'annex-not-found'],
    ['Дополнить приложением № 1.', 'annex'],
    ['В приложении пункт 1 исключить.', 'annex-not-found'],
    ['Пункт 2.1 снять с контроля.', 'not-understood'],
  ])('%s → %s', (clause, reason) => {
    const { text, unapplied, history } = amended(`1.1. ${clause}`);
    expect(unapplied.map((one) => one.reason)).toEqual([reason]);
    expect(history).toEqual([]);
    expect(text).toBe(base);
  });

  it('leaves an item alone whose number is printed twice', () => {
    const twice = base.replace('2.2. Обновить', '2.1. Обновить');
    const paper = '1. Внести в решение изменения:\n1.1. Пункт 2.1 исключить.';
    const { text, unapplied } = consolidate(twice, [paper], read);
    expect(unapplied.map(({ reason }) => reason)).toEqual(['item-ambiguous']);
    expect(text).toBe(twice);
  });

  it('takes no ordinary task for an amendment', () => {
    const paper = readFileSync('fixtures/irkutsk-collegium-2021-11-26.txt', 'utf8');
    expect(readAmendments(paper)).toEqual({ amendments: [], unapplied: [] });
  });

  it('never throws, whatever the amendment says', () => {
    const word = fc.constantFrom(
      ...'пункт 2.1 слова «а» заменить словами исключить дополнить абзацем : ; . « » " изложить в следующей редакции 1) а) \n считать 5'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const paper = `1. Внести в решение изменения:\n${words.join(' ')}`;
        expect(typeof consolidate(base, [paper], read).text).toBe('string');
      }),
      { numRuns: 60 },
    );
  });
});
