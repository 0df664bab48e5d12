/** What the columns of a list of assignments are called. */
const HEADINGS =
  /^(?:№|п\/п|номер|срок|дата|исполнител|ответственн|соисполнител|поручени|мероприяти|содержани|наименовани|отметка|примечани|результат|решени|пункт|вопрос|задач|фио|ф\.\s?и\.\s?о|контроль|куратор)[\p{L}\s.,/()№-]{0,50}$/iu;

/** «Срок – май» is a deadline, «Срок исполнения» the heading of a column. */
export function isHeading(text: string): boolean {
  return HEADINGS.test(text) && !/^[а-яё](?!\/)|\s[–—-]\s|\d/.test(text);
}

/** The row of headings that a table prints on each of its pages. */
export function isHeadingRow(text: string): boolean {
  return areHeadings(text.split('\t'));
}

/** True for a row of cells at least two of which are headings of a list of assignments. */
export function areHeadings(cells: readonly string[]): boolean {
  return cells.filter(isHeading).length > 1;
}
