import { partyLabel } from '../../export/words.js';
import type { Assignee } from '../../register/schema.js';

/** A person behind a body, told by the initials: «отдел кадров (Петрова А.А.)». */
const NAMED = /^(.+?)\s*\(([^()]*[А-ЯЁ]\.[^()]*)\)$/;

/**
 * Who was typed, parted by semicolons. A name that was left alone keeps all that is known of it; one
 * that was retyped in its place keeps the deadline that is its own, and its person where the person
 * still stands there.
 */
export function partiesTyped(value: string, before: readonly Assignee[]): Assignee[] {
  const labels = value
    .split(';')
    .map((one) => one.trim().replace(/\s+/g, ' '))
    .filter((one) => one !== '');
  const left = [...before];
  const kept = labels.map((label) => {
    const at = left.findIndex((party) => partyLabel(party) === label);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  // As many as before: each stands where it stood.
  const inPlace = labels.length === before.length;
  return labels.map((label, place) => {
    const same = kept[place];
    if (same !== undefined) return same;
    const old = inPlace ? before[place] : undefined;
    return retyped(label, old !== undefined && left.includes(old) ? old : undefined);
  });
}

function retyped(label: string, old: Assignee | undefined): Assignee {
  const [, name = label, person] = NAMED.exec(label) ?? [];
  return {
    name,
    text: name,
    ...(person === undefined ? {} : { person }),
    inherited: false,
    ...(old?.deadline === undefined ? {} : { deadline: old.deadline }),
  };
}
