import { describe, expect, test } from 'vitest';
import { parseDeadline } from '../../src/deadline/index.js';
import { findDeadlineLabel } from '../../src/deadline/inside/label.js';
import { LABELS } from '../../src/lexicon/labels.js';

describe('a label of a deadline', () => {
  const forms = LABELS.filter(({ role }) => role === 'deadline' || role === 'handed-in').flatMap(
    (row) => row.forms.split(' '),
  );
  test.each(forms)('is «%s»', (form) => {
    expect(findDeadlineLabel(`${form}: 1 марта 2024 года.`)?.phrase).toBe('1 марта 2024 года');
    expect(findDeadlineLabel(`${form.toUpperCase()} – 1 марта.`)?.phrase).toBe('1 марта');
  });
  test.each([
    ['Директивный срок – 1 марта.', '1 марта'],
    ['Безусловный срок исполнения: как обычно.', 'как обычно'],
    ['Итоговый отчёт – до 5 мая.', 'до 5 мая'],
    ['Обновить список. Желательные сроки – март.', 'март'],
  ])('may have any adjective: «%s»', (line, phrase) => {
    expect(findDeadlineLabel(line)?.phrase).toBe(phrase);
  });
  test.each([
    'Гарантийный срок – 2 года.',
    'Испытательный срок: 3 месяца.',
    'Перечислить в 5-дневный срок со дня заключения.',
    'Срок действия – 2 года.',
    'Итоговый отчёт – обзор работы.',
  ])('is not in «%s»', (line) => expect(findDeadlineLabel(line)).toBeNull());
});

test.each([
  ['в декадный срок', 'P10D'],
  ['в двухдекадный срок', 'P20D'],
  ['в двухнедельный срок', 'P2W'],
])('«%s»', (phrase, duration) => {
  expect(parseDeadline(phrase)).toMatchObject({ type: 'relative', duration });
});
