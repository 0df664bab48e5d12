import { LABELS, type LabelRole } from '../lexicon/labels.js';

/** The forms in which the labels of some roles are printed, the longest first. */
export function labelForms(...roles: readonly LabelRole[]): string[] {
  return LABELS.filter(({ role }) => roles.includes(role))
    .flatMap(({ forms }) => forms.split(' '))
    .sort((a, b) => b.length - a.length);
}

/** The labels of some roles printed short, without the full stop behind: «отв», «соисп». */
export function labelShorts(...roles: readonly LabelRole[]): string[] {
  return LABELS.flatMap(({ role, short }) =>
    short === undefined || !roles.includes(role) ? [] : [short],
  );
}

/** The letters that all forms of a word begin with. */
export function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  while (!others.every((form) => form.startsWith(first.slice(0, length)))) length--;
  return first.slice(0, length);
}
