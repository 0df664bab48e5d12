import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WRAPPINGS, wrap } from '../scripts/corpus/wrappings.js';
import { parseBytes, parseDecision } from '../src/index.js';
import { registerFromSource } from '../src/pipeline.js';
import type { Register } from '../src/register/schema.js';
import { sourceFromText } from '../src/source/index.js';
import { validateDecision } from '../src/validate.js';

const RESOLUTION = `АДМИНИСТРАЦИЯ ЛУГОВОГО РАЙОНА
СОСНОВСКОЙ ОБЛАСТИ

ПОСТАНОВЛЕНИЕ

от 1 марта 2022 года № 34
г. Луговой

О проведении месячника благоустройства

Администрация района ПОСТАНОВЛЯЕТ:

1. Главам сельских поселений провести месячник до 29 апреля 2022 года.
2. Контроль за исполнением постановления оставляю за собой.

Глава района И.И. Сидоров
`;
const DECISION = `СОВЕТ ДЕПУТАТОВ ЛУГОВОГО РАЙОНА

РЕШЕНИЕ

3 марта 2022 года № 7/21

О публичных слушаниях

Совет депутатов РЕШИЛ:

1. Администрации района опубликовать проект бюджета до 18 марта 2022 года.
2. Настоящее решение вступает в силу со дня опубликования.

Председатель Совета депутатов К.К. Орлова
`;
const ANNEX = `
Приложение
к постановлению администрации
от 01.03.2022 № 34

ПЛАН
месячника благоустройства

1. Провести уборку улиц. Апрель
`;
const COVER = 'ВЕСТНИК ЛУГОВОГО РАЙОНА\n№ 12 (145) 10 марта 2022 года\n\n';

/** Number, date and tasks of each document. */
function documents(register: Register): string[] {
  return register.documents.map(({ id, number, date }) => {
    const tasks = register.tasks.filter(({ document }) => document === id);
    return `${number} ${date}: ${tasks.map((task) => task.id).join(', ')}`;
  });
}

const BOTH = ['34 2022-03-01: 1', '7/21 2022-03-03: 1'];

describe('two acts in one text', () => {
  const bulletin = COVER + RESOLUTION + ANNEX + DECISION;

  test('are two documents, the annex of the first with the first', () => {
    const register = parseDecision(bulletin);
    expect(documents(register)).toEqual(BOTH);
    expect(register.documents.map(({ issuer }) => issuer)).toEqual([
      'АДМИНИСТРАЦИЯ ЛУГОВОГО РАЙОНА СОСНОВСКОЙ ОБЛАСТИ',
      'СОВЕТ ДЕПУТАТОВ ЛУГОВОГО РАЙОНА',
    ]);
    expect(register.documents.map(({ signatories }) => signatories.length)).toEqual([1, 1]);
  });

  test('a note names the line with which the second begins', () => {
    const line = bulletin.split('\n').indexOf('СОВЕТ ДЕПУТАТОВ ЛУГОВОГО РАЙОНА') + 1;
    const { diagnostics, documents: read } = parseDecision(bulletin);
    const notes = diagnostics.filter(({ rule }) => rule === 'several-acts');
    expect(notes).toHaveLength(1);
    expect(notes[0]?.position?.start.line).toBe(line);
    expect(notes[0]?.document).toBe(read[1]?.id);
  });

  test('places point into the whole text', () => {
    const { tasks } = parseDecision(bulletin, { places: true });
    for (const { text, places } of tasks)
      expect(places?.text.map(({ start, end }) => bulletin.slice(start, end)).join(' ')).toBe(text);
  });

  test.each(WRAPPINGS)('as %s alike', async (wrapping) => {
    const bytes = wrap(bulletin, wrapping);
    expect(documents(await parseBytes(bytes, { path: `bulletin.${wrapping}` }))).toEqual(BOTH);
  });

  test('the check looks at each by itself: their numbers are no repetition', () => {
    expect(validateDecision(bulletin).map(({ rule }) => rule)).not.toContain('number-unique');
  });

  test('the same act twice is one document', () => {
    expect(documents(parseDecision(`${RESOLUTION}\n${RESOLUTION}`))).toEqual([BOTH[0]]);
  });
});

describe('one act in one text', () => {
  test('a page’s heading over the paper’s own', () => {
    const page = `Постановление администрации Лугового района от 1 марта 2022 г. № 34\n\n${RESOLUTION}`;
    expect(documents(parseDecision(page))).toEqual([BOTH[0]]);
  });

  test('a list of other acts below', () => {
    const page = `${RESOLUTION}\nДругие документы\nРЕШЕНИЕ от 3 марта 2022 года № 7/21\nПРИКАЗ от 4 марта 2022 года № 8\n`;
    expect(documents(parseDecision(page))).toEqual([BOTH[0]]);
  });

  test('an act that is an annex of another', () => {
    const text = `${RESOLUTION}\nПриложение к постановлению\n${DECISION}`;
    expect(documents(parseDecision(text))).toEqual([BOTH[0]]);
  });

  test('minutes with many questions', () => {
    const text = readFileSync('fixtures/made/protocol-transport-pdf-2023-09-28.txt', 'utf8');
    expect(registerFromSource(sourceFromText(text)).acts).toBeUndefined();
  });
});
