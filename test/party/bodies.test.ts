import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexBodies, linkBodies } from '../../src/party/index.js';

const party = (name: string) => ({ name, text: name });
const FULL =
  'ГАУ ИО «Центр оценки профессионального мастерства, квалификаций педагогов и мониторинга качества образования»';

function bodies(text: string, ...names: string[]): (string | undefined)[] {
  return linkBodies(text, names.map(party)).map(({ body }) => body);
}

describe('bodies of the real decision', () => {
  const text = readFileSync(
    new URL('../../fixtures/irkutsk-collegium-2021-11-26.txt', import.meta.url),
    'utf8',
  );
  it('gives three spellings and the full name one id', () => {
    const ids = bodies(text, FULL, 'ГАУ ИО ЦОПМКиМКО', 'ЦОПМКПМКО', 'ГАУ ИО ЦОПМКПиМКО');
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toBe(
      'tsentr-otsenki-professionalnogo-masterstva-kvalifikatsiy-pedagogov-i-monitoringa-kachestva-obrazovaniya',
    );
  });
  it('keeps a longer name apart from a shorter one', () => {
    const short = 'Центр психолого-педагогической, медицинской и социальной помощи';
    const index = indexBodies(text);
    const first = index.bodyOf(`ГАУ ИО «${short}»`);
    const second = index.bodyOf(`ГКУ ИО «${short}, профилактики, реабилитации и коррекции»`);
    expect(first).not.toBeNull();
    expect(second).not.toBeNull();
    expect(first?.id).not.toBe(second?.id);
  });
  it('says where each abbreviation is printed', () => {
    const spellings = indexBodies(text)
      .bodies.flatMap((body) => body.spellings)
      .filter(({ kind, text: word }) => kind === 'abbreviation' && word.startsWith('ЦОПМК'));
    expect(spellings.map((one) => text.slice(one.start, one.end))).toEqual([
      'ЦОПМКиМКО',
      'ЦОПМКПМКО',
      'ЦОПМКПиМКО',
    ]);
  });
});

describe('abbreviations and full names', () => {
  it('reads «далее –» definitions of words and of initials', () => {
    const text =
      'Министерству образования Иркутской области (далее – Министерство) и муниципальным органам управления образованием (далее – МОУО) принять меры.';
    const [a, b, c, d] = bodies(
      text,
      'Министерство',
      'министерство образования Иркутской области',
      'МОУО',
      'муниципальные органы управления образованием',
    );
    expect(a).toBeDefined();
    expect(a).toBe(b);
    expect(c).toBeDefined();
    expect(c).toBe(d);
    expect(a).not.toBe(c);
  });
  it('finds a name without quotation marks by its initials', () => {
    const text =
      'Отметить работу Центра непрерывного повышения профессионального мастерства. ЦНППМ провести курсы.';
    expect(bodies(text, 'ЦНППМ')).toEqual([
      'tsentr-nepreryvnogo-povysheniya-professionalnogo-masterstva',
    ]);
  });
  it('knows the form of organisation spelt out and abbreviated', () => {
    const text =
      'Государственному автономному учреждению Иркутской области «Центр развития спорта» поручить. ГАУ ИО «Центр развития спорта» доложить. ЦРС принять меры.';
    const [a, b, c] = bodies(
      text,
      'государственное автономное учреждение Иркутской области «Центр развития спорта»',
      'ГАУ ИО «Центр развития спорта»',
      'ЦРС',
    );
    expect(a).toBeDefined();
    expect(a).toBe(b);
    expect(b).toBe(c);
  });
  it('does not merge bodies of one name and two forms', () => {
    const text =
      'МКУ «Центр развития образования» доложить. ОГАУ «Центр развития образования» принять меры.';
    const index = indexBodies(text);
    expect(index.bodies).toHaveLength(2);
    expect(new Set(index.bodies.map(({ id }) => id)).size).toBe(2);
  });
  it('leaves an abbreviation alone that fits two names', () => {
    const text =
      'МКУ «Центр развития образования» доложить. МБУ «Центр развития общества» доложить. ЦРО принять меры.';
    expect(bodies(text, 'ЦРО')).toEqual([undefined]);
  });
  it('leaves a short abbreviation alone that is a letter off', () => {
    const text = 'МКУ «Центр развития образования» доложить. ЦРС принять меры.';
    expect(bodies(text, 'ЦРС')).toEqual([undefined]);
  });
  it('tells schools by their numbers', () => {
    const text =
      'Опыт МБОУ «СОШ № 8 имени Бусыгина М.И.», МБОУ «СОШ № 8 имени Бусыгина» и МБОУ «СОШ № 11».';
    expect(indexBodies(text).bodies).toHaveLength(2);
  });
  it('takes a post in a body for no body', () => {
    const text =
      'МКУ «Центр развития образования» (далее – ЦРО). Директору МКУ «Центр развития образования» доложить.';
    expect(bodies(text, 'директор МКУ «Центр развития образования»', 'ЦРО')[0]).toBeUndefined();
  });
  it('gives no id to a body spelt in one way', () => {
    expect(bodies('Отделу кадров доложить.', 'отдел кадров')).toEqual([undefined]);
  });
});
