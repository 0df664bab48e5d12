import { describe, expect, it } from 'vitest';
import { isInfinitive, leadingInfinitive, startsWithInfinitive } from '../../src/language/verbs.js';

const VERBS = `обеспечить провести разработать представить привлечь вести внести найти пресечь помочь
  руководствоваться обратиться произвести предпочесть учесть зачесть пройти прийти воспрепятствовать
  продлить продолжить усилить активизировать принять утвердить возложить признать довести сберечь
  соблюсти нести доложить завершить осуществлять исключить ОБЕСПЕЧИТЬ пренебречь предостеречь извлечь
  перевести ввести воспроизвести подать знать пересечь вовлечь устранить выявить обойтись увлечься`;
const NOT_VERBS = `деятельность область части сети четверть печать помощь ночь речь путь нить пять десять
  двадцать тридцать ответственность отрасль власти новости повестка почти опять хоть часть мощность
  шерсть треть сеть есть обеспечение срок министерству памяти смерть благодарность площадь очередь
  обязанности области ценности власть гость зависть запись тетрадь`;

describe('infinitives', () => {
  it.each(VERBS.split(/\s+/))('%s is one', (word) => expect(isInfinitive(word)).toBe(true));
  it.each(NOT_VERBS.split(/\s+/))('%s is none', (word) => expect(isInfinitive(word)).toBe(false));

  it('reads a Latin letter in a scanned word as the Cyrillic one', () => {
    expect(isInfinitive('oбеcпечить')).toBe(true);
  });
  it.each([
    'Обеспечить явку.',
    '– Не допускать нарушений',
    'Систематически вести учет мнения родителей',
    'Также провести анализ',
    '«Организовать работу»',
  ])('%s begins with an order', (line) => expect(startsWithInfinitive(line)).toBe(true));
  it.each([
    'Деятельность центра организовать',
    'Министерству образования обеспечить',
    'Область применения',
    'Отмечено, что необходимо принять меры',
    '',
    '3.1',
  ])('%s does not', (line) => expect(startsWithInfinitive(line)).toBe(false));
  it('gives the place of the infinitive', () => {
    expect(leadingInfinitive('- не допускать нарушений')).toEqual({ start: 5, end: 14 });
  });
});
