import { describe, expect, test } from 'vitest';
import { kindNamed } from '../../src/cues/kinds.js';
import { readMarker } from '../../src/cues/markers.js';
import { parseDecision } from '../../src/index.js';
import { ACTS } from '../../src/lexicon/acts.js';

describe('a heading', () => {
  test.each(ACTS.flatMap(({ noun, kind }) => (noun === null ? [] : [[noun, kind]])))(
    'may be «%s»',
    (noun, kind) => {
      expect(kindNamed(`${noun} № 5`)?.kind).toBe(kind);
      expect(kindNamed(String(noun).toUpperCase())?.kind).toBe(kind);
      expect(kindNamed(`${noun}ми`)).toBeNull();
    },
  );
  test.each([
    ['Перечень важных поручений', 'assignments'],
    ['План-поручение', 'assignments'],
    ['Протокольное решение', 'protocol'],
    ['Выписка из протокола', 'protocol'],
    ['Решения коллегии', 'decision'],
  ])('may be «%s»', (heading, kind) => expect(kindNamed(heading)?.kind).toBe(kind));
});

describe('an operative part', () => {
  const forms = ACTS.flatMap(({ kind, resolves }) =>
    resolves === '' ? [] : resolves.split(' ').map((form) => [form, kind] as const),
  );
  test.each(forms)('is opened by «%s:»', (form, kind) => {
    expect(readMarker(`${form}:`)).toMatchObject({ kind, strong: true, start: 0 });
    expect(readMarker(Array.from(form.toUpperCase()).join(' '))).toMatchObject({ kind });
    expect(readMarker(`он ${form} об этом`)).toBeNull();
  });
});

test('reads an instruction', () => {
  const text =
    'УКАЗАНИЕ\nот 12.03.2024 № 5\nО подготовке складов\n\nВ целях подготовки складов УКАЗЫВАЮ:\n1. Отделу кадров обновить список до 1 мая 2024 года.\n\nНачальник управления А.Б. Орлов\n';
  const { documents, tasks } = parseDecision(text);
  expect(documents[0]).toMatchObject({ kind: 'directive', number: '5', date: '2024-03-12' });
  expect(tasks.map(({ deadline }) => deadline?.due)).toEqual(['2024-05-01']);
});
