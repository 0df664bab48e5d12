/** An abbreviation where it is printed. */
export interface Abbreviation {
  text: string;
  /** Letters of the form of organisation before it («ГАУИО»), or null. */
  form: string | null;
  start: number;
  end: number;
}

const ABBREVIATION = /(?<![А-Яа-яЁё])[А-ЯЁ](?:[а-яё]?[А-ЯЁ]){2,}(?![А-Яа-яЁё])/g;

/** Abbreviations that say what an organisation is, not which one. */
const FORMS =
  /^(?:[ГМФОКЧН]?О?[БАКГ]?О?[КБА]?О?Д?У|[ГМ]?[БАК]?О?У(?:ДО|ДПО|СО|СОН|З|К|С)?|М[БАК]?(?:ДОУ|ОУ|УДО|УДПО|УК)|Г[БАК]?(?:ПОУ|ОУ|УЗ|УСО|УК)|ОГ[БАК]?(?:ПОУ|ОУ|У|УЗ|УСО)|КГ[БАК]?(?:ПОУ|ОУ|У|УЗ)|ДПО|СПО|СОШ|ООШ|НОШ|ОАО|ПАО|ЗАО|ООО|АНО|НКО|ФГБОУ|ФГУП|МУП|ГУП|ТСЖ|ВПО|СРО)$/;

/** Whether a word is the form of an organisation by its letters: «ГБУЗ», «МБОУ», «ООО». */
export function isOrganisationForm(word: string): boolean {
  return FORMS.test(word);
}

/** Finds the abbreviations of a text, those of forms of organisation left out. */
export function findAbbreviations(text: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const match of text.matchAll(ABBREVIATION)) {
    const word = match[0];
    if (FORMS.test(word)) continue;
    const start = match.index;
    found.push({
      text: word,
      form: formBefore(text.slice(Math.max(0, start - 40), start)),
      start,
      end: start + word.length,
    });
  }
  return found;
}

function formBefore(before: string): string | null {
  let letters = '';
  const words = before.replace(/[«"]$/, '').split(/\s/);
  // Right before the abbreviation stands a space, so the last piece is empty.
  if (words.pop() !== '') return null;
  while (/^[А-ЯЁ]{2,8}$/.test(words.at(-1) ?? '')) letters = (words.pop() ?? '') + letters;
  return letters === '' ? null : letters;
}
