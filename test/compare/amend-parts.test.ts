import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { consolidate } from '../../src/compare/amend/amend.js';
import { sentenceSpans } from '../../src/compare/amend/sentences.js';
import { parseDecision, registerFromSource } from '../../src/pipeline.js';
import { sourceFromText } from '../../src/source/index.js';
import type { Decision } from '../../src/tree/nodes.js';

const read = (text: string): Decision => registerFromSource(sourceFromText(text, {}), {}).tree;
const base = readFileSync('fixtures/amend/heating-base.txt', 'utf8');

function amended(...lines: string[]) {
  const paper = `ПОСТАНОВЛЯЮ:\n\n1. Внести в постановление следующие изменения:\n\n${lines.join('\n\n')}\n`;
  return consolidate(base, [paper], read);
}

describe('the amendment of parts and annexes', () => {
  const paper = readFileSync('fixtures/amend/heating-amendment.txt', 'utf8');
  const result = consolidate(base, [paper], read);

  it('gives the consolidated text, checked by reading', () => {
    expect(result.text).toBe(readFileSync('fixtures/amend/heating-consolidated.txt', 'utf8'));
  });

  it('keeps the history with the place of each change', () => {
    const places = result.history.map(({ operation, item, annex, paragraph, sentence }) =>
      [operation, item, annex, paragraph, sentence].filter((one) => one !== undefined).join(' '),
    );
    expect(places).toEqual([
      'replace 2',
      'restate 2.а',
      'restate 3 2',
      'remove 3 3',
      'remove 4 3',
      'add-words 4',
      'replace 6',
      'remove 7',
      'remove 5',
      'renumber 6',
      'renumber 8',
      'replace 1 1',
      'remove 2 1',
      'add-items 4 1',
      'remove-words 4',
      'replace 2.в',
    ]);
  });

  it('moves the typed deadline with its words', () => {
    const due = (text: string) =>
      parseDecision(text)
        .tasks.filter(({ parent }) => parent === '2')
        .map(({ deadline }) => deadline?.due);
    expect(due(base)).toEqual(['2023-03-01', '2023-03-01', '2023-03-01']);
    expect(due(result.text)).toEqual(['2023-04-01', '2023-04-01', '2023-04-01']);
  });

  it('names what it could not apply', () => {
    expect(result.unapplied.map(({ line, reason }) => [line, reason])).toEqual([
      [45, 'item-not-found'],
      [47, 'annex-not-found'],
    ]);
  });
});

describe('the amendment of an order, whose list of changes goes by letters', () => {
  const order = readFileSync('fixtures/amend/transport-base.txt', 'utf8');
  const consolidatedOrder = (...lines: string[]) => {
    const paper = `ПРИКАЗЫВАЮ:\n\n1. Внести в приказ следующие изменения:\n\n${lines.join('\n\n')}\n`;
    return consolidate(order, [paper], read);
  };

  it('gives the consolidated text, checked by reading', () => {
    const paper = readFileSync('fixtures/amend/transport-amendment.txt', 'utf8');
    const { text, unapplied } = consolidate(order, [paper], read);
    expect(unapplied).toEqual([]);
    expect(text).toBe(readFileSync('fixtures/amend/transport-consolidated.txt', 'utf8'));
  });

  it('never changes the number of an item for a number in its words', () => {
    const { text, history, unapplied } = consolidatedOrder(
      '1) в пункте 2 приложения 1 цифру «2» заменить цифрой «3»;',
      '2) в подпункте 2.3 цифру «2» заменить цифрой «9».',
    );
    expect(text).toContain('2. Таежный – Сосновый Бор, 3 рейса.');
    expect(history).toHaveLength(1);
    expect(unapplied.map(({ reason }) => reason)).toEqual(['words-not-found']);
  });

  it.each([
    [
      'слова «Лисину Т.А.» заменить словами «Орлова И.П.», слово «приказа» исключить',
      'за исполнением возложить на Орлова И.П.',
    ],
    [
      'слово «Контроль» заменить словом «Надзор», слова «Лисину Т.А.» словами «Орлова И.П.»',
      'Надзор за исполнением приказа возложить на Орлова И.П.',
    ],
  ])('carries out each order of one sentence: %s', (words, after) => {
    const { text, unapplied } = consolidatedOrder(`1) в пункте 5 ${words}.`);
    expect(unapplied).toEqual([]);
    expect(text).toContain(after);
  });

  it('keeps the places of two orders in one sentence apart', () => {
    const { text, unapplied } = consolidatedOrder(
      '1) пункт 4 исключить, в пункте 3 слово «отчет» заменить словом «сводку»;',
    );
    expect(unapplied).toEqual([]);
    expect(text).not.toContain('автоколонне');
    expect(text).toContain('представлять сводку о подвозе');
  });

  it.each([
    ['Изложить пункт 2.2 в следующей редакции: «2.2. Вести журнал.».', '2.2. Вести журнал.'],
    ['Заменить в пункте 3 слово «отчет» словом «сводку».', 'представлять сводку'],
    ['Исключить из пункта 3 слова «о подвозе».', 'представлять отчет.'],
    ['Дополнить пункт 3 словами «и погоде».', 'отчет о подвозе и погоде.'],
    [
      'Дополнить пункт 2 подпунктом 2.4 следующего содержания: «2.4. Вести журнал.».',
      '2.4. Вести журнал.',
    ],
    ['В пункте 4 срок «20.09.2024» заменить на «10.10.2024».', 'в срок до 10.10.2024.'],
  ])('reads orders that begin with their verb: %s', (clause, after) => {
    const { text, unapplied } = consolidatedOrder(`1.1. ${clause}`);
    expect(unapplied).toEqual([]);
    expect(text).toContain(after);
  });

  it('takes no part of an order for the whole: what is quoted and not understood is refused', () => {
    const { text, unapplied } = consolidatedOrder(
      '1) в пункте 5 слова «Лисину Т.А.» заменить словами «Орлова И.П.», а также «Контроль» – «Надзор».',
    );
    expect(text).toBe(order);
    expect(unapplied.map(({ reason }) => reason)).toEqual(['not-understood']);
  });
});

describe('parts of a paper', () => {
  it('removes ranges of points, of letters, and several sentences', () => {
    const { text, unapplied } = amended(
      '1) пункты 4–6 признать утратившими силу;',
      '2) подпункты «а» – «б» пункта 2 исключить;',
      '3) предложения второе и третье пункта 3 исключить;',
    );
    expect(unapplied).toEqual([]);
    expect(text).toContain('до 1 марта 2023 года:\n\nв) направить');
    expect(text).toContain('3. Отделу образования провести осмотр школьных котельных.\n\nСрок');
    expect(text).toContain('15 мая 2023 года.\n\n7. Отделу культуры');
  });

  it('changes the title and the preamble and nothing else of the header', () => {
    const { text, history } = amended(
      '1) наименование изложить в следующей редакции: «О подготовке к зиме»;',
      '2) в преамбуле слова «объектов района» исключить;',
    );
    expect(text).toMatch(
      /^АДМИНИСТРАЦИЯ.*\n\nПОСТАНОВЛЕНИЕ\n\nот 14.*\n\nО подготовке к зиме\n\nВ целях подготовки к/,
    );
    expect(history.map(({ part, before }) => [part, before?.slice(0, 12)])).toEqual([
      ['title', 'О подготовке'],
      ['preamble', 'В целях подг'],
    ]);
  });

  it('adds a sentence behind the last one, before the deadline', () => {
    const { text } = amended('1) пункт 5 дополнить предложением: «Раскопки огородить.».');
    expect(text).toContain('ремонта сетей. Раскопки огородить.\n\nСрок – до 1 июня');
  });

  it('restates an annex under its heading, and leaves the items alone', () => {
    const { text, history } = amended(
      '1) приложение № 1 изложить в новой редакции: «План\n\n1. Ремонт.»;',
    );
    expect(text.endsWith('от 14.02.2023 № 88\n\nПлан\n\n1. Ремонт.\n')).toBe(true);
    expect(text).toContain('1. Утвердить план мероприятий');
    expect(history).toMatchObject([{ item: null, annex: '1', operation: 'restate' }]);
  });

  it('never takes a point of an annex for one of the paper', () => {
    const { text, unapplied } = amended('1) в приложении № 7:', 'а) пункт 2 исключить;');
    expect(text).toBe(base);
    expect(unapplied.map(({ reason }) => reason)).toEqual(['annex-not-found']);
  });

  it('leaves tables and new annexes to people', () => {
    const { text, unapplied } = amended(
      '1) в строке 3 таблицы приложения № 1 слово «угля» заменить словом «дров»;',
      '2) дополнить приложением № 2 согласно приложению.',
    );
    expect(text).toBe(base);
    expect(unapplied.map(({ reason }) => reason)).toEqual(['annex', 'annex']);
  });
});

describe('sentenceSpans', () => {
  it.each([
    ['Раз. Два! Три?', ['Раз.', 'Два!', 'Три?']],
    [
      'Главе г. Братска И.П. Орлову сдать отчет. Потом отпуск.',
      ['Главе г. Братска И.П. Орлову сдать отчет.', 'Потом отпуск.'],
    ],
    ['Раз.\n\nСрок – до мая.', ['Раз.']],
    ['', []],
  ])('splits %j', (text, sentences) => {
    const spans = sentenceSpans(text, { start: 0, end: text.length });
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});
