import { describe, expect, it } from 'vitest';
import { parseDecision } from '../../src/index.js';

const ITEMS =
  '\n1. Отделу кадров провести сверку. Срок – до 1 мая 2023 года.\n2. Школам начать приём.\n';

function documentOf(...lines: string[]) {
  return parseDecision(lines.join('\n')).documents[0];
}

describe('the issuer', () => {
  it.each([
    [
      'МИНИСТЕРСТВО ОБРАЗОВАНИЯ ЗАРЕЧНОЙ ОБЛАСТИ',
      'КОЛЛЕГИЯ МИНИСТЕРСТВА ОБРАЗОВАНИЯ ЗАРЕЧНОЙ ОБЛАСТИ',
    ],
    ['Государственное учреждение культуры', 'КОЛЛЕГИЯ Государственного учреждения культуры'],
  ])('is the part that the title names, of the body printed above: %s', (above, issuer) => {
    const paper = documentOf(
      above,
      '',
      'РЕШЕНИЕ КОЛЛЕГИИ',
      'от 15.03.2023 № 4',
      '',
      'Коллегия решила:',
      ITEMS,
    );
    expect(paper?.issuer).toBe(issuer);
  });

  it('keeps the name a title gives in full', () => {
    const title = 'РЕШЕНИЕ коллегии департамента спорта';
    const paper = documentOf(
      'Правительство области',
      '',
      title,
      'от 15.03.2023 № 4',
      '',
      'РЕШИЛИ:',
      ITEMS,
    );
    expect(paper?.issuer).toBe('коллегия департамента спорта');
  });
});

describe('signatures with names in full', () => {
  it.each([
    'Максим Анатольевич Парфенов',
    'Парфенов Максим Анатольевич',
    'Анна Ильинична Петрова-Сухая',
  ])('%s', (name) => {
    const paper = documentOf(
      'РЕШЕНИЕ',
      'от 15.03.2023 № 4',
      'РЕШИЛИ:',
      ITEMS,
      `Министр      ${name}`,
    );
    expect(paper?.signatories).toEqual([{ name, post: 'Министр' }]);
  });
});

describe('a meeting', () => {
  it('is that of the body printed above it', () => {
    const paper = documentOf(
      'Управление культуры округа',
      '',
      'ПРОТОКОЛ',
      'совещания',
      'от 15.03.2023 № 4',
      '',
      'РЕШИЛИ:',
      ITEMS,
    );
    expect(paper?.issuer).toBe('совещание Управления культуры округа');
  });
});

describe('a title below the heading of a web page', () => {
  const paper = (...between: string[]) =>
    documentOf(
      'Постановление Администрации г. Заречногорска от 18.08.2011 № 647',
      '',
      'АДМИНИСТРАЦИЯ ГОРОДА ЗАРЕЧНОГОРСКА',
      '',
      'ПОСТАНОВЛЕНИЕ',
      '',
      ...between,
      'О подготовке к зиме',
      '',
      'ПОСТАНОВЛЯЮ:',
      ITEMS,
    );

  it('is the paper’s own, and the heading still gives date and number', () => {
    expect(paper()).toMatchObject({
      title: 'ПОСТАНОВЛЕНИЕ О подготовке к зиме',
      issuer: 'АДМИНИСТРАЦИЯ ГОРОДА ЗАРЕЧНОГОРСКА',
      date: '2011-08-18',
      number: '647',
    });
  });

  it('takes its subject from that heading where it has none that can be read', () => {
    const glued = documentOf(
      'Постановление Правительства Заречной области от 27.09.2016 № 376',
      'О комиссии по делам несовершеннолетних',
      'ПРАВИТЕЛЬСТВОЗАРЕЧНОЙ ОБЛАСТИ',
      'ПОСТАНОВЛЕНИЕ',
      '27 сентября 2016 г. № 376',
      'Окомиссии по делам несовершеннолетних',
      'ПОСТАНОВЛЯЕТ:',
      ITEMS,
    );
    expect(glued).toMatchObject({
      title: 'Постановление Правительства Заречной области О комиссии по делам несовершеннолетних',
      issuer: 'Правительство Заречной области',
    });
  });

  it('is not mixed with what the database notes of the paper', () => {
    const noted = paper(
      'Утратило силу - Постановление Администрации города',
      'от 14.03.2014 № 112',
      '',
    );
    expect(noted).toMatchObject({
      title: 'ПОСТАНОВЛЕНИЕ О подготовке к зиме',
      date: '2011-08-18',
      number: '647',
    });
  });
});

it('an указ is a resolution, by its resolving word', () => {
  const paper = documentOf(
    'У К А З',
    'ГЛАВЫ РЕСПУБЛИКИ',
    '',
    '07.07.2004 N 116-ук',
    'О празднике',
    'ПОСТАНОВЛЯЮ:',
    ITEMS,
  );
  expect(paper).toMatchObject({
    kind: 'resolution',
    title: 'УКАЗ ГЛАВЫ РЕСПУБЛИКИ О празднике',
    issuer: 'ГЛАВА РЕСПУБЛИКИ',
    number: '116-ук',
  });
});

it('date and number of a letter about the paper are not its own', () => {
  const paper = documentOf(
    'Документ не нуждается в регистрации',
    'Письмо Минюста от 29.03.2004 N 07/3267-ЮД',
    '',
    'постановляю:',
    ITEMS,
  );
  expect(paper).toMatchObject({ date: null, number: null });
});

describe('the date', () => {
  it.each([
    ['от ЗО апреля 2О21 года № 4', '2021-04-30'],
    ['от 2б марта 2021 г. № 4', '2021-03-26'],
    ['«I5» мая 2О21 года', '2021-05-15'],
    ['1б.О5.2О21 № 4', '2021-05-16'],
    ['от З июня 201б года', '2016-06-03'],
  ])('is read through a scanner’s slips: %s', (line, date) => {
    expect(documentOf('РЕШЕНИЕ', 'совета по культуре', line, '', 'РЕШИЛ:', ITEMS)?.date).toBe(date);
  });
});
