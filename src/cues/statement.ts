import { foldWord } from '../language/fold-word.js';
import { holdsInfinitive, isInfinitive, leadingInfinitive } from '../language/verbs.js';
import { STATEMENT_ROWS } from '../lexicon/statements.js';
import { leadingAddressee } from '../party/index.js';
import { PAPERS, VERBS } from '../words/tables.js';
import { impersonal } from './first-person.js';
import { PREAMBLE } from './preamble.js';

/** Words in front of the verb: «Также …», «По вопросу …», «Настоящим …»; why: «Для контроля за работами …», «За заслуги …». */
const LEAD = new RegExp(
  String.raw`^(?:(?:также|единогласно|настоящим|впредь|1\.)\s|по\s(?:данному\s)?вопросу(?:\s.{0,120}?)?\s(?=${VERBS.stems('adopts')})|(?:для|за|в\sцел[яи]х|с\sцелью|в\sсвязи\sс)\s[^.;:]{3,240}?\s(?=(?:${VERBS.stems('forms')})\s|объявить\sблагодарност))`,
  'i',
);

/** How the rows begin: other words are told from them by a look at their first letters. */
const MAY_OPEN =
  /^(?:также|един|впре|для\s|за\s|с\sцел|по\s|насто|данн|дейст|инфор|докл|отч|свед|матер|справ|сооб|содок|прин|взять|одоб|подд|утв|утр|счит|полаг|приз|отм|согл|снять|выраз|откл|удов|учре|упраз|прекр|опред|рассм|объяв|конст|прик|расп|пост|полож|реш|вст|общ|перс|орган|конт|ответ|возл|вн[её]?с|внос|уста|избр|упол|награ|прис|прем|разр|осво|не\s|изл|доп|искл|зам|в\s|во\s|пунк|подп|част|абз|стат|прил|созд|обра|сфор|ввести|ввод|закон|указ)/i;
/** What a statement behind its object holds. */
const MAY_CLOSE = new RegExp(
  String.raw`сведен|вниман|${VERBS.stems('deems', 'closes')}|контроля|ввести\sв\sдействие|на\sвид|${PAPERS.stems('word')}`,
  'i',
);

/** «принять к сведению», «принять во внимание». */
const NOTED = /(?<![a-zЀ-ӿ])принять\s(?:к|во)\s(?:сведени|вниман)/i;
/** «Итоги оценки принять к сведению»: the order may stand behind what it is about, in its sentence. */
const TAKEN_NOTE_OF = new RegExp(`^[^.;]{0,400}?${NOTED.source}`, 'i');
/** «Приказ от 02.09.2022 № 98 считать утратившим силу», «Отчёт комиссии утвердить». */
const BEHIND_OBJECT = new RegExp(
  String.raw`(?<![a-zЀ-ӿ])(?:${VERBS.stems('deems')}|снять\sс\sконтроля|ввести\sв\sдействие|(?:${VERBS.stems('closes')})(?=\s{0,4}(?:[.;]?\s{0,4}$|\(|(?:согласно|в\sсоответствии\sс)\sприложени)))`,
  'i',
);

/** «секретарям ячеек – объявить выговор»: behind whom it is said to. */
const PRAISE_OR_BLAME = new RegExp(
  String.raw`(?<![a-zЀ-ӿ])(?:(?:объявить|вынести)\s(?:[а-яё]+\s){0,2}?(?:${PAPERS.stems('word')})|поставить\sна\sвид(?![a-zЀ-ӿ]))`,
  'i',
);

const LONGEST_OPENING = 480;

/** Whether words are a statement: nothing is left for anybody to do. */
export function isStatement(text: string): boolean {
  const opening = text.slice(0, LONGEST_OPENING);
  // «(Утратил силу – …)»: what a later act left of a point.
  if (opening.startsWith('(')) return /^\(утратил[аио]?\s{1,9}силу/i.test(opening);
  const behind = PREAMBLE.test(opening) ? behindGrounds(text) : null;
  if (behind !== null) return isStatement(behind);
  if (MAY_OPEN.test(opening)) {
    const own = opening.replace(LEAD, '');
    if (opensStatement(impersonal(own))) return !holdsSecondOrder(own);
  }
  if (!MAY_CLOSE.test(opening)) return false;
  const noted = TAKEN_NOTE_OF.exec(opening);
  if (noted !== null) return !goesOn(opening.slice(noted[0].length));
  return closesObject(opening);
}

/** «Отменить с 22.03.2016 постановление …»: from when it holds, between the verb and what it is about. */
const SINCE =
  /^([а-яё]{6,14})\sс\s(?:[«"]?\d{1,2}[»"]?\s[а-я]{3,8}(?:\s\d{4}(?:\s(?:года|г\.))?)?|\d{1,2}\.\d{1,2}\.\d{2,4}(?:\s?(?:года|г\.))?)\s|^(установить|определить)\s(?:в|на)\s\d{4}\s(?:году|год)\s/i;

/** A preamble runs on no longer than this, in characters, before the order of its sentence. */
const LONGEST_GROUNDS = 1500;

/**
 * «В соответствии с Правилами … установить срок …»: the order of an act of one sentence, behind its
 * grounds. Null where there is none, or somebody is spoken to in between.
 */
function behindGrounds(text: string): string | null {
  const sentence = text.slice(0, LONGEST_GROUNDS);
  for (const space of sentence.matchAll(/\s{1,3}(?=[а-яё]{4})/g)) {
    const at = space.index + space[0].length;
    if (leadingInfinitive(sentence.slice(at, at + 40))?.start !== 0) continue;
    return leadingAddressee(sentence) === null ? text.slice(at) : null;
  }
  return null;
}

function opensStatement(printed: string): boolean {
  const opening = printed.replace(SINCE, '$1$2 ');
  return STATEMENT_ROWS.some(({ opens, unless }) => opens.test(opening) && !unless?.test(opening));
}

/** An infinitive that goes on behind «и», a comma or a full stop: «одобрить … и направить …». */
const GOES_ON = /(?:\sи\s(?:также\s)?|[.;]\s{1,3}|,\s{1,3}(?:а\sтакже\s)?)([а-яё]{4,})/gi;

/** «Одобрить проект и направить его в государства»: the second verb is work. */
function holdsSecondOrder(opening: string): boolean {
  // «Утвердить план: 1) … подготовить …»: what a colon leads in is what was adopted.
  const [clause = ''] = opening.split(/[:«"]/, 1);
  const first = /^\S+/.exec(clause)?.[0] ?? '';
  if (isInfinitive(first)) return goesOn(clause);
  const noted = NOTED.exec(opening);
  return noted !== null && goesOn(opening.slice(noted.index + noted[0].length));
}

/** «Информацию принять к сведению и направить в ЦК»: work behind what is noted. */
function goesOn(words: string): boolean {
  for (const [, word = ''] of words.matchAll(GOES_ON))
    if (isInfinitive(word) && !VERBS.has(foldWord(word), 'adopts')) return true;
  return false;
}

/** Who watches over the paper and when it comes into force: said of the whole, whatever stands above. */
const OF_THE_WHOLE = new RegExp(
  String.raw`^(?:(?:общий\s)?контроль\s.{0,300}?(?:оставля|возложить|возлага|оставить|осуществля)|(?:настоящ[a-zЀ-ӿ]+\s)?(?:${PAPERS.stems('act')})[a-zЀ-ӿ]*\s.{0,160}?вступа)`,
  'i',
);

/** Whether words are a statement about the paper itself, which no heading above makes a task. */
export function isOfTheWhole(text: string): boolean {
  return OF_THE_WHOLE.test(text.slice(0, LONGEST_OPENING));
}

/** From when something is in force: its day is nobody's deadline. */
const IN_FORCE =
  /вступа[а-яё]{2,3}\sв\sсилу|(?:ввести|вводится|вводятся)\sв\sдействие|утрати(?:ло|ла|л|вш)|может\sбыть\sобжалован/i;

/** Whether a statement only says from when something is in force. */
export function isOfForce(text: string): boolean {
  return IN_FORCE.test(text.slice(0, LONGEST_OPENING));
}

/** Whether words praise or blame somebody, whoever stands in front: «секретарям – объявить выговор». */
export function praisesOrBlames(text: string): boolean {
  return PRAISE_OR_BLAME.test(text.slice(0, LONGEST_OPENING));
}

/** The verb of a statement behind its object, with no other order and no addressee before it. */
function closesObject(opening: string): boolean {
  const verb = BEHIND_OBJECT.exec(opening) ?? PRAISE_OR_BLAME.exec(opening);
  if (verb === null || verb.index === 0) return false;
  const before = opening.slice(0, verb.index);
  return !holdsInfinitive(before) && leadingAddressee(opening) === null;
}
