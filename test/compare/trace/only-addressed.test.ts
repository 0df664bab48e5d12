import { describe, expect, test } from 'vitest';
import { onlyAddressed } from '../../../src/compare/trace/only-addressed.js';
import { trace } from '../../../src/compare/trace/trace.js';
import { parseDecision } from '../../../src/index.js';

const paper = (issuer: string, number: number, points: string) =>
  parseDecision(
    `ПРИКАЗ\n${issuer}\nот 10 января 2022 года № ${number}\n\nПРИКАЗЫВАЮ:\n${points}\n`,
  );

const upper = paper(
  'министерства культуры Озёрной области',
  1,
  '1. Управлению культуры города Лугового провести смотр сельских клубов до 1 марта 2022 года.\n2. Управлению культуры города Лугового представить отчёт до 1 мая 2022 года.',
);
const addressed = paper(
  'управления культуры города Лугового',
  2,
  '1. Отделу кадров провести смотр сельских клубов до 1 февраля 2022 года.',
);
const strangers = [3, 4, 5].map((number) =>
  paper(`отдела связи посёлка Дальний-${number}`, number, '1. Отделу почты закупить марки.'),
);
const alike = paper(
  'отдела кино посёлка Ближний',
  6,
  '1. Отделу кадров провести смотр сельских клубов до 1 февраля 2022 года.',
);

describe('a trace over an archive', () => {
  test('has a column for the body that is addressed, and counts the others', () => {
    const { trace: left, passedOver } = onlyAddressed(
      trace(upper, [addressed, ...strangers, alike]),
    );
    expect(left.columns.map(({ body }) => body)).toEqual(['управление культуры города Лугового']);
    expect(passedOver).toEqual({ bodies: 4, alike: 1 });
    expect(left.notAddressed).toEqual(passedOver);
    expect(left.links).toHaveLength(1);
    expect(left.uncovered.map(({ task }) => task)).toEqual(['2']);
    expect(left.unsourced).toEqual([]);
  });

  test('that addresses nobody keeps the bodies with tasks like its own', () => {
    const { trace: left, passedOver } = onlyAddressed(trace(upper, [...strangers, alike]));
    expect(left.columns.map(({ body }) => body)).toEqual(['отдел кино посёлка Ближний']);
    expect(passedOver).toEqual({ bodies: 3, alike: 0 });
  });

  test('of one body alone keeps it, so that a likeness is never hidden by a name', () => {
    const whole = trace(upper, strangers.slice(0, 1));
    expect(onlyAddressed(whole)).toEqual({ trace: whole, passedOver: { bodies: 0, alike: 0 } });
  });
});
