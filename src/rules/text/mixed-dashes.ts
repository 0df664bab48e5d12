import { defineRule, stringOption } from '../define.js';
import { example } from '../example.js';
import { dashesOf } from './dashes.js';

const DASHES = ['–', '—'] as const;

export default defineRule({
  id: 'mixed-dashes',
  category: 'text',
  severity: { recommended: 'info', publication: 'warning', strict: 'warning' },
  fixable: true,
  description: {
    ru: 'Между словами стоят разные тире.',
    en: 'Different dashes stand between words.',
  },
  why: {
    ru: 'Поиск по тексту и сравнение редакций находят разницу там, где её нет.',
    en: 'Search and comparison of versions see a difference where there is none.',
  },
  remedy: {
    ru: 'Оставьте одно тире; --fix сделает это сам.',
    en: 'Keep one dash; --fix does it for you.',
  },
  options: {
    dash: {
      type: 'string',
      values: ['most-used', ...DASHES],
      default: 'most-used',
      description: {
        ru: 'Какое тире оставить; по умолчанию то, что в документе чаще.',
        en: 'The dash to keep; by default the one the paper uses most.',
      },
    },
  },
  examples: {
    bad: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года
1.2. Провести обучение специалистов.
Срок - 29 апреля 2022 года`),
    ],
    good: [
      example(`1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года
1.2. Провести обучение специалистов.
Срок – 29 апреля 2022 года`),
    ],
  },
  *check({ paper, options }) {
    const dashes = dashesOf(paper);
    const count = (sign: string): number => dashes.filter((dash) => dash.sign === sign).length;
    const wanted = stringOption(options, 'dash');
    const kept = wanted === 'most-used' ? (count('—') > count('–') ? '—' : '–') : wanted;
    const others = dashes.filter(({ sign }) => sign !== kept);
    const [first] = others;
    const model = dashes.find(({ sign }) => sign === kept);
    if (first === undefined || (model === undefined && wanted === 'most-used')) return;
    const signs = [...new Set(others.map(({ sign }) => `«${sign}»`))].join(', ');
    yield {
      message: {
        ru: `рядом с «${kept}» (${count(kept)}) между словами стоит ${signs} (${others.length})`,
        en: `beside «${kept}» (${count(kept)}) there is ${signs} (${others.length}) between words`,
      },
      position: paper.place(first.start, first.end),
      related:
        model === undefined
          ? []
          : [
              {
                message: { ru: 'обычное для документа тире', en: 'the usual dash of the paper' },
                position: paper.place(model.start, model.end),
              },
            ],
      fix: others.map(({ start, end }) => ({ start, end, text: kept })),
    };
  },
});
