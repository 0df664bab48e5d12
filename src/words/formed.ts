/** Words that no table can hold all of: they are made every day, and told by their parts. */

/** Suffixes that make names of people who do something. */
const AGENT = /(?:тел|ник|ист|лог|щик|чик|ер|ор|вед|граф|арь|ар|ант|ент|дент|мен|навт|атор|ец|ц)$/;

/** Compounds of a body: «оргкомитет», «гидрометцентр», «райотдел». */
const COMPOUND_BODY =
  /^[а-я]{3,}(?:комитет|центр|совет|союз|отдел|банк|театр|фонд|надзор|служб|управлени|комбинат|техникум|хоз)$/;
/** Ministries by their first syllables, and no other word in «мин…»: «Минтранс», «Минобрнауки». */
const MINISTRY = /^мин(?!имал|иму|ист|ут|ус|ер|ув|ор|ск|тай|дал|арет)[а-я]{3,}$/;
/** Those that end in a whole word in the genitive never bend: «Минобрнауки», «Минтруда». */
const IN_GENITIVE = /(?:[иыя]|труда)$/;
/** Other bodies by their first syllables: «Госкомстат», «Облздрав», «Горфинуправление». */
const SHORTENED_BODY =
  /^(?:гос|обл|гор|рай|край|глав)(?:ком|здрав|фин|архив|упр|стат|имущ|сельхоз|соц|лес|план|торг|архитект|собес)[а-я]{0,12}$/;
/** Agencies of the federation: «Росрезерв», «Роспотребнадзор», «Росимущество». */
const FEDERAL_BODY =
  /^рос(?:авто|авиа|архив|вод|воен|гвард|гидромет|гранит|здрав|имущ|космос|лес|молод|морреч|недр|обр|патент|печат|потреб|природ|резерв|рыб|связ|сель|спецстро|спорт|стандарт|стро|техн|транс|туризм|труд|фин|хим)[а-я]{0,16}$/;

/** Whether a stem is that of a body made of a part and a body's word or of first syllables. */
export function isFormedBody(stem: string): boolean {
  return (
    COMPOUND_BODY.test(stem) ||
    MINISTRY.test(stem) ||
    SHORTENED_BODY.test(stem) ||
    FEDERAL_BODY.test(stem)
  );
}

/** Whether a stem looks like the name of a doer («координатор», «тьютор», «активист»). */
export function isFormedAgent(stem: string): boolean {
  return AGENT.test(stem);
}

/** Whether a folded word is a ministry's name that never bends: «минобрнауки», «минтруда». */
export function isUnbentMinistry(folded: string): boolean {
  return folded.startsWith('мин') && IN_GENITIVE.test(folded) && MINISTRY.test(folded);
}
