/** A line of text at the edge of a page. */
export interface EdgeLine {
  page: number;
  text: string;
}

/** What only a paper's own words begin with: a point, its deadline, who answers for it. */
const OWN =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s+\p{L}{2}|\d{1,3}(?:\.\d{1,3}){1,4}[.)]?$|[а-яёa-z]\)|[–—•▪·*-]\s+\p{L}|(?:срок|контроль|исполнени|исполнител|ответственн|отв\.|соисполн|докла|до|ко?|не\s+поздн|в\s+течение|в\s+срок|начиная|постоянно|немедленно|еже[а-яё]+|по\s+мере|по\s+запрос)(?![а-яё]{4}))/iu;
/** A day or a month alone, which is a deadline wherever it stands. */
const DAY =
  /^(?:\d{1,2}\s+)?(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-яё]*(?:\s+\d{4})?(?:\s*г(?:ода?|\.)?)?[.;,]?$|^\d{1,2}\.\d{1,2}\.\d{4}(?:\s*г(?:ода?|\.)?)?[.;,]?$/iu;
/** In the middle of a sentence. */
const GOES_ON = /^\p{Ll}.*[,;\p{Ll}-]$|[,;-]$|\p{L}\s(?:и|или|в|на|с|по|для|от|до|к|за|о|об)$/u;

/** A point, a deadline or half a sentence is the paper's own, wherever on its page it stands. */
export function isOwnText(text: string): boolean {
  const words = text.trim();
  return OWN.test(words) || DAY.test(words) || GOES_ON.test(words);
}

const FIGURE = /\d+/g;

/** What lines of all pages have in common: their words, and how many figures stand between them. */
export function shapeOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(FIGURE, '#');
}

/**
 * Of lines of one shape those that a page prints around its text: their figures are the same on all
 * pages, or count along with the pages. «до 1 мая» and «до 5 мая» do neither.
 */
export function alikeOnPages<Line extends EdgeLine>(lines: readonly Line[]): Line[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const figures = Array.from(line.text.matchAll(FIGURE), ([figure]) => Number(figure));
    // A figure that counts along stays at one distance from the page; both readings are tried.
    for (const key of keysOf(figures, line.page)) {
      const group = groups.get(key) ?? [];
      group.push(line);
      groups.set(key, group);
    }
  }
  const kept = new Set<Line>();
  for (const group of groups.values())
    if (new Set(group.map(({ page }) => page)).size > 1) for (const line of group) kept.add(line);
  return lines.filter((line) => kept.has(line));
}

const MOST_FIGURES = 5;

function keysOf(figures: readonly number[], page: number): string[] {
  let keys = [''];
  for (const figure of figures.slice(0, MOST_FIGURES))
    keys = keys.flatMap((key) => [`${key}=${figure} `, `${key}+${figure - page} `]);
  return keys.map((key) => `${key}${figures.slice(MOST_FIGURES).join(' ')}`);
}
