import { type Label, type LabelStyle, readLabel } from './label.js';

/** What a format's own lists print around a letter or a small Roman figure. */
const COUNTED = /^\(?(?:([a-zа-яё])|([ivxlc]{2,8}))[.)]?$/i;
const SPACES = /^ */;

/**
 * Reads the label that a word processor or a web page has counted itself: nothing about it is in
 * doubt but whether «i.» is a letter, which `before` tells: the part of the point before it. Null for
 * a label that is no number, such as «Статья».
 */
export function readKnownLabel(
  words: string,
  printed: string,
  before: string | null,
): Label | null {
  if (!words.startsWith(printed)) return null;
  const counted = COUNTED.exec(printed);
  const read = readLabel(words);
  if (counted === null) {
    const whole = read !== null && read.printed.length === printed.length;
    return whole ? { ...read, doubtful: false } : null;
  }
  const part = counted[1] ?? counted[2] ?? '';
  if (read?.style === 'roman') return { ...read, doubtful: false };
  const style: LabelStyle =
    counted[2] !== undefined || isSmallOne(part, before) ? 'romanette' : 'letter';
  const end = printed.length + (SPACES.exec(words.slice(printed.length))?.[0].length ?? 0);
  return { style, printed, parts: [part], end, doubtful: false };
}

/** «i.» opens a list of small Roman figures unless «h.» stands before it; «v.» goes on behind «iv.». */
function isSmallOne(part: string, before: string | null): boolean {
  if (part === 'i') return before !== 'h';
  if (part === 'v') return before === 'iv';
  return part === 'x' && before === 'ix';
}
