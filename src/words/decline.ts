import type { Declension } from '../lexicon/row.js';

export type WordCase =
  | 'nominative'
  | 'genitive'
  | 'dative'
  | 'accusative'
  | 'instrumental'
  | 'prepositional';
export type WordNumber = 'singular' | 'plural';
/** The three genders of the singular; the plural shows none. */
export type WordGender = 'm' | 'f' | 'n';

/** One form of a noun. */
export interface NounForm {
  form: string;
  case: WordCase;
  number: WordNumber;
  gender: WordGender;
}

const CASES: readonly WordCase[] = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
];

/** Endings in the order of {@link CASES}: forms of one case parted by `/`, `-` no letter at all. */
interface Endings {
  gender: WordGender;
  singular: string;
  plural: string;
}

const table = (gender: WordGender, singular: string, plural: string): Endings => ({
  gender,
  singular,
  plural,
});

const HUSHING = /[жшчщ]$/;
const VELAR = /[гкх]$/;

/** All forms of a noun in lower case, ё as е; the nominative singular first. */
export function decline(lemma: string, declension: Declension): NounForm[] {
  if (declension === '0') return formsOf(lemma, table('n', '-', '-'));
  if (declension === 'adj') return adjectival(lemma);
  if (declension === 'pl') return pluralOnly(lemma);
  const { stem, oblique, endings } = pattern(lemma, declension);
  return formsOf(stem, endings, oblique);
}

interface Pattern {
  stem: string;
  /** The stem of every form but the nominative singular. */
  oblique: string;
  endings: Endings;
}

function pattern(lemma: string, declension: Declension): Pattern {
  const bare = lemma.slice(0, -1);
  const last = lemma.slice(-1);
  switch (declension) {
    case 'm*':
      return { stem: lemma, oblique: withoutVowel(lemma), endings: masculine(lemma) };
    case 'm':
      if (last === 'ь') return same(bare, table('m', 'ь я ю я ем е', 'и/я ей ям ей ями ях'));
      if (last === 'й') {
        const prepositional = bare.endsWith('и') ? 'и' : 'е';
        return same(bare, table('m', `й я ю я/й ем ${prepositional}`, 'и ев ям ев/и ями ях'));
      }
      if (/[ая]нин$/.test(lemma)) {
        const forms = table('m', 'ин ина ину ина ином ине', 'е - ам - ами ах');
        return same(lemma.slice(0, -2), forms);
      }
      return same(lemma, masculine(lemma));
    case 'n':
      return same(bare, neuter(lemma));
    case 'f3':
      return same(bare, table('f', 'ь и и ь ью и', 'и ей ям и/ей ями ях'));
    case 'ma':
      return same(bare, { ...feminine(bare, last), gender: 'm' });
    default:
      return same(bare, feminine(bare, last));
  }
}

function same(stem: string, endings: Endings): Pattern {
  return { stem, oblique: stem, endings };
}

/** «участок» → «участк», «жилец» → «жильц». */
function withoutVowel(lemma: string): string {
  const stem = lemma.slice(0, -2) + lemma.slice(-1);
  return lemma.endsWith('лец') ? `${lemma.slice(0, -2)}ьц` : stem;
}

function masculine(lemma: string): Endings {
  if (HUSHING.test(lemma)) return table('m', '- а у а/- ом/ем е', 'и ей ам ей/и ами ах');
  if (lemma.endsWith('ц')) return table('m', '- а у а/- ом/ем е', 'ы ов/ев ам ов/ев/ы ами ах');
  const plural = VELAR.test(lemma) ? 'и' : 'ы';
  return table('m', '- а у а/- ом е', `${plural}/а ов ам ов/${plural} ами ах`);
}

function neuter(lemma: string): Endings {
  if (lemma.endsWith('ие')) return table('n', 'е я ю е ем и', 'я й ям я ями ях');
  if (lemma.endsWith('ье')) return table('n', 'е я ю е ем е', 'я - ям я ями ях');
  if (lemma.endsWith('е')) return table('n', 'е а у е ем е', 'а - ам а ами ах');
  return table('n', 'о а у о ом е', 'а - ам а ами ах');
}

function feminine(stem: string, last: string): Endings {
  if (last === 'я') {
    if (stem.endsWith('и')) return table('f', 'я и и ю ей и', 'и й ям й/и ями ях');
    return table('f', 'я и е ю ей е', 'и - ям -/и ями ях');
  }
  const i = HUSHING.test(stem) || VELAR.test(stem) ? 'и' : 'ы';
  const oy = HUSHING.test(stem) || stem.endsWith('ц') ? 'ей' : 'ой';
  return table('f', `а ${i} е у ${oy} е`, `${i} - ам -/${i} ами ах`);
}

function formsOf(stem: string, endings: Endings, oblique = stem): NounForm[] {
  const forms: NounForm[] = [];
  const add = (list: string, number: WordNumber): void => {
    const byCase = list.split(' ');
    for (const [index, wordCase] of CASES.entries()) {
      for (const ending of (byCase[index] ?? byCase[0] ?? '-').split('/')) {
        const first = number === 'singular' && (index === 0 || (index === 3 && ending === '-'));
        const form = (first ? stem : oblique) + (ending === '-' ? '' : ending);
        forms.push({ form, case: wordCase, number, gender: endings.gender });
      }
    }
  };
  add(endings.singular, 'singular');
  add(endings.plural, 'plural');
  return forms;
}

/** «люди», «ясли»: no singular. */
function pluralOnly(lemma: string): NounForm[] {
  const instrumental = lemma === 'люди' ? 'ьми' : 'ями';
  const forms = formsOf(lemma.slice(0, -1), table('m', '-', `и ей ям ей/и ${instrumental} ях`));
  return forms.filter(({ number }) => number === 'plural');
}

const HARD: readonly Endings[] = [
  table('m', 'ый ого ому ого/ый ым ом', 'ые ых ым ых/ые ыми ых'),
  table('n', 'ое ого ому ое ым ом', 'ые ых ым ых/ые ыми ых'),
  table('f', 'ая ой ой ую ой ой', 'ые ых ым ых/ые ыми ых'),
];
const SOFT: readonly Endings[] = [
  table('m', 'ий его ему его/ий им ем', 'ие их им их/ие ими их'),
  table('n', 'ее его ему ее им ем', 'ие их им их/ие ими их'),
  table('f', 'ая/яя ей ей ую/юю ей ей', 'ие их им их/ие ими их'),
];

/** An adjective that stands for a noun, in the genders it may have. */
function adjectival(lemma: string): NounForm[] {
  const reflexive = lemma.endsWith('ся') ? 'ся' : '';
  const bare = reflexive === '' ? lemma : lemma.slice(0, -2);
  const stem = bare.slice(0, -2);
  const soft = bare.endsWith('ий') || HUSHING.test(stem);
  return (soft ? SOFT : HARD)
    .flatMap((endings) => formsOf(stem, endings))
    .map((form) => ({ ...form, form: form.form + reflexive }));
}
