import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compiledLexicon } from '../../scripts/compile-lexicon.js';
import { familyOf } from '../../src/compare/family.js';

describe('the compiled lexicon', () => {
  it('is what the lists give (else run: npm run lexicon)', () => {
    expect(readFileSync('src/compare/lexicon/compiled.ts', 'utf8')).toBe(compiledLexicon());
  });
});

describe('familyOf', () => {
  it.each([
    'провести проводить проведение проведению',
    'оценка оценки оценивание оценивании оценить',
    'повысить повышать повышение повышения',
    'снизить снижать снижение',
    'актуализировать актуализация актуализации',
    'установить установка установку',
    'вывезти вывоз вывозить',
    'закупить закупка закупок',
    'регистрировать регистрация регистраций',
    'инструктаж проинструктировать',
    'лес лесной лесных',
    'обучающихся учащимся школьников',
  ])('brings together: %s', (row) => {
    expect(new Set(row.split(' ').map((word) => familyOf(word))).size).toBe(1);
  });

  it.each([
    'обучающихся обучение',
    'организация организовать',
    'руководитель педагог',
    'вода вести',
    'площадь площадка',
    'собрание сбор',
    'проектировать контролировать',
  ])('keeps apart: %s', (row) => {
    const words = row.split(' ');
    expect(new Set(words.map((word) => familyOf(word))).size).toBe(words.length);
  });
});
