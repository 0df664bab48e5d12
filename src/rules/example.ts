import type { Example, OptionValues } from './types.js';

/** Parts of an example's frame, where a rule is about the frame itself. */
interface Frame {
  head?: string;
  opening?: string;
  foot?: string;
  options?: OptionValues;
}

const HEAD = `РЕШЕНИЕ
коллегии управления образования города Светлого

от 10 января 2022 года № 3`;
const OPENING = 'КОЛЛЕГИЯ РЕШИЛА:';
const FOOT = `Председатель коллегии
управления образования        А.Б. Орлова`;

/** A whole paper around the items of an example, so that examples say only what they are about. */
export function example(items: string, frame: Frame = {}): Example {
  const { head = HEAD, opening = OPENING, foot = FOOT, options } = frame;
  const paper = `${[head, opening, items, foot].filter((part) => part !== '').join('\n\n')}\n`;
  return options === undefined ? { paper } : { paper, options };
}
