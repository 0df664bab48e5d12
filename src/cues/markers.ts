import { distance } from '../language/distance.js';
import { once } from '../language/once.js';
import { opening } from '../language/opening.js';
import { ACTS, type DocumentKind } from '../lexicon/acts.js';
import { printedOffset, spread } from '../words/glued.js';
import { commonStart } from '../words/labels.js';
import { GATHERINGS, PAPERS } from '../words/tables.js';
import { readLabel } from './label.js';

/**
 * The words that open an operative part (постановляющая часть). By the rules of Russian office work
 * (ГОСТ Р 7.0.97-2016 and the instructions built on it) they stand at the end of the preamble, often
 * in capitals or spaced out, with a colon behind.
 */
interface Resolving {
  kinds: ReadonlyMap<string, DocumentKind | null>;
  /** Any of them as one word, and as letters with spaces between them. */
  word: RegExp;
  spaced: RegExp;
  /** What each begins with, and what a heading below holds: other lines are read no further. */
  begins: RegExp;
}

const resolving = once((): Resolving => {
  const rows = ACTS.filter(({ resolves }) => resolves !== '');
  const kinds = new Map(
    rows.flatMap(({ kind, resolves }) => resolves.split(' ').map((form) => [form, kind] as const)),
  );
  // The longest first: «решила» before «решил».
  const forms = [...kinds.keys()].sort((a, b) => b.length - a.length);
  const letters = forms.map((form) => Array.from(form).join(' ?'));
  const starts = rows.map(({ resolves }) => commonStart(resolves.split(' ')));
  return {
    kinds,
    word: new RegExp(`(?<![a-zЀ-ӿ])(${forms.join('|')})(?![a-zЀ-ӿ])`, 'i'),
    spaced: new RegExp(`(?<![a-zЀ-ӿ])(${letters.join('|')})(?![a-zЀ-ӿ])\\s?[:：]?\\s*`, 'i'),
    begins: new RegExp([...starts, 'реш', 'поруч', 'приня', 'рекоменд'].join('|'), 'i'),
  };
});

/** A heading over a list of decisions: «Решение:», «Принятые решения», «Приняли решение:». */
const HEADING = opening(
  'проект решение принят приняли принято принять решили поручение поручить рекомендации',
  /^(?:(?:проект\s)?решени[ея]|принят[оы]е?(?:\s[a-zЀ-ӿ]+){0,2}\sрешени[ея]|(?:приняли|принято|принять)(?:\s[a-zЀ-ӿ]+){0,2}\sрешени[ея]|решили\sпоручить|поручени[ея]|поручить|рекомендации)(?:\s(?:по|заседания|совещания|коллегии|комиссии|совета)[^.:]{0,80})?\s?:?$/i,
);

/** «… принято следующее решение:», «… комиссия приняла решение:» */
const TAKEN =
  /(?<![а-яё])прин(?:ято|яты|яли|яла|ял|яло)(?:\sследующ[а-яё]{2}|\sединогласно){0,2}\sрешени[ея]\s?:\s{0,9}$/i;

export interface Marker {
  kind: DocumentKind | null;
  /** Index in the line where the resolving word begins; 0 for a heading. */
  start: number;
  /** Index in the line behind the marker and its colon. */
  end: number;
  /** False for a heading that only marks a list when one follows. */
  strong: boolean;
}

/**
 * Reads the words that open an operative part in a line, which may be spaced out and may stand at
 * the end of a preamble's sentence. In running text («комиссия решила провести …») they open nothing.
 */
export function readMarker(line: string): Marker | null {
  const slipped = misprinted(line);
  if (slipped !== null) return slipped;
  if (!resolving().begins.test(line.replaceAll(' ', ''))) return null;
  const apart = spread(line);
  if (apart.cuts.length === 0) return markerIn(line);
  const marker = markerIn(apart.text);
  if (marker === null) return null;
  const start = printedOffset(apart, marker.start);
  return { ...marker, start, end: printedOffset(apart, marker.end) };
}

/** The last word of a line before its colon, spaced out or in capitals. */
const SHOUTED_END =
  /(?:^|\s)((?:[а-яё] ){7,16}[а-яё]|[А-ЯЁ]{8,16}|(?:[А-ЯЁ] ){7,16}[А-ЯЁ])\s?[:：]\s*$/;

/** «п о с т н о в л я ю:», «ПОСТАНАВЛЯЕТ:»: so printed, one letter amiss makes it no other word. */
function misprinted(line: string): Marker | null {
  if (!/[:：]\s*$/.test(line)) return null;
  const found = SHOUTED_END.exec(line);
  if (found === null) return null;
  const printed = found[1] ?? '';
  const word = printed.replaceAll(' ', '').toLowerCase();
  const { kinds } = resolving();
  if (kinds.has(word)) return null;
  for (const [form, kind] of kinds) {
    if (form.length < 8 || Math.abs(form.length - word.length) > 1) continue;
    if (distance(form, word) > 1) continue;
    const start = found.index + found[0].indexOf(printed);
    return { kind, start, end: line.length, strong: true };
  }
  return null;
}

function markerIn(line: string): Marker | null {
  const spaced = readSpaced(line);
  if (spaced !== null) return spaced;
  const found = resolving().word.exec(line);
  if (found !== null) {
    const word = found[1] ?? '';
    const start = found.index;
    const behind = start + word.length;
    const colon =
      /^\s{0,3}(?:(?:следующее|единогласно|большинством голосов)\s{0,2})?[:：]\s*/i.exec(
        line.slice(behind),
      );
    const upper = word === word.toUpperCase();
    const alone = /^\s{0,40}[-–—.]?\s{0,40}$/.test(line.slice(behind));
    if (colon !== null) {
      return { kind: kindOf(word), start, end: behind + colon[0].length, strong: true };
    }
    // «администрация постановляет 1.Завершить …»: the first point follows at once.
    const point = /^\s{1,3}(?=1[.)]\s{0,2}[A-ZЀ-Я][а-яё])/.exec(line.slice(behind));
    if (point !== null)
      return { kind: kindOf(word), start, end: behind + point[0].length, strong: true };
    if (upper && alone) return { kind: kindOf(word), start, end: line.length, strong: true };
    if (upper && line.slice(0, found.index).trim() === '') {
      return {
        kind: kindOf(word),
        start,
        end: behind + (/^[\s–—‒−-]*/.exec(line.slice(behind))?.[0].length ?? 0),
        strong: true,
      };
    }
  }
  // «По итогам обсуждения принято решение:» at the end of its sentence.
  const taken = TAKEN.exec(line);
  if (taken !== null) return { kind: null, start: taken.index, end: line.length, strong: true };
  return HEADING.test(line.trim())
    ? { kind: null, start: 0, end: line.length, strong: false }
    : null;
}

/** Whether a word stands in the line with spaces between its letters: without them it is there more often. */
function mayBeSpaced(line: string): boolean {
  const small = line.toLowerCase();
  const closed = small.replaceAll(' ', '');
  return [...resolving().kinds.keys()].some(
    (form) => closed.includes(form) && closed.split(form).length > small.split(form).length,
  );
}

function readSpaced(line: string): Marker | null {
  if (!mayBeSpaced(line)) return null;
  const found = resolving().spaced.exec(line);
  if (found === null || !/ /.test(found[1] ?? '')) return null;
  return {
    kind: kindOf((found[1] ?? '').replaceAll(' ', '')),
    start: found.index,
    end: found.index + found[0].length,
    strong: true,
  };
}

function kindOf(word: string): DocumentKind | null {
  return resolving().kinds.get(word.toLowerCase()) ?? null;
}

/** Words of those who keep minutes: who was heard, who spoke. */
export const HEARD = 'слушали|заслушали|решили|выступил[аио]?|доложил[аио]?|обсуждали';

/** Headings of a meeting's proceedings, which end the operative part of the question before. */
export const PROCEEDINGS = opening(
  'слушали заслушали выступил обсуждали докладчик доклад выступающие содокладчик вопрос по первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый ому му ый й',
  /^(?:\d{1,2}[.)]?\s{0,3}|[IVX]{1,4}[.)]?\s{0,3})?(?:(?:слушали|заслушали|выступил[аио]?|обсуждали)(?:\sпо\s[a-zЀ-ӿ\d-]{1,12}\sвопросу(?:\sповестки(?:\sдня)?)?)?|выступающие|докладчик[аи]?|содокладчик|доклад(?=\s?:)|вопрос\s№?\s?\d{1,2}|по\sвопросу\s№?\s?\d{1,2}|по\s[a-zЀ-ӿ]{4,12}\sвопросу(?:\sповестки(?:\sдня)?)?|(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят)(?:ый|ой|ий)\sвопрос(?:\sповестки(?:\sдня)?)?|вопрос\s(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят)(?:ый|ой|ий)|(?:по\s)?\d{1,2}\s?-?\s?(?:ому|му|ый|й)?\s{0,2}вопросу?)(?=\s{0,3}[:：.]|\s{0,3}$|\s{1,3}[–—‒−-]|\s\d|\s{1,3}[«"])/i,
);

/** «п. 1: О чистке дорог», «По пункту 2 повестки: …»: a point of the agenda over what was resolved on it. */
export const AGENDA_POINT =
  /^(?:по\s)?(?:п\.|пункту?)\s?\d{1,2}(?:\sповестки(?:\sдня)?)?\s?[:–—-]\s{1,3}(?=[«"]?Об?о?\s)/i;

/** «Повестка дня:», «ПОВЕСТКА». */
export const AGENDA = /^повестка(?:\s(?:дня|заседания|совещания|коллегии))*\s{0,3}:?/i;

/** What opens the part behind the signatures. */
export const ATTACHMENT = new RegExp(
  String.raw`^(?:(?:[-–—]\s{0,6})?(?:[A-ZЀ-Я\s]{0,16}[.,]?\s?ф\.\s?[\dа-я]{1,6}[.,]?\s(?:оп|on|оn)\.\s?\d|Л\.\s?\d{1,4}[.,]|(?:вверху|внизу|слева|справа)\s(?:[а-яё]+\s){0,2}(?:напечатан|надпис|помет|резолюци|штамп|вписан|записан))|утвержд[её]н[аоы]?(?:$|\s{0,2}:?$|\s(?:${PAPERS.stems('act', 'law')})[а-яё]{1,3}(?![а-яё]))|\(утв(?:\.|ержд[её]н[аоы]?)\s|принят[оаы]?\sна\s(?:${GATHERINGS.stems('sitting')})[а-яё]{1,2}|(?:выписка\s|копия\s)?верна?(?:о\s?:|\s?:|\.?$)|приложени[ея](?:\s{0,2}(?:№|N|к\s|\d).{0,120})?$|лист\sознакомления|(?:с|со)\s(?:приказом|распоряжением|решением|постановлением|протоколом|настоящим\s[a-zЀ-ӿ]+)\sознакомлен|ознакомлен[аы]?(?:\s|:|$)|рассылка|разослать|разослано|расчет\sрассылки|список\sрассылки|рассылается|лист\sсогласования|согласовано|визы\s?:|в\sдело|исп(?:олнил[аи]?)?\s?[.:]\s?[a-zЀ-ӿ]|исполнитель\s?:?\s[a-zЀ-ӿ.\s]{3,60}\s?,?\s?\(?(?:тел|8|\+7|\d))`,
  'i',
);

/** «ПРАВИЛА», «Положение о …»: what an act approves and prints behind its signatures. */
export const ANNEX_TITLE =
  /^(?:правила|положение|порядок|план(?:\s|$)|состав(?:\s|$)|регламент|перечень|график|инструкция|методика|список|смета|программа|устав|форма(?:\s|$)|образец|требования|схема)(?:\s(?!№)|$)/i;

/** Votes of a meeting: neither an item nor part of one. */
export const VOTES = opening(
  'итоги голосование голосовали результаты за решение принято',
  /^(?:(?:итоги\s)?голосовани[ея]|голосовали|результаты\sголосования|[«"]?за[»"]?\s?[-–—:]\s?(?:\d|единогласно)|решение\sпринято|принято\s(?:единогласно|большинством))/i,
);

/** What web pages print around a paper. */
export const PAGE_FURNITURE = opening(
  'c copyright http www e email тел факс телефон адрес контакты главная карта поделиться версия назад наверх читать просмотр опубликовано размещено дата время ссылка последнее обновлено разделы комментарии тег метки рубрик источник оценить печать распечатать вернуться к вверх вперед следующая предыдущая приемная режим разработка сайт все новости последние похожие другие скачать файл прикрепленные вложение всего подписаться мы обратная политика при',
  /^(?:©|\(c\)|copyright|https?:\/\/|www\.|e-?mail|(?:тел|факс)[.:\s]|телефон|адрес[:\s]|контакты|главная|карта сайта|поделиться|версия для|назад|наверх|читать (?:далее|еще|также)|просмотр(?:ов|ы)|опубликовано|размещено|(?:дата|время)\s(?:публикации|создания|изменения|размещения|обновления)|ссылка\sна\s|последнее\sобновление|обновлено|разделы\s(?:сайта|портала)|комментари(?:и|ев)|теги?\s?:|метки\s?:|рубрик|источник\s?:|оценить\s|печать\s?$|распечатать|вернуться|к\sсписку|вверх\s?$|вперёд\s?$|следующ(?:ая|ий)\s(?:новость|документ|страница)|предыдущ(?:ая|ий)\s(?:новость|документ|страница)|приёмная\s?:|приемная\s?:|режим\sработы|разработка\s(?:сайта|и\s)|сайт\sработает|все права|новости|последние новости|похожие|другие (?:новости|материалы|документы)|скачать|файлы?(?:\sдля\sскачивания)?\s?:?$|файлы?\sдля\sскачивания|прикрепл[её]нные\sфайлы|вложени[ея]\s?:|последнее\sизменение|всего\sкомментариев|подписаться|мы в соцсетях|обратная связь|политика (?:конф|обраб)|при использовании материалов|\d{1,2}\+$)/i,
);

/** A question of the agenda: «О подготовке …», «Об итогах …», «По второму вопросу». */
const QUESTION = /^(?:[«"]?об?о?\s[a-zЀ-ӿ]|по\s[a-zЀ-ӿ]+\sвопросу|разное[.:]?$)/i;

/** Whether a line is the title of an agenda question, behind its number where it has one. */
export function isQuestion(words: string): boolean {
  const label = readLabel(words);
  return QUESTION.test(words.slice(label?.end ?? 0));
}
