import { foldText } from './likeness.js';
import type { Register, RegisterDocument, Task } from './schema.js';

/** Words by which an act ends another one. */
const REPEALS = /(?:утративш|отмен(?:ить|яет|ен)|прекратить действие|недействующ)/;

/** A paper of a register that another one repeals. */
export interface Repealed {
  document: RegisterDocument;
  /** The item that says so. */
  by: Task;
}

/**
 * The papers of a register that items of a new reading repeal: by number and date as they are
 * printed in the item («признать утратившим силу решение от 05.03.2022 № 7»).
 */
export function repealedBy(fresh: Register, kept: readonly RegisterDocument[]): Repealed[] {
  const items = [...fresh.statements, ...fresh.tasks].filter(({ text }) =>
    REPEALS.test(foldText(text)),
  );
  if (items.length === 0) return [];
  const own = new Set(fresh.documents.map(({ id }) => id));
  return kept.flatMap((document) => {
    const { number, date, id } = document;
    if (number === null || date === null || own.has(id)) return [];
    const by = items.find(({ text }) => names(foldText(text), number, date));
    return by === undefined ? [] : [{ document, by }];
  });
}

const MONTHS =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

function names(text: string, number: string, date: string): boolean {
  const [year = '', month = '', day = ''] = date.split('-');
  const figures = [`${day}.${month}.${year}`, `${Number(day)}.${month}.${year}`];
  const words = `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
  const dated = figures.some((one) => text.includes(one)) || text.replace(/^0/, '').includes(words);
  const bare = text.replace(/\s+/g, '');
  const place = bare.indexOf(`№${foldText(number).replace(/\s+/g, '')}`);
  if (!dated || place < 0) return false;
  const after = bare[place + 1 + foldText(number).replace(/\s+/g, '').length] ?? '';
  return !/[\dа-я/-]/.test(after);
}
