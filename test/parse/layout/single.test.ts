import { describe, expect, test } from 'vitest';
import { parse } from '../papers.js';

const SIGNED = '\nГлава города\nА.Б. Иванов\n';

function read(text: string) {
  const { documents, tasks } = parse(text).register;
  return {
    kind: documents[0]?.kind,
    who: tasks.flatMap(({ assignees }) => assignees.map(({ name }) => name)),
  };
}

describe('an act of one order without a number', () => {
  test('is read below its name, date and number', () => {
    expect(
      read(
        `РАСПОРЯЖЕНИЕ\nот 10 апреля 2013 г. № 585-р\nО встрече гостей\n\nВ целях проведения праздника отделу культуры подготовить встречу гостей.\n${SIGNED}`,
      ),
    ).toEqual({ kind: 'directive', who: ['отдел культуры'] });
  });

  test('is read where its verb forbids behind a long preamble', () => {
    const grounds = 'руководствуясь Правилами пользования водоёмами района, '.repeat(6);
    const head = 'РАСПОРЯЖЕНИЕ\nот 10 апреля 2013 г. № 585-р\nО запрете\n\n';
    const text = `${head}В связи с оттепелью, ${grounds}ЗАПРЕЩАЕТСЯ выезжать на лёд.\n${SIGNED}`;
    expect(read(text).kind).toBe('directive');
    expect(read(text.replace('ЗАПРЕЩАЕТСЯ', 'просим не')).kind).toBe('none');
  });

  test.each([
    [
      'without a signature',
      'Распоряжение главы города от 10.04.2013 № 585-р\nОбзор\nОтделу культуры рекомендовано подготовить встречу гостей города.\n',
    ],
    [
      'without date and number',
      `РАСПОРЯЖЕНИЕ\n\nВ целях проведения праздника отделу культуры подготовить встречу гостей.\n${SIGNED}`,
    ],
  ])('is none %s', (_, text) => {
    expect(read(text).kind).toBe('none');
  });

  test('a list that opens the text is an act by the point it closes with', () => {
    const list =
      '1. Принять предложение отдела культуры о празднике.\n2. Отделу кадров (Петрова А.А.) подготовить списки.\n3. Контроль за исполнением данного распоряжения возложить на Сидорова С.С.\n';
    expect(read(`${list}${SIGNED}`)).toEqual({ kind: 'directive', who: ['Отдел кадров'] });
  });

  test('a preamble with points for somebody each is an act without its closing point', () => {
    const list =
      'В связи с празднованием дня города Лугового в парке:\n1. Отделу культуры провести концерт.\n2. Отделу спорта провести забег.\n3. Отделу связи объявить о празднике.\n';
    expect(read(list)).toEqual({
      kind: 'decision',
      who: ['Отдел культуры', 'Отдел спорта', 'Отдел связи'],
    });
  });

  test('a leaflet is none', () => {
    const list =
      'В связи с празднованием дня города Лугового просим:\n1. Жителям выйти на уборку.\n2. Водителям убрать машины.\n3. Торговцам закрыть лотки.\n';
    expect(read(list).kind).toBe('none');
  });

  test('a fragment from its second point on is an act by the point it closes with', () => {
    const list =
      '2. Начальникам портов применять новую форму.\n3. Контроль за выполнением настоящего приказа возложить на отдел связи.\n';
    expect(read(`${list}${SIGNED}`)).toEqual({ kind: 'order', who: ['Начальники портов'] });
  });

  test('one order on the line of its preamble, the name in a card below', () => {
    const page =
      'О местах для объявлений\n\nВ соответствии со статьёй 54 закона о выборах в области: Рекомендовать главам поселений отвести места для объявлений. Глава Лугового района А.И. Платков\nРаспоряжение\n306\n17 октября 2007 года\nПоделиться\n';
    expect(read(page)).toEqual({ kind: 'directive', who: ['главы поселений'] });
  });

  test('points on one line whose full stops were lost are told by the point that closes an act', () => {
    const { tasks, statements } = parse(
      'О начале сезона\n\n1. В связи с морозом каток города начать заливать с 25 ноября 2008 года на стадионах и в парках 2. Указанное распоряжение направить в школы. 3. Контроль за исполнением данного распоряжения возложить на Сидорова С.В. Глава города А.И. Кузьмич\nРаспоряжение\n',
    ).register;
    expect([...tasks, ...statements].map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  test('an act without a subject, its heading on the line of its preamble', () => {
    const page =
      'ГЛАВА АДМИНИСТРАЦИИ ЛУГОВОЙ ОБЛАСТИ РАСПОРЯЖЕНИЕ 1 марта 1994 г. г. Луговой № 131-р В целях порядка отделу культуры продлить срок сдачи дел.\nГлава администрации области А.В.Деревин\n';
    expect(read(page)).toEqual({ kind: 'directive', who: ['отдел культуры'] });
  });
});
