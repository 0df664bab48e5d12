import { distance } from '../../language/distance.js';
import type { Paper } from '../paper.js';
import { type Abbreviation, abbreviationsIn, fullNamesIn } from './abbreviations.js';
import { isKindOfInstitution } from './known-abbreviations.js';

/** One body under several abbreviations. */
export interface Spellings {
  /** Each spelling at its first place, in printed order; two at least. */
  forms: Abbreviation[];
  /** The spelling that the full name gives, where the paper prints the name. */
  expected: string | null;
}

/** Shortest abbreviation that may be taken for a misspelt other one. */
const NAMED_LENGTH = 4;
const UNNAMED_LENGTH = 7;

/** Every abbreviation of the decision at its first place. */
function firstPlaces(paper: Paper): { forms: Map<string, Abbreviation>; initials: Set<string> } {
  const forms = new Map<string, Abbreviation>();
  const initials = new Set<string>();
  for (const { start, end } of paper.stretches) {
    const text = paper.source.text.slice(start, end);
    let offset = start;
    for (const line of text.split('\n')) {
      for (const found of abbreviationsIn(line))
        if (!forms.has(found.text))
          forms.set(found.text, {
            text: found.text,
            start: offset + found.start,
            end: offset + found.end,
          });
      for (const name of fullNamesIn(line)) initials.add(name.initials);
      offset += line.length + 1;
    }
  }
  return { forms, initials };
}

function byPlace(a: Abbreviation, b: Abbreviation): number {
  return a.start - b.start;
}

/** Spellings of the bodies whose full name is printed. */
function ofNamed(forms: Map<string, Abbreviation>, initials: Set<string>): Spellings[] {
  return [...initials].flatMap((full) => {
    const near = [...forms.values()].filter(
      ({ text }) =>
        text.length >= NAMED_LENGTH &&
        text[0] === full[0] &&
        distance(text.toUpperCase(), full) <= Math.floor(full.length / 4),
    );
    if (near.length < 2) return [];
    const exact = near.find(({ text }) => text.toUpperCase() === full);
    return [{ forms: near.sort(byPlace), expected: exact?.text ?? null }];
  });
}

/** Long abbreviations that differ by a letter, where no full name is printed. */
function ofUnnamed(forms: Map<string, Abbreviation>, taken: Set<string>): Spellings[] {
  const long = [...forms.values()]
    .filter(({ text }) => text.length >= UNNAMED_LENGTH && !taken.has(text))
    .filter(({ text }) => !isKindOfInstitution(text))
    .sort(byPlace);
  const found: Spellings[] = [];
  const used = new Set<string>();
  for (const [index, first] of long.entries()) {
    if (used.has(first.text)) continue;
    const near = long
      .slice(index + 1)
      .filter(
        ({ text }) =>
          !used.has(text) &&
          text[0] === first.text[0] &&
          text.at(-1) === first.text.at(-1) &&
          distance(text.toUpperCase(), first.text.toUpperCase()) <= 1,
      );
    if (near.length === 0) continue;
    for (const { text } of [first, ...near]) used.add(text);
    found.push({ forms: [first, ...near], expected: null });
  }
  return found;
}

/** Bodies that the paper abbreviates in several ways. */
export function inconsistentSpellings(paper: Paper): Spellings[] {
  const { forms, initials } = firstPlaces(paper);
  const named = ofNamed(forms, initials);
  const taken = new Set(named.flatMap((one) => one.forms.map(({ text }) => text)));
  return [...named, ...ofUnnamed(forms, taken)];
}
