import { describe, expect, test } from 'vitest';
import { bodyAtEnd } from '../../../src/cues/resolving-body.js';
import { parseDecision } from '../../../src/index.js';
import { issuerAdopted, issuerSigning } from '../../../src/parse/header/issuer-adopted.js';

describe('the body in front of the resolving word', () => {
  test.each([
    ['Заслушав доклад о ходе уборки, Собрание депутатов района,', 'Собрание депутатов района'],
    [
      'в целях охраны насаждений Кабинет Министров Северного края',
      'Кабинет Министров Северного края',
    ],
    ['Заслушав всех выступавших исполком', 'исполком'],
    ['Совет депутатов, рассмотрев проект решения,', 'Совет депутатов'],
    ['комиссия по паводку единогласно', 'комиссия по паводку'],
    ['Совет общества «Рыбачий союз «Заря»', 'Совет общества «Рыбачий союз «Заря»'],
    // What is no subject: an object behind a preposition, a body in another case, a quoted name.
    ['Рассмотрев обращение, внесённое в собрание', null],
    ['Во исполнение постановления администрации района', null],
    ['О работе клуба «Союз»', null],
  ])('%s', (text, name) => {
    expect(bodyAtEnd(text)).toBe(name);
  });
});

describe('the issuer by the note of adoption', () => {
  test.each([
    [
      ['Принято', 'Президиумом Совета Министров Озёрного края', '16 мая 1990 года'],
      'Президиум Совета Министров Озёрного края',
    ],
    [['Принято Думой города Лугового 3 марта 2011 года'], 'Дума города Лугового'],
    [['Принято на заседании'], null],
    [['Принято решением Думы от 3 марта 2011 года'], null],
    [['Принято', '16 мая 1990 года'], null],
  ])('%j', (lines, name) => {
    expect(issuerAdopted(lines)).toBe(name);
  });
});

describe('the issuer by the one who signed', () => {
  test.each([
    ['Председатель Комитета транспорта', 'Комитет транспорта'],
    ['Начальник управления культуры', 'управление культуры'],
    ['Глава посёлка Кедровый', 'Глава посёлка Кедровый'],
    ['Протокол вела начальник отдела', null],
    ['Секретарь комиссии', null],
    ['Директор', null],
  ])('%s', (post, name) => {
    expect(issuerSigning(post)).toBe(name);
  });
});

describe('the issuer of a paper', () => {
  const issuer = (...lines: string[]) => parseDecision(lines.join('\n')).documents[0]?.issuer;
  const items = ['1. Отделу кадров провести учёт.', '2. Контроль оставляю за собой.'];

  test('is named by the resolving line where it prints the name more fully', () => {
    expect(
      issuer(
        'ПАЛАТА ЗЕМЕЛЬ',
        'ПОСТАНОВЛЕНИЕ',
        'О проекте закона',
        'Палата Земель',
        'Народного Собрания Лесного края постановляет:',
        ...items,
      ),
    ).toBe('Палата Земель Народного Собрания Лесного края');
  });
  test('keeps its full name in the letterhead where the resolving line shortens it', () => {
    expect(
      issuer(
        'ДУМА ГОРОДА ЛУГОВОГО',
        'РЕШЕНИЕ',
        'от 3 марта 2011 года № 5',
        'Дума решила:',
        ...items,
      ),
    ).toBe('ДУМА ГОРОДА ЛУГОВОГО');
  });
  test('is the body of the minutes, whichever sitting it was', () => {
    expect(
      issuer('Протокол сорок четвёртого заседания Совета по судоходству', 'РЕШИЛИ:', ...items),
    ).toBe('Совет по судоходству');
  });
  test('may be called by letters alone', () => {
    expect(issuer('Выписка из протокола № 31 РЗ СНХ «О лесе»', 'РЕШИЛИ:', ...items)).toBe('РЗ СНХ');
  });
  test('is not what a card calls the category', () => {
    expect(
      issuer(
        'Категория:',
        'Постановление администрации посёлка',
        'В целях полива администрация Лугового района постановляет:',
        ...items,
      ),
    ).toBe('администрация Лугового района');
  });
  test('may be two bodies, over lines and in the plural', () => {
    expect(
      issuer(
        'Совет Министров Лесной ССР и Республиканский Северный',
        'Совет Рыбацких Союзов',
        'П О С Т А Н О В Л Е Н И Е',
        'О подготовке к зиме',
        'Совет Министров и Совет Рыбацких Союзов п о с т а н о в л я ю т:',
        ...items,
      ),
    ).toBe('Совет Министров Лесной ССР и Республиканский Северный Совет Рыбацких Союзов');
  });
  test('of an extract from minutes', () => {
    expect(
      issuer(
        'ИЗ ПРОТОКОЛА ЗАСЕДАНИЯ СОВНАРКОМА О ЗАГОТОВКЕ ДРОВ',
        '12 августа 1919 г.',
        'Постановили:',
        ...items,
      ),
    ).toBe('СОВНАРКОМ');
  });
});
