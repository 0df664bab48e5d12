import { withoutLastBracket } from '../../cues/brackets.js';
import { findHeaderDate } from '../../cues/header-date.js';
import { bodyFromGenitive } from '../../cues/issuer.js';
import { startsWithPost } from '../../cues/signature-line.js';
import { toNominative } from '../../party/index.js';
import { PAPERS } from '../../words/tables.js';

/** «Принято Собранием депутатов», «ПРИНЯТО | Главами республик»: who adopted, in the instrumental. */
const ADOPTED = /^(?:принят[оа]?|одобрен[оа]?)(?![а-яё])\s?:?\s{0,3}/i;
/** «Принято решением Думы», «… большинством голосов»: not by whom. */
const NOBODY = new RegExp(
  `^[«"]?(?:${PAPERS.stems('act', 'law')}|сесси|заседани|большинств|единоглас|голос)`,
  'i',
);
/** Words in the instrumental with which such a phrase begins. */
const INSTRUMENTAL = /^[«"]?[A-Za-zЀ-ӿ-]+(?:ом|ем|ой|ей|ою|ею|ами|ями|ым|им|ими|ыми)(?![а-яё])/i;
const LONGEST = 200;

/** The body that adopted the paper, by its note «Принято …» among the header's lines. */
export function issuerAdopted(lines: readonly string[]): string | null {
  for (const [index, words] of lines.entries()) {
    const note = ADOPTED.exec(words)?.[0];
    if (note === undefined) continue;
    const rest = words.slice(note.length).trim();
    const phrase = withoutDate(rest === '' ? (lines[index + 1] ?? '') : rest);
    if (phrase.length < 4 || phrase.length > LONGEST || !INSTRUMENTAL.test(phrase)) continue;
    if (NOBODY.test(phrase)) continue;
    const name = toNominative(phrase, 'instrumental');
    if (name !== phrase) return name;
  }
  return null;
}

function withoutDate(phrase: string): string {
  const date = findHeaderDate(phrase);
  const bare = (date === null ? phrase : phrase.slice(0, date.start)).replace(/[\s,.]{1,9}$/, '');
  return withoutLastBracket(bare);
}

/** Heads of a body whose paper is the body's: «Председатель Совета» signs for the Council. */
const PRESIDES =
  /^(?:(?:исполняющ(?:ий|ая)\sобязанности|и\.\s?о\.|врио)\s)?(?:(?:первый\s)?(?:заместитель|зам\.)\s)?(?:председател[ьяю]|начальник[а]?|директор[а]?|заведующ(?:ий|ая|его|ей)|руководител[ьяю]|управляющ(?:ий|его)|прокурор[а]?)\s(?=[а-яё])/i;

/** Offices that issue papers by themselves, and that nobody else is called by. */
const OFFICE = /^(?:министр|губернатор|мэр|президент)$/i;

/** Who wrote a paper down did not issue it. */
const KEEPS_MINUTES = /^(?:протокол|секретар|вел|вёл|составил)/i;

/** The issuer by the post of the one who signed: the body he presides over, else the post itself. */
export function issuerSigning(post: string | null): string | null {
  if (post === null || !startsWithPost(post) || KEEPS_MINUTES.test(post)) return null;
  const whole = post.replace(/\s+/g, ' ').trim();
  const presides = PRESIDES.exec(whole)?.[0];
  if (presides === undefined) return /\s/.test(whole) || OFFICE.test(whole) ? whole : null;
  return bodyFromGenitive(whole.slice(presides.length));
}
