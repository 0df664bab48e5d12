import { foldWord } from '../language/fold-word.js';
import { memoized } from '../language/memo.js';
import { stemRussian } from '../language/stem.js';

/**
 * Words an addressee is headed by: posts and people, and bodies. Kept as nominatives and compared
 * by stem, so every form of a word is found.
 */
const PEOPLE =
  'глава министр заместитель замминистра директор руководитель начальник заведующий заведующая председатель сопредседатель ' +
  'секретарь специалист методист консультант советник помощник референт инспектор учитель педагог преподаватель воспитатель ' +
  'врач фельдшер медсестра сестра мэр губернатор ректор проректор декан управляющий бухгалтер юрист юрисконсульт экономист инженер ' +
  'программист администратор координатор куратор модератор тьютор наставник психолог логопед дефектолог библиотекарь тренер ' +
  'член представитель депутат староста старшина сотрудник работник родитель гражданин участник организатор исполнитель ' +
  'уполномоченный ответственный дежурный участковый владелец собственник предприниматель оператор командир прокурор судья атаман ' +
  'диспетчер заказчик подрядчик поставщик исполняющий получатель аудитор ревизор архитектор хирург терапевт педиатр комендант завхоз сторож ' +
  'эксперт докладчик модератор вожатый классный студент обучающийся учащийся выпускник школьник воспитанник житель работодатель ' +
  'застройщик перевозчик арендатор пользователь слушатель ученик доцент профессор аналитик менеджер техник механик энергетик ' +
  'водитель охранник дознаватель следователь инструктор хормейстер балетмейстер режиссер художник концертмейстер волонтер ' +
  'лицо служащий военнослужащий руководство распорядитель администратор глава омбудсмен посол консул ветеран лидер актив ' +
  'кассир пристав нотариус дворник повар няня слесарь полковник подполковник майор капитан лейтенант генерал спасатель экскурсовод товарищ господин гражданка население жилец житель агроном бригадир экскурсовод лаборант кладовщик победитель семья ребенок люди сирота инвалид пенсионер казначей контролер ревизор кадровик документовед делопроизводитель архивариус хранитель смотритель ' +
  'научный ведущий старший младший главврач завуч старшеклассник первоклассник медработник соцработник педработник опекун попечитель ' +
  'субъект товаропроизводитель правообладатель учредитель доверенный заявитель претендент кандидат избиратель';

const BODIES =
  'министерство ведомство управление отдел комитет подкомитет департамент служба агентство администрация комиссия подкомиссия ' +
  'совет дума собрание коллегия центр институт университет академия консерватория колледж техникум училище школа гимназия лицей ' +
  'интернат прогимназия сад ясли учреждение организация предприятие общество аптека деканат казачество лесничество правление редколлегия ансамбль оркестр хор станица хутор товарищество кооператив фонд палата инспекция орган подразделение ' +
  'отделение сектор группа штаб филиал библиотека музей архив театр филармония дом дворец больница госпиталь поликлиника диспансер ' +
  'станция прокуратура полиция милиция суд казначейство канцелярия аппарат секретариат президиум федерация союз ассоциация ' +
  'объединение бухгалтерия банк компания корпорация редакция газета издательство правительство район округ город поселение ' +
  'муниципалитет образование комплекс стадион клуб парк кафедра факультет лаборатория бригада отряд гарнизон комиссариат ' +
  'военкомат поселок село деревня субъект хозяйство ферма завод фабрика холдинг концерн трест ' +
  'представительство секция кружок бюро площадка дирекция инспекция лагерь пансионат санаторий профилакторий приют общежитие ' +
  'часть милиция таможня ломбард роспотребнадзор росгвардия минздрав минфин минспорт рособрнадзор ' +
  'росреестр росстат ростехнадзор казна сеть партнерство движение община диаспора профсоюз профком фракция партия совещание ' +
  'пункт кабинет сообщество молодежь общественность коллектив персонал волонтерство муниципалитет участок горздрав горсовет ' +
  'райсовет райадминистрация горадминистрация облсовет общепит торговля ' +
  'средство издание телекомпания телерадиокомпания радиостанция медиацентр пресс-служба консорциум кластер кванториум технопарк';

/**
 * The stems of a word's forms. A stemmer takes some nominatives for verbs («орган» → «орга»), so the
 * stems of made-up cases are kept beside that of the word itself.
 */
function stemsOf(word: string): string[] {
  const bare = word.replace(/[аеоьяй]$/, '');
  const forms = [word, `${bare}у`, `${bare}ам`, `${bare}ом`, `${bare}ов`];
  return forms.map((form) => stemRussian(form));
}

const stems = (list: string): ReadonlySet<string> =>
  new Set(list.split(' ').flatMap((word) => stemsOf(foldWord(word))));

const PEOPLE_STEMS = stems(PEOPLE);
const BODY_STEMS = stems(BODIES);

/** Suffixes that make names of people who do something; new ones are made every day. */
const AGENT = /(?:тел|ник|ист|лог|щик|чик|ер|ор|вед|граф|арь|ар|ант|ент|дент|мен|навт|атор|ец|ц)$/;

/** Words kept: papers ask for the same ones again and again. */
const MOST_KEPT = 4096;

/** The stem of a word, and of the first part of a compound («школе-интернату»). */
const stemsIn = memoized((word): readonly string[] => {
  const folded = foldWord(word);
  const cut = folded.indexOf('-');
  if (cut < 0) return [stemRussian(folded)];
  return [folded.slice(folded.lastIndexOf('-') + 1), folded.slice(0, cut)].map(stemRussian);
}, MOST_KEPT);

const isPerson = (stem: string): boolean => PEOPLE_STEMS.has(stem);
const isBody = (stem: string): boolean => BODY_STEMS.has(stem) || COMPOUND_BODY.test(stem);

/** Compounds of a body: «оргкомитет», «гидрометцентр», «райотдел». */
const COMPOUND_BODY =
  /^[а-я]{3,}(?:комитет|центр|совет|союз|отдел|банк|театр|фонд|надзор|служб|управлени|комбинат|техникум|хоз)$/;

/** Whether a word form is that of a post or of people. */
export function isPersonHead(word: string): boolean {
  return stemsIn(word).some(isPerson);
}

/** Whether a word form is that of a body. */
export function isBodyHead(word: string): boolean {
  return stemsIn(word).some(isBody);
}

/** Whether a word form may head an addressee: a post, people or a body. */
export function isHead(word: string): boolean {
  return stemsIn(word).some((stem) => isPerson(stem) || isBody(stem));
}

/** Whether a word form looks like the name of a doer («координатор», «тьютор», «активист»). */
export function isAgent(word: string): boolean {
  return AGENT.test(stemsIn(word)[0] ?? '');
}

/** Words in capitals, or with several capitals inside, that never bend: «МКУ», «ЦОПМКиМКО», «УМВД». */
export function isAbbreviation(word: string): boolean {
  const bare = word.split(/[-‐‑–—/]/, 1)[0] ?? word;
  if (bare.length < 2) return false;
  if (/^[А-ЯЁA-Z]{2,}$/.test(bare)) return !isCapitalisedText(bare);
  return /^[А-ЯЁ][А-ЯЁа-яё]*$/.test(bare) && /[А-ЯЁ][а-яё]?[А-ЯЁ]/.test(bare);
}

/** A whole word in capitals («МИНИСТЕРСТВУ», «ОТДЕЛУ»): long, or a head, and easy to pronounce. */
function isCapitalisedText(word: string): boolean {
  if (word.length > 12) return true;
  if (word.length < 4 || !/^[А-ЯЁ]+$/.test(word)) return false;
  if (isHead(word)) return true;
  const vowels = word.replace(/[^АЕЁИОУЫЭЮЯ]/g, '').length;
  return word.length >= 7 && vowels * 10 >= word.length * 3 && !/[^АЕЁИОУЫЭЮЯ]{5}/.test(word);
}

/** Prepositions; what they govern is no addressee. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'в во на по за с со для при от до из к ко у о об обо под над через между без перед после среди против около вокруг кроме вне внутри согласно путем путём'.split(
    ' ',
  ),
);

const LISTED = new Set(`${PEOPLE} ${BODIES}`.split(' ').map(foldWord));

/** Whether a word stands in the list of heads just so: in the nominative singular. */
export function isListedNominative(word: string): boolean {
  const folded = foldWord(word);
  return LISTED.has(folded) || LISTED.has(folded.slice(folded.lastIndexOf('-') + 1));
}
