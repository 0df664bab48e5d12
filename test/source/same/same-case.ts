import { lines, type Paper } from './model.js';

/** What must be read, one line a task: id | text | addressees | helping | deadline. */
export interface SameCase {
  name: string;
  paper: Paper;
  tasks: string[];
  /** A format that cannot carry it, or cannot without losing what it is about. */
  without?: string[];
  /** Rules of what the reader notes. */
  notes?: string[];
}

export const HEAD = lines(
  'ПРОТОКОЛ',
  'заседания совета по культуре города Лугового',
  'от 5 марта 2021 года № 4',
  'РЕШИЛИ:',
);
export const FOOT = lines('Председатель совета А.Б. Иванов');
