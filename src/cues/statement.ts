import { holdsInfinitive } from '../language/verbs.js';
import { leadingAddressee } from '../party/index.js';

/**
 * What nobody has to carry out later, so that a register keeps it apart from the tasks. The forms
 * are those of the resolving part in Russian office work.
 */
const STATEMENT_OPENINGS =
  /^(?:(?:также|по вопросу.{0,120}?|настоящим)\s)?(?:(?:информаци|доклад|отч[её]т|сведени|материал|справк|сообщени|содоклад)[a-zЀ-ӿ]*\s.{0,400}?(?:принять|приняты?)\s(?:к|во)\s(?:сведени|вниман)|принять\s(?:к|во)\s(?:сведени|вниман)|принять\s(?:информаци|доклад|отч[её]т|сообщени|сведени|материал|справк)[a-zЀ-ӿ]*\s.{0,300}?к\sсведени|одобрить|поддержать|утвердить|считать\s|призна(?:ть|ется|ются)|отметить|согласиться|снять\sс\sконтроля|снять\s.{0,160}?с\sконтроля|отменить\sдействие|отменить\s(?:приказ|распоряжени|постановлени|решени)|выразить|объявить\s(?:благодарност|выговор|замечани)|констатировать|(?:настоящ[a-zЀ-ӿ]+\s)?(?:приказ|распоряжени|постановлени|решени)[a-zЀ-ӿ]*\s.{0,160}?(?:вступает|вступают|подлежит|распространяется|действует)|вступает\sв\sсилу|(?:общий\s)?контроль\s.{0,300}?(?:оставля|возложить|возлага|оставить|осуществля|поруч)|ответственность\s.{0,200}?(?:возложить|возлагаю|оставляю)|возложить\sконтроль|внести\s(?:в\s|следующие\sизменения|изменения\sв\s|прилагаемые\sизменения)|утратил[a-zЀ-ӿ]*\sсилу|признать)/i;

/** How the openings above begin: other words are told from them by a look at their first letters. */
const MAY_OPEN =
  /^(?:также|по\s|насто|инфор|докл|отч|свед|матер|справ|сооб|содок|прин|одоб|подд|утв|счит|приз|отм|согл|снять|выраз|объяв|конст|прик|расп|пост|реш|вст|общ|конт|ответ|возл|внес|утр)/i;
/** What a statement behind its object holds. */
const MAY_CLOSE = /сведен|вниман|считать|признать|контроля|утвердить|одобрить|отменить/i;

/** «Итоги оценки принять к сведению»: the order may stand behind what it is about. */
const TAKEN_NOTE_OF = /^[^.;]{0,400}?(?<![a-zЀ-ӿ])принять\s(?:к|во)\s(?:сведени|вниман)/i;
/** «Приказ от 02.09.2022 № 98 считать утратившим силу», «Отчёт комиссии утвердить». */
const BEHIND_OBJECT =
  /(?<![a-zЀ-ӿ])(?:(?:считать|признать)(?![a-zЀ-ӿ])|снять\sс\sконтроля|(?:утвердить|одобрить|отменить)(?=\s{0,4}(?:[.;]?\s{0,4}$|\()))/i;

/** Whether words are a statement: nothing is left for anybody to do. */
export function isStatement(text: string): boolean {
  const opening = text.slice(0, 480);
  if (MAY_OPEN.test(opening) && STATEMENT_OPENINGS.test(opening)) return true;
  if (!MAY_CLOSE.test(opening)) return false;
  return TAKEN_NOTE_OF.test(opening) || closesObject(opening);
}

/** Who watches over the paper and when it comes into force: said of the whole, whatever stands above. */
const OF_THE_WHOLE =
  /^(?:(?:общий\s)?контроль\s.{0,300}?(?:оставля|возложить|возлага|оставить|осуществля)|(?:настоящ[a-zЀ-ӿ]+\s)?(?:приказ|распоряжени|постановлени|решени)[a-zЀ-ӿ]*\s.{0,160}?вступа)/i;

/** Whether words are a statement about the paper itself, which no heading above makes a task. */
export function isOfTheWhole(text: string): boolean {
  return OF_THE_WHOLE.test(text.slice(0, 480));
}

/** The verb of a statement behind its object, with no other order and no addressee before it. */
function closesObject(opening: string): boolean {
  const verb = BEHIND_OBJECT.exec(opening);
  if (verb === null || verb.index === 0) return false;
  const before = opening.slice(0, verb.index);
  return !holdsInfinitive(before) && leadingAddressee(opening) === null;
}
