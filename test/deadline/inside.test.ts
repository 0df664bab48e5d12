import { describe, expect, test } from 'vitest';
import { deadlineLabels, findDeadlineLabel, findDeadlines } from '../../src/deadline/index.js';
import { DOCUMENT_DATE, readTable } from './table.js';

function listed(cell: string | undefined): string[] {
  return cell ? cell.split(' | ') : [];
}

describe('labelled deadlines', () => {
  test.each(readTable('in-labels'))('$phrase', ({ phrase: line, cells }) => {
    const found = deadlineLabels(line);
    expect(found.map(({ phrase }) => phrase)).toEqual(listed(cells.phrases));
    for (const { phrase, phraseStart, phraseEnd } of found) {
      expect(line.slice(phraseStart, phraseEnd)).toBe(phrase);
    }
  });

  test('the label, its brackets and the full stop are what is cut out', () => {
    const line = 'Подготовить план (срок – до 1 марта 2022 г.) и утвердить.';
    const found = findDeadlineLabel(line);
    expect(found && line.slice(0, found.start) + line.slice(found.end)).toBe(
      'Подготовить план  и утвердить.',
    );
    const tail = 'Подготовить план. Срок: до 1 марта 2022 г.';
    const label = findDeadlineLabel(tail);
    expect(label && tail.slice(0, label.start) + tail.slice(label.end)).toBe('Подготовить план. ');
  });

  test('a label with nothing behind it has an empty phrase', () => {
    expect(findDeadlineLabel('Срок исполнения:')).toMatchObject({ phrase: '', start: 0, end: 16 });
  });

  test('offsets point into the printed line, whatever was normalised', () => {
    const line = 'План.\u00a0Срок\u00ad\u00a0–\u00a0до\u00a01\u00a0марта\u00a02022\u00a0г.';
    const found = findDeadlineLabel(line);
    expect(found?.phrase).toBe('до\u00a01\u00a0марта\u00a02022\u00a0г');
    expect(found?.start).toBe(6);
    expect(found?.end).toBe(line.length);
  });

  test('a label at the beginning of a line within a paragraph', () => {
    const found = findDeadlineLabel('Создать совет\nСрок – 30 января 2022 года');
    expect(found).toMatchObject({ phrase: '30 января 2022 года', start: 14 });
  });
});

describe('deadlines inside sentences', () => {
  test.each(readTable('in-sentences'))('$phrase', ({ phrase: sentence, cells }) => {
    const found = findDeadlines(sentence, { documentDate: DOCUMENT_DATE });
    expect(found.map(({ phrase }) => phrase)).toEqual(listed(cells.phrases));
    for (const { phrase, start, end } of found) expect(sentence.slice(start, end)).toBe(phrase);
  });

  test('with the date of the paper, days past by then are left out', () => {
    const sentence = 'сведения, поданные до 1 марта 2021 года';
    expect(findDeadlines('представить до 1 марта 2021 года')).toHaveLength(1);
    expect(findDeadlines(sentence, { documentDate: '2021-11-26' })).toEqual([]);
  });
});
