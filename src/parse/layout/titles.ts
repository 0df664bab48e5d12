import { findHeaderDate } from '../../cues/header-date.js';
import { BEFORE_DATE, NUMBER } from '../../cues/header-registration.js';
import { bodyFromGenitive, bodyOfLetters } from '../../cues/issuer.js';
import { type DocumentKind, kindNamed, mayNameKind } from '../../cues/kinds.js';
import { readHeadings } from '../lines/column-roles.js';
import { closeUp, type Line, wordsOf } from '../lines/line.js';
import { cellsOf } from '../lines/table.js';

/** «ПОСТАНОВЛЕНИЕ», «РЕШЕНИЕ N 644»: the kind's own word, with a number at most. */
const ALONE = /^[A-Za-zЀ-ӿ]+(?:\s(?:№|N)\s?\d[\dA-Za-zЀ-ӿ/-]{0,12})?$/;

/** Characters of a heading; one that prints its date and number as well may name a whole act in its subject. */
const LONGEST = 240;
const LONGEST_REGISTERED = 600;

export interface Title {
  line: number;
  kind: DocumentKind;
  /** Nothing stands on its line but the kind's own word. */
  alone: boolean;
  /** All of it is printed in capitals. */
  capitals: boolean;
}

/** Headings naming a kind of paper: printed large, or followed by the body, the date or the number. */
export function findTitles(lines: readonly Line[]): Title[] {
  const titles: Title[] = [];
  for (const line of lines) {
    const length = line.end - line.indent;
    if (line.blank || length > LONGEST_REGISTERED) continue;
    if (!mayNameKind(line.flat.charAt(line.indent))) continue;
    const own = closeUp(wordsOf(line));
    const next = lines[line.index + 1];
    const words =
      /^перечень$/i.test(own) && next !== undefined ? `${own} ${closeUp(wordsOf(next))}` : own;
    const kind = kindNamed(words)?.kind;
    if (kind === undefined || isMenuEntry(lines, line, own) || goesOn(lines, line)) continue;
    if (isTableHead(line)) continue;
    const first = /^[A-Za-zЀ-ӿ]+/.exec(words)?.[0] ?? '';
    const shouted = first === first.toUpperCase();
    const rest = words.replace(/^[A-Za-zЀ-ӿ]+(?:\s[a-zа-џ]+)?\s+/, '');
    const named =
      bodyFromGenitive(rest) !== null ||
      bodyOfLetters(rest) !== null ||
      /^[A-ZЀ-Я][a-zа-џ]+(?:\s[a-zа-џ]+){0,2}\s+(?:коллегии|совета|комиссии|заседания|совещания|штаба|комитета|думы|собрания|президиума|администрации|управления|министерства|департамента|поручени|по\sитогам|от\s|№|N\s?\d)/.test(
        words,
      );
    const numbered = NUMBER.test(rest) || BEFORE_DATE.test(words);
    const registered = numbered && /\sот\s/.test(words) && findHeaderDate(rest) !== null;
    if (length > LONGEST && !registered) continue;
    const alone = words.length < 60 && !/[.;,]$/.test(words);
    if (
      shouted ||
      named ||
      registered ||
      (alone && /^[A-ZЀ-Я]/.test(words) && words.split(' ').length <= 3)
    ) {
      titles.push({
        line: line.index,
        kind,
        alone: ALONE.test(words),
        capitals: words === words.toUpperCase(),
      });
    }
  }
  return titles;
}

/** «Утратило силу на основании | решения городской Думы от … № …»: another act within a sentence. */
function goesOn(lines: readonly Line[], line: Line): boolean {
  const before = lines[line.index - 1];
  if (before === undefined || before.blank || !/^[а-яё]/.test(wordsOf(line))) return false;
  return /(?<![а-яё])(?:на\sосновании|в\sсоответствии\sс|согласно|утвержд[её]н[а-яё]{0,3})$/i.test(
    wordsOf(before),
  );
}

/** «Поручение | Срок исполнения»: the heading of a table's columns names no act. */
function isTableHead(line: Line): boolean {
  const cells = cellsOf({ line, from: line.indent, to: line.end });
  return cells.length > 1 && readHeadings(cells) !== null;
}

/** A site's menu of kinds: «Закон | Положение | Приказ | Указ», each on a line of its own. */
const MENU =
  /^(?:закон|указ|устав|положени|прочее|определени|приказ|решени|распоряжени|постановлени|протест|представлени|все\sдокументы)[а-яё]{0,2}$/i;

function isMenuEntry(lines: readonly Line[], line: Line, own: string): boolean {
  if (!MENU.test(own) || own === own.toUpperCase()) return false;
  const filled = (one: Line | undefined): boolean => one !== undefined && MENU.test(wordsOf(one));
  const before = lines.slice(Math.max(0, line.index - 2), line.index).some(filled);
  return before || lines.slice(line.index + 1, line.index + 3).some(filled);
}
