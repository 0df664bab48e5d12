import { ATTACHMENT } from '../../cues/markers.js';
import { startsWithPost } from '../../cues/signature-line.js';
import { isApart, type Line, nextFilled, wordsOf } from '../lines/line.js';

/** «Совершено в городе Энске 4 июня 1999 года в одном подлинном экземпляре»: how states close an act. */
export const DONE_AT = /^совершено\sв\s/i;
/** «Секретарь ЦК», «Председатель»: a post whose name the copy has not. */
const LONGEST_POST = 40;

/** «Председатель Комитета без подписи»: the copy says that nobody signed. */
const UNSIGNED = /^.{4,160}\sбез\sподписи\.?$/i;
const LONGEST_UNSIGNED = 180;

/** The last letter is asked first: few lines that are read so end in it. */
function saysUnsigned(words: string): boolean {
  if (words.length > LONGEST_UNSIGNED) return false;
  const last = words.at(words.endsWith('.') ? -2 : -1);
  return (last === 'и' || last === 'И') && UNSIGNED.test(words);
}

/** Whether a line closes a paper and names nobody: the place and day, or the last line's bare post. */
export function closesUnsigned(lines: readonly Line[], index: number, to: number): boolean {
  const line = lines[index];
  if (line === undefined || line.blank) return false;
  const words = wordsOf(line);
  if (DONE_AT.test(words)) return true;
  if (saysUnsigned(words) && startsWithPost(words)) return true;
  if (words.length > LONGEST_POST || /[.,;:|]/.test(words) || !startsWithPost(words)) return false;
  const next = lines[nextFilled(lines, index + 1, to)];
  return isApart(lines, index) && (next === undefined || ATTACHMENT.test(wordsOf(next)));
}
