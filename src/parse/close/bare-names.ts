import { ATTACHMENT } from '../../cues/markers.js';
import { isNameOnly } from '../../cues/signature-line.js';
import { type Line, wordsOf } from '../lines/line.js';

/** A name as found at a line's end, and where it begins. */
export interface EndName {
  name: string;
  start: number;
}

/** «/Дажин/», «(ТРУБИН)», «( САЗАНОВ)»: how typed copies give who signed. */
const WRAPPED =
  /(?:^|\s)[(/]\s{0,3}((?:[A-ZЀ-Я]\.\s?){0,2}[A-ZЀ-Я](?:[а-яё]{2,}|[A-ZЀ-Я]{3,})(?:-[A-ZЀ-Я][а-яё]+)?)\s{0,3}[)/]$/;
/** Endings of surnames; abbreviations in brackets have others. */
const SURNAME =
  /(?:(?:[оеё]в|[иы]н)а?|[иыо]й|ая|[иы]х|[кч]о|[иоюеуя][чкнрц]|уб|ун|ман|дзе|швили|[иое]ль)$/i;
/** «Секретарь обкома Голуб»: the word before is no place's, whose name may look like a surname. */
const BARE = /^(.*(?:[а-яё]{3}|[)\]У]))\s([A-ZЀ-Я][а-яё]{2,})\.?$/;
const PLACE_BEFORE =
  /(?:города|района|округа|пос[её]лка|села|станицы|станции|деревни|хутора|поселения|аула|края|области|республики|имени|им\.)$/i;

/** A surname in brackets or between strokes with which a line ends. */
export function wrappedName(text: string): EndName | null {
  const found = WRAPPED.exec(text);
  const name = found?.[1];
  return found === null || name === undefined || !SURNAME.test(name)
    ? null
    : { name, start: found.index };
}

/** «Председатель   Исполкома             ПАНЬШИН»: a wide gap parts the surname from the post. */
const APART = /\S(\s{5,})([A-ZЀ-Я](?:[а-яё]{2,}|[A-ZЀ-Я]{3,}))$/;

/** A surname without initials far behind its post; null where the line ends otherwise. */
export function surnameApart(text: string): EndName | null {
  const found = APART.exec(text);
  const name = found?.[2];
  return found === null || name === undefined || !SURNAME.test(name)
    ? null
    : { name, start: text.length - name.length };
}

/** A surname without initials that ends a post's line, where nothing but an archive's notes follows. */
export function bareSurname(text: string, next: Line | undefined): EndName | null {
  const found = BARE.exec(text);
  if (found === null) return null;
  const [, post = '', name = ''] = found;
  if (!SURNAME.test(name) || PLACE_BEFORE.test(post) || !/\s/.test(post.trim())) return null;
  const words = next === undefined || next.blank ? '' : wordsOf(next);
  return words === '' || ATTACHMENT.test(words) || /^[-–—_*]/.test(words)
    ? { name, start: post.length }
    : null;
}

/** «Члены: (МЕЖОВ)», «( КОСТИН)»: others who signed below the first; null for any other line. */
export function otherSigner(words: string): { name: string; post: string | null } | null {
  const found = wrappedName(words);
  if (found === null) return null;
  const post = words.slice(0, found.start).trim();
  return post === '' || /^члены\s?:?$/i.test(post)
    ? { name: found.name, post: post === '' ? null : post.replace(/\s?:$/, '') }
    : null;
}

/** «Председатель Палаты Республики В. | В. Шилов»: a narrow line parts the initials. */
export function initialCarried(
  text: string,
  next: Line | undefined,
): (EndName & { next: Line }) | null {
  const initial = /\s([A-ZЀ-Я]\.)$/.exec(text);
  if (initial === null || next === undefined || next.blank) return null;
  const rest = wordsOf(next);
  if (!/^[A-ZЀ-Я]\.\s?[A-ZЀ-Я][A-Za-zЀ-ӿ-]+$/.test(rest) || !isNameOnly(rest)) return null;
  return { next, name: `${initial[1] ?? ''} ${rest}`, start: initial.index };
}
