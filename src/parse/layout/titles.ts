import { bodyFromGenitive } from '../../cues/issuer.js';
import { type DocumentKind, kindNamed, mayNameKind } from '../../cues/kinds.js';
import { closeUp, type Line, wordsOf } from '../lines/line.js';

export interface Title {
  line: number;
  kind: DocumentKind;
  /** Nothing stands on its line but the kind's own word. */
  alone: boolean;
}

/** Headings naming a kind of paper: printed large, or followed by the body, the date or the number. */
export function findTitles(lines: readonly Line[]): Title[] {
  const titles: Title[] = [];
  for (const line of lines) {
    if (line.blank || line.end - line.indent > 240) continue;
    if (!mayNameKind(line.flat.charAt(line.indent))) continue;
    const own = closeUp(wordsOf(line));
    const next = lines[line.index + 1];
    const words =
      /^перечень$/i.test(own) && next !== undefined ? `${own} ${closeUp(wordsOf(next))}` : own;
    const kind = kindNamed(words)?.kind;
    if (kind === undefined) continue;
    const first = /^[A-Za-zЀ-ӿ]+/.exec(words)?.[0] ?? '';
    const shouted = first === first.toUpperCase();
    const rest = words.replace(/^[A-Za-zЀ-ӿ]+(?:\s[a-zа-џ]+)?\s+/, '');
    const named =
      bodyFromGenitive(rest) !== null ||
      /^[A-ZЀ-Я][a-zа-џ]+(?:\s[a-zа-џ]+){0,2}\s+(?:коллегии|совета|комиссии|заседания|совещания|штаба|комитета|думы|собрания|президиума|администрации|управления|министерства|департамента|поручени|по\sитогам|от\s|№|N\s?\d)/.test(
        words,
      );
    const alone = words.length < 60 && !/[.;,]$/.test(words);
    if (shouted || named || (alone && /^[A-ZЀ-Я]/.test(words) && words.split(' ').length <= 3)) {
      titles.push({ line: line.index, kind, alone: /^[A-Za-zЀ-ӿ]+$/.test(words) });
    }
  }
  return titles;
}
