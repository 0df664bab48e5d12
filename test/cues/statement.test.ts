import { describe, expect, test } from 'vitest';
import { isStatement } from '../../src/cues/statement.js';
import { STATEMENT_ROWS } from '../../src/lexicon/statements.js';

describe('statements', () => {
  test.each(STATEMENT_ROWS)('$example', ({ example, task }) => {
    expect(isStatement(example)).toBe(true);
    if (task !== undefined) expect(isStatement(task)).toBe(false);
  });

  test('each row is needed by its example', () => {
    for (const row of STATEMENT_ROWS) expect(row.opens.test(row.example)).toBe(true);
  });

  test.each(['секретарям ячеек – объявить выговор', 'директорам поставить на вид слабую работу'])(
    'praise and blame behind whom they are said to: %s',
    (text) => {
      expect(isStatement(text)).toBe(true);
    },
  );

  test.each([
    'Одобрить проект Положения (прилагается) и направить его в государства.',
    'Внести в Думу предложения о бюджете.',
    'Создать группу по подготовке праздника.',
    'Назначить ответственным за питание Иванову И.И.',
    'Запретить выход на лёд.',
    'Ограничить движение по мосту.',
    'Принять меры к устранению нарушений.',
    'Принять участие в субботнике.',
    'Утвердить план и обеспечить его размещение. Направить план в отделы.',
    'Опубликовать настоящее решение в газете.',
    'секретарям ячеек объявить месячник',
  ])('an order: %s', (text) => {
    expect(isStatement(text)).toBe(false);
  });

  test.each([
    'Принять отставку главы администрации.',
    'Разрешить размещение палаток.',
    'Утвердить и ввести в действие положение.',
    'Решение подлежит официальному опубликованию.',
    'Организацию исполнения настоящего постановления возложить на заместителя главы.',
    'Действие настоящего решения распространяется на правоотношения, возникшие с 1 января.',
    'Образовать согласительную группу в составе: Тимченко А.Л., Шульца Р.Ф.',
  ])('adopted: %s', (text) => {
    expect(isStatement(text)).toBe(true);
  });
});
