/**
 * Verbs of orders (rows as `words/rows.ts` reads them) and what they do:
 *
 * - `asks` somebody in the dative to do something, `bids` the same in other forms, `bidden` in the
 *   passive; `begs` and `pleads` take the accusative;
 * - `acts` does itself what it says, by the act: nobody needs a day or a name for it;
 * - `names` what somebody is to be, in the instrumental; `sets` a day for something;
 * - `gives` something to the one in the dative; `grants` it where that one benefits;
 * - `begins` or ends something on a day; `timed` is what a day or a stretch of days belongs to;
 * - `tells` of something, `hands` it in; `common` opens many orders;
 * - `closes` a statement behind its object, `deems` what it is;
 * - `forms` a body, a paper or an honour, behind the words that say why;
 * - `adopts`, and is no second order behind «и».
 */
export const VERB_ROWS = `
рекомендовать asks common
поручить asks common
предложить asks common
предписать asks
просить begs common
попросить begs
обязать begs common
назначить acts names sets timed grants adopts
определить names sets adopts
установить names sets timed grants adopts
считать deems acts names adopts
избрать acts names adopts forms
признать deems names adopts forms
утвердить acts names closes common adopts forms
объявить acts names timed adopts
созвать sets timed
наметить sets
запланировать sets
перенести acts sets
продлить acts
создать acts common adopts forms
образовать acts adopts forms
запретить acts begins timed
запрещать timed
ограничить acts begins timed
ограничивать timed
прекратить acts begins timed
прекращать timed
приостановить acts begins timed
приостанавливать timed
разрешить acts adopts
ввести acts begins timed adopts
вводить timed
закрепить acts
присвоить acts gives forms
переименовать acts
отменить acts closes adopts
отклонить closes
удовлетворить closes
одобрить closes adopts forms
поддержать adopts
согласиться adopts
принять timed common adopts
отметить adopts
внести adopts
изложить adopts
дополнить adopts
исключить adopts
заменить adopts
возложить acts adopts
уполномочить acts adopts
освободить acts timed adopts
выразить adopts
наградить adopts forms
снять adopts
зачислить acts
отчислить acts
включить timed adopts
отключить timed
продолжить adopts
обеспечить common adopts
быть adopts
иметь adopts
являться adopts
вручить gives
уделить gives
придать gives
посвятить gives
предоставить grants hands
выделить grants common
выплатить grants
выдать grants
оказать grants
вернуть grants
компенсировать grants
начать begins timed
начинать begins timed
приступить begins timed
закрыть begins timed
закрывать timed
открыть begins timed
открывать timed
возобновить begins timed
возобновлять timed
перейти begins
провести timed common
проводить timed
организовать timed common
организовывать timed
объявлять timed
перекрыть timed
перекрывать timed
устанавливать timed
завершить timed common
завершать timed
закончить timed
заканчивать timed
осуществить timed common
осуществлять timed
командировать timed
разместить timed
перевести timed
доложить tells
докладывать tells
отчитаться tells
информировать tells
проинформировать tells
сообщить tells
разработать common
представить common hands
направить common hands
подготовить common
предусмотреть common
рассмотреть common
поручать asks
рекомендует bids
рекомендуем bids
рекомендую bids
рекомендовано bids
поручает bids
поручаем bids
поручаю bids
поручено bids
предлагает bids
предлагаем bids
предлагаю bids
предложено bids
предписывает bids
предписываю bids
предписываем bids
предписано bids
указать bids
рекомендуется bidden
поручается bidden
предлагается bidden
предписывается bidden
вменяется bidden
надлежит bidden
обязывает pleads
обязываю pleads
обязываем pleads
просит pleads
прошу pleads
просим pleads
представлять hands
направлять hands
предоставлять hands
сдать hands
сдавать hands
передать hands
сформировать forms
премировать forms
`;
