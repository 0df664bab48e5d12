import { bodyFromGenitive } from './issuer.js';
import { type DocumentKind, KIND_WORDS } from './kinds.js';
import { closeUp, type Line, wordsOf } from './line.js';

export interface Title {
  line: number;
  kind: DocumentKind;
}

/** Headings naming a kind of paper: printed large, or followed by the body, the date or the number. */
export function findTitles(lines: readonly Line[]): Title[] {
  const titles: Title[] = [];
  for (const line of lines) {
    if (line.blank || line.end - line.indent > 240) continue;
    const own = closeUp(wordsOf(line));
    const next = lines[line.index + 1];
    const words =
      /^перечень$/iu.test(own) && next !== undefined ? `${own} ${closeUp(wordsOf(next))}` : own;
    const kind = KIND_WORDS.find(([pattern]) => pattern.test(words))?.[1];
    if (kind === undefined) continue;
    const first = /^\p{L}+/u.exec(words)?.[0] ?? '';
    const shouted = first === first.toUpperCase();
    const rest = words.replace(/^\p{L}+(?:\s\p{Ll}+)?\s+/u, '');
    const named =
      bodyFromGenitive(rest) !== null ||
      /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,2}\s+(?:коллегии|совета|комиссии|заседания|совещания|штаба|комитета|думы|собрания|президиума|администрации|управления|министерства|департамента|поручени|по\sитогам|от\s|№|N\s?\d)/u.test(
        words,
      );
    const alone = words.length < 60 && !/[.;,]$/.test(words);
    if (shouted || named || (alone && /^\p{Lu}/u.test(words) && words.split(' ').length <= 3)) {
      titles.push({ line: line.index, kind });
    }
  }
  return titles;
}
