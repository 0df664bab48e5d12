/** Numerals, ordinals and months: words that count like numbers. By stem of each form. */
const words = (list: string): string[] => list.trim().split(/\s+/);

const NUMERALS: [string, string][] = [
  ['один одна одно одного одной одну', '1'],
  ['два две двух двум двумя', '2'],
  ['три трех трем тремя', '3'],
  ['четыре четырех', '4'],
  ['пять пяти', '5'],
  ['шесть шести', '6'],
  ['семь семи', '7'],
  ['восемь восьми', '8'],
  ['девять девяти', '9'],
  ['десять десяти', '10'],
];

const ORDINALS = words(`
  перв втор трет четверт пят шест седьм восьм девят десят
`);
const ORDINAL_ENDING =
  /(?:ый|ой|ий|ьего|ьей|ьему|ьем|ья|ье|ьи|ьих|ого|ому|ым|ом|ая|ую|ое|ые|ых|ыми)$/;

const MONTHS = words(`
  январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр
`);
const MONTH_ENDING = /(?:ь|я|е|ю|ем|а|у|ом|й)?$/;

const BY_FORM = new Map(
  NUMERALS.flatMap(([forms, value]) => words(forms).map((form): [string, string] => [form, value])),
);
const ORDINAL_BY_STEM = new Map(ORDINALS.map((stem, index) => [stem, String(index + 1)]));
const MONTH_BY_STEM = new Map(MONTHS.map((stem, index) => [stem, `месяц ${index + 1}`]));
const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/**
 * The number a word stands for («второй» → `2`, «март» → `месяц 3`), or null.
 *
 * @param word in lower case, ё as е
 */
export function numberOfWord(word: string): string | null {
  const numeral = BY_FORM.get(word);
  if (numeral !== undefined) return numeral;
  const ordinal = ORDINAL_BY_STEM.get(word.replace(ORDINAL_ENDING, ''));
  if (ordinal !== undefined && ORDINAL_ENDING.test(word)) return ordinal;
  if (word.length < 3 || word.length > 9) return null;
  return MONTH_BY_STEM.get(word.replace(MONTH_ENDING, '')) ?? null;
}

/** «IV» → `4`; null for what is no roman number up to 399. */
export function numberOfRoman(token: string): string | null {
  if (!/^[IVXLC]{1,9}$/.test(token)) return null;
  let sum = 0;
  for (let at = 0; at < token.length; at += 1) {
    const value = ROMAN[token.charAt(at)] ?? 0;
    sum += value < (ROMAN[token.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return String(sum);
}
