import { describe, expect, it } from 'vitest';
import { behindCircumstance, behindRequest } from '../../src/compare/lead.js';

describe('behindRequest', () => {
  it.each([
    ['Просить депутатов поддержать инициативу.', 'поддержать инициативу.'],
    ['Рекомендовать родителям не допускать прогулов.', 'не допускать прогулов.'],
    ['Школам необходимо провести учет.', 'провести учет.'],
    ['Предложить обновить стенд.', 'обновить стенд.'],
    ['Считать необходимым заменить насос.', 'заменить насос.'],
  ])('cuts off whom it is asked of: «%s»', (text, duty) => {
    expect(text.slice(behindRequest(text))).toBe(duty);
  });

  it.each([
    'Провести учет и сдать отчет.',
    'Отчет необходимо сдать.',
    'Просить о переносе. Сдать отчет.',
    'Всем классам экскурсия.',
    'Не рекомендовать школам проводить сбор.',
    '',
  ])('leaves «%s» whole', (text) => {
    expect(behindRequest(text)).toBe(0);
  });
});

describe('behindCircumstance', () => {
  it.each([
    ['В связи с ремонтом сцены перенести концерт.', 'перенести концерт.'],
    ['Совместно с активом не допускать пала травы.', 'не допускать пала травы.'],
  ])('finds the order: «%s»', (text, duty) => {
    expect(text.slice(behindCircumstance(text, 0))).toBe(duty);
  });

  it('finds none where no clause stands before the order', () => {
    expect(behindCircumstance('Перенести концерт в связи с ремонтом.', 0)).toBe(0);
    expect(behindCircumstance('В связи с ремонтом концерта нет.', 0)).toBe(0);
  });

  it('looks from the offset on', () => {
    const text = 'Школе в целях учета провести опрос.';
    expect(text.slice(behindCircumstance(text, 5))).toBe('провести опрос.');
  });
});
