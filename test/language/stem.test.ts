import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemRussian } from '../../src/language/stem.js';

// Word and stem as the published algorithm gives them.
const STEMS = `важная важн; важнейшие важн; вавиловка вавиловк; вагнера вагнер; павлович павлович;
  обеспечивая обеспечив; обеспечивавшийся обеспечива; реализующих реализ; читавши чита;
  деятельностью деятельн; радость радост; гордости гордост; министерству министерств;
  образованием образован; учреждений учрежден; длинный длин; проведённого проведен; её е; мку мку;
  эффективности эффективн; собственностью собствен; области област; комиссии комисс`;

describe('the Russian stemmer', () => {
  it.each(STEMS.split(';').map((pair) => pair.trim().split(' ')))('%s → %s', (word, stem) => {
    expect(stemRussian(word ?? '')).toBe(stem);
  });
  it('brings the forms of a word together', () => {
    const forms = ['министерство', 'министерства', 'министерству', 'министерством', 'МИНИСТЕРСТВЕ'];
    expect(new Set(forms.map(stemRussian))).toEqual(new Set(['министерств']));
  });
  it('never lengthens a word and leaves what is not Russian alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[а-яё]{0,24}$/), (word) => {
        expect(stemRussian(word).length).toBeLessThanOrEqual(word.length);
        expect(word.replaceAll('ё', 'е').startsWith(stemRussian(word))).toBe(true);
      }),
    );
    expect(stemRussian('Excel')).toBe('excel');
    expect(stemRussian('3.1')).toBe('3.1');
  });
});
