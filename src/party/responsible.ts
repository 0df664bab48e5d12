import { startsWithInfinitive } from '../language/verbs.js';
import { labelForms, labelShorts } from '../words/labels.js';

/** A label that names who is responsible, with the words behind it. Offsets are UTF-16 units. */
export interface ResponsibleMatch {
  /** Start of the label, or of the bracket around it. */
  start: number;
  /** End of the phrase, its bracket and closing mark included. */
  end: number;
  phraseStart: number;
  phraseEnd: number;
  /** The names as printed, for `readParties`. */
  phrase: string;
  /** True behind «Соисполнители:», whose names act too. */
  together: boolean;
}

const SHORT = labelShorts('responsible', 'helping').join('|');
/** «Ответственные исполнители», «Отв. исп.», «Соисп.»; «за …» behind it says for what. */
const LABEL = new RegExp(
  `(?:(?:${labelForms('responsible', 'helping').join('|')}|(?:${SHORT})\\.)(?:\\s?(?:лиц[оа]|исполнител[ьи]|исп\\.))?)` +
    '(?:\\sза\\s[а-яё0-9. ]{3,60})?(?:\\s{0,3}(?::|[–—])|\\s-\\s)?\\s{0,3}[–—-]?\\s{0,3}',
  'i',
);

/** What ends the names: a deadline, a remark on control, the end of a sentence before another label. */
const STOP = new RegExp(
  `[\\s;,.(](?:(?:сроком|${labelForms('deadline').join('|')})(?:\\s(?:исполнения|выполнения|реализации|представления))?\\s{0,3}[:–—-]` +
    `|срок\\s+(?:до|исполнения)|(?:${labelForms('control', 'helping').join('|')}|соисп\\.)\\s{0,3}[:–—-])`,
  'i',
);

/**
 * Finds «Ответственный: …», «Ответственные – …», «Отв.: …», «Исполнитель: …» in a line: alone, at its
 * end or in brackets. The phrase stops before «срок». Null where the word is part of a sentence
 * («назначить ответственных за …»).
 */
export function findResponsible(line: string): ResponsibleMatch | null {
  let from = 0;
  while (from < line.length) {
    const found = LABEL.exec(line.slice(from));
    if (found === null) return null;
    const start = from + found.index;
    from = start + found[0].length;
    if (!startsHere(line, start, found[0]) || !opensNames(found[0], line.slice(from))) continue;
    return readPhrase(line, start, from);
  }
  return null;
}

/** A colon or dash behind the label. */
const SEPARATED = /[:–—-]\s{0,6}$/;

/** A label opens the line, a sentence or a bracket; elsewhere it needs its capital or its colon. */
function startsHere(line: string, start: number, label: string): boolean {
  if (/[A-Za-zЀ-ӿ\d-]$/.test(line.slice(0, start))) return false;
  const before = line.slice(0, start).trimEnd();
  if (!SEPARATED.test(label) && !/^[А-ЯЁ]/.test(label)) return false;
  if (before === '' || /[.;:!?(),\t|–—-]$/.test(before)) return true;
  return /^[А-ЯЁ]/.test(label);
}

/** Without colon or dash only a capital tells names from a sentence: «Отв. Иванов И.И.». */
function opensNames(label: string, behind: string): boolean {
  return SEPARATED.test(label) || (/^[A-ZЀ-Я]/.test(behind) && !/\sза\s/.test(label));
}

function readPhrase(line: string, start: number, phraseFrom: number): ResponsibleMatch | null {
  const open = /\(\s*$/.exec(line.slice(0, start));
  let limit = line.length;
  if (open !== null) {
    const close = closingBracket(line, start);
    if (close >= 0) limit = close;
  }
  const stop = STOP.exec(line.slice(phraseFrom, limit));
  let phraseEnd = stop === null ? limit : phraseFrom + stop.index + 1;
  phraseEnd = phraseFrom + beforeOrder(line.slice(phraseFrom, phraseEnd));
  phraseEnd = phraseFrom + trimEnd(line.slice(phraseFrom, phraseEnd)).length;
  const phrase = line.slice(phraseFrom, phraseEnd);
  if (!/[A-Za-zЀ-ӿ]/.test(phrase)) return null;
  const inBrackets = open !== null && limit < line.length && stop === null;
  return {
    start: inBrackets ? (open?.index ?? start) : start,
    end: inBrackets ? limit + 1 : behindMark(line, phraseEnd),
    phraseStart: phraseFrom,
    phraseEnd,
    phrase,
    together: /^соисп/i.test(line.slice(start, start + 5)),
  };
}

/**
 * «Отв. Иванову И.И. – объехать котельные», «Отв.: Белова Т.В. Разместить афишу»: «Отв. Носова Л.П.: подготовить
 * план»: the order behind the names is no part of them.
 */
function beforeOrder(phrase: string): number {
  for (const mark of phrase.matchAll(/\s[-–—]\s|:\s|(?<=\.)\s(?=[А-ЯЁ])/g))
    if (startsWithInfinitive(phrase.slice(mark.index + mark[0].length))) return mark.index;
  return phrase.length;
}

function behindMark(line: string, end: number): number {
  return end + (/^\s*[.;,:]?/.exec(line.slice(end))?.[0].length ?? 0);
}

/** Cuts closing marks, but not the full stop of initials («Иванов И.И.»). */
function trimEnd(text: string): string {
  const bare = without(text, ' \t\n\u00A0;,(');
  return /(?:[А-ЯЁ]|\s(?:г|др|т\.д|пр))\.$/.test(bare) ? bare : without(bare, ' \t\n\u00A0;,(.');
}

/** The text without the given characters at its end. */
function without(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function closingBracket(line: string, from: number): number {
  let depth = 1;
  for (let at = from; at < line.length; at += 1) {
    if (line.charAt(at) === '(') depth += 1;
    if (line.charAt(at) === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
