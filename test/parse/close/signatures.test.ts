import { describe, expect, test } from 'vitest';
import { parseDecision } from '../../../src/index.js';

const PAPER =
  'РЕШЕНИЕ\nот 01.02.2003 № 7\nКомиссия решила:\n1. Отделу кадров провести проверку.\n2. Архиву сдать дела.';

function signed(tail: string) {
  const register = parseDecision(PAPER + tail);
  const texts = [...register.tasks, ...register.statements].map(({ text }) => text);
  expect(texts).toEqual(['Отделу кадров провести проверку.', 'Архиву сдать дела.']);
  return register.documents[0]?.signatories.map(({ name, post }) => `${name} / ${post}`);
}

describe('signatures as real papers print them', () => {
  test.each([
    [
      '\nП.п. Председатель Луговской     Д.О.Малыш\n    городской Думы',
      ['Д.О.Малыш / Председатель Луговской городской Думы'],
    ],
    [
      'Председатель областнойДумы В. К. Жилин--------------------',
      ['В. К. Жилин / Председатель областнойДумы'],
    ],
    ['\nПо поручению глав республик\nТ.Алимов', ['Т.Алимов / По поручению глав республик']],
    [
      '\nЧлены Комиссии союза:\nОт Р. Лесков |\nОт Д. Мусин |',
      ['Р. Лесков / Члены Комиссии союза', 'Д. Мусин / Члены Комиссии союза'],
    ],
    [
      '\nЧлены Совета\nпалаты:\n\nОт Республики\nНорланд\nЭ.Густавсон\n\nОт Края\nР.Онегин',
      ['Э.Густавсон / От Республики Норланд', 'Р.Онегин / От Края'],
    ],
    [
      '\nПодлинный подписали: Председатель Комиссии Лутов. Члены: Корсак. М. Шариф',
      ['Лутов / Председатель Комиссии', 'Корсак / Члены', 'М. Шариф / null'],
    ],
    [
      '\nЗам. председателя исполкома П. Журавль.\nСекретарь исполкома Н. Волошина.',
      ['П. Журавль / Зам. председателя исполкома', 'Н. Волошина / Секретарь исполкома'],
    ],
    [
      '\nИсполняющий обязанности\nпредседателя района\nК.Т.ЛОПАТИН',
      ['К.Т.ЛОПАТИН / Исполняющий обязанности председателя района'],
    ],
    [
      '\nПрезидент\nакадемии\nакадемик Н.В. Плужник\n\nГлавный ученый секретарь\nакадемик Е.Р. Садовая',
      [
        'Н.В. Плужник / Президент академии академик',
        'Е.Р. Садовая / Главный ученый секретарь академик',
      ],
    ],
  ])('%j', (tail, expected) => {
    expect(signed(tail)).toEqual(expected);
  });

  test('whom an item names with a post above further items has not signed', () => {
    const { documents, tasks } = parseDecision(
      'РЕШЕНИЕ\nКомиссия решила:\n1. Отделу кадров провести проверку. Начальник отдела Петров П.П.\n2. Архиву сдать дела.',
    );
    expect(documents[0]?.signatories).toEqual([]);
    expect(tasks[0]?.text).toMatch(/Петров П\.П\.$/);
  });
  test('members whom an item appoints have not signed', () => {
    const { documents } = parseDecision(
      'РЕШЕНИЕ\nКомиссия решила:\n1. Создать группу:\nЧлены группы:\nЛеснов П.П. – инженер;\nБровин А.А. – врач.\n2. Архиву сдать дела.',
    );
    expect(documents[0]?.signatories).toEqual([]);
  });
});

describe('footnotes between the items', () => {
  test('are no part of them', () => {
    const { tasks } = parseDecision(
      'РЕШЕНИЕ\nКомиссия решила:\n1. Отделу кадров провести проверку (приложение*).\n________________\n* Приложение см. по ссылке. - Примечание изготовителя базы данных.\n2. Архиву сдать дела.',
    );
    expect(tasks.map(({ text }) => text)).toEqual([
      'Отделу кадров провести проверку (приложение*).',
      'Архиву сдать дела.',
    ]);
  });
  test('a list with stars is none', () => {
    const { tasks } = parseDecision(
      'РЕШЕНИЕ\nКомиссия решила:\n1. Отделу кадров:\n* провести проверку;\n* сдать дела.',
    );
    expect(tasks).toHaveLength(2);
  });
});

describe('headers on one line', () => {
  const facts = (...lines: string[]) => {
    const [document] = parseDecision(
      [...lines, '1. Отделу кадров провести учёт.'].join('\n'),
    ).documents;
    return [document?.kind, document?.issuer, document?.date, document?.number, document?.title];
  };
  test('with the letterhead, the subject and the resolving words', () => {
    expect(
      facts(
        'КАБИНЕТ МИНИСТРОВ ЛЕСНОГО КРАЯ ПОСТАНОВЛЕНИЕ 26 мая 1999 года № 87 О докладе "О лесах" Кабинет Министров Лесного края п о с т а н о в л я е т:',
      ),
    ).toEqual([
      'resolution',
      'КАБИНЕТ МИНИСТРОВ ЛЕСНОГО КРАЯ',
      '1999-05-26',
      '87',
      'ПОСТАНОВЛЕНИЕ О докладе "О лесах"',
    ]);
  });
  test('glued together', () => {
    expect(
      facts(
        'ЛЕСНАЯ ДУМА',
        'ПОСТАНОВЛЕНИЕот 27.02.97 N 23/8О проекте закона',
        'Лесная Дума ПОСТАНОВЛЯЕТ:',
      ),
    ).toEqual([
      'resolution',
      'ЛЕСНАЯ ДУМА',
      '1997-02-27',
      '23/8',
      'ПОСТАНОВЛЕНИЕ О проекте закона',
    ]);
  });
  test('a number keeps its suffix, behind the signature too', () => {
    expect(
      facts(
        'ЛЕСНАЯ ДУМА',
        'ПОСТАНОВЛЕНИЕ',
        '11 мая 2001 года N 96 ПП',
        'Лесная Дума ПОСТАНОВЛЯЕТ:',
      )[3],
    ).toBe('96 ПП');
  });
});
