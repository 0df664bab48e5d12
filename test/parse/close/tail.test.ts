import { describe, expect, test } from 'vitest';
import { parse } from '../papers.js';

const PAPER =
  'ПРИКАЗ\nот 01.02.2023 № 7\n\nПРИКАЗЫВАЮ:\n1. Провести проверку.\n2. Направить отчёт.\n\n';

function tail(text: string) {
  const { register, tree } = parse(PAPER + text);
  return {
    signed: register.documents[0]?.signatories.map(({ name, post }) => [name, post]),
    tasks: register.tasks.length,
    types: tree.children.slice(-2).map(({ type }) => type),
  };
}

describe('behind the items', () => {
  test('post and name over several lines', () => {
    const { signed, tasks } = tail('Первый заместитель главы\nадминистрации района\n\nА.А. Иванов');
    expect(signed).toEqual([['А.А. Иванов', 'Первый заместитель главы администрации района']]);
    expect(tasks).toBe(2);
  });

  test('two signatories side by side', () => {
    const { signed } = tail(
      'Глава района              Председатель совета\nА.А. Иванов                Б.Б. Белова',
    );
    expect(signed).toEqual([
      ['А.А. Иванов', 'Глава района'],
      ['Б.Б. Белова', 'Председатель совета'],
    ]);
  });

  test('whoever typed the paper has not signed it', () => {
    const { signed } = tail('Директор        А.А. Иванов\n\nС.С. Петрова\n22-33-44');
    expect(signed).toEqual([['А.А. Иванов', 'Директор']]);
  });

  test.each([
    'Приложение № 1\n1. Провести смотр до 1 марта.',
    'С приказом ознакомлены:\n1. Петров П.П.',
    'Рассылка:\n1. Отделу кадров.',
  ])('%j is an attachment', (text) => {
    const { tasks, types } = tail(`Директор        А.А. Иванов\n\n${text}`);
    expect(tasks).toBe(2);
    expect(types.at(-1)).toBe('attachment');
  });

  test('a page’s foot is no part of the paper', () => {
    const { types, tasks } = tail(
      'Директор        А.А. Иванов\n\nОпубликовано: 02.02.2023\n1. Главная',
    );
    expect(tasks).toBe(2);
    expect(types).toEqual(['aside', 'aside']);
  });

  test('a sentence that breaks before a name or «приложения» goes on', () => {
    const text =
      'ПРИКАЗЫВАЮ:\n1. Провести учёт по форме\nприложения № 2 ежемесячно.\n2. Контроль возложить на\nСобко К.К.\n3. Направить отчёт.';
    const { register } = parse(`ПРИКАЗ\nот 01.02.2023 № 7\n${text}`);
    expect(register.tasks.map(({ id }) => id)).toEqual(['1', '3']);
    expect(register.statements.map((record) => record.text)).toEqual([
      'Контроль возложить на Собко К.К.',
    ]);
  });
});
