/** An abbreviation of initials («ЦОПМКПиМКО») where it stands. */
export interface Abbreviation {
  text: string;
  start: number;
  end: number;
}

/** Capitals, with single small letters between them: «ЦОПМКиМКО», «МКУ», «СОШ». */
const CAPITALS = /(?<![А-Яа-яЁёA-Za-z])[А-ЯЁ](?:[а-яё]?[А-ЯЁ])+(?![А-Яа-яЁёA-Za-z])/g;
/** Share of capitals from which a line is a heading, whose words are no abbreviations. */
const HEADING = 0.6;

function isHeading(line: string): boolean {
  const letters = line.match(/[А-Яа-яЁё]/g) ?? [];
  const capitals = letters.filter((letter) => /[А-ЯЁ]/.test(letter)).length;
  return letters.length > 12 && capitals > letters.length * HEADING;
}

/** The abbreviations of a line, with offsets into it. */
export function abbreviationsIn(line: string): Abbreviation[] {
  if (isHeading(line)) return [];
  return [...line.matchAll(CAPITALS)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Prepositions leave no initial; «и» may leave a small one. */
const SMALL = new Set(
  'в во на по с со из к ко о об от до для при за над под у без не или а'.split(' '),
);

/** Initials of the words of a name: «Центр оценки … и мониторинга» → «ЦО…ИМ». */
export function initialsOf(name: string): string {
  return (name.match(/[А-Яа-яЁё]+/g) ?? [])
    .filter((word) => !SMALL.has(word.toLowerCase()))
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
}

/** A name of several words in quotes, with its place. */
export interface FullName {
  name: string;
  initials: string;
  start: number;
  end: number;
}

const QUOTED = /[«"„]([^«»"„“\n]{12,200})[»"“]/g;

/** Names in quotes that are long enough to be abbreviated. */
export function fullNamesIn(line: string): FullName[] {
  return [...line.matchAll(QUOTED)].flatMap((match) => {
    const name = match[1] ?? '';
    const initials = initialsOf(name);
    return initials.length < 3
      ? []
      : [{ name, initials, start: match.index, end: match.index + match[0].length }];
  });
}
