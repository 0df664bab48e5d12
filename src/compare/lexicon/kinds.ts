/** Families by what they mean for a duty. A family in none of these lists is a plain one. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** General nouns and stressing adjectives that many duties share: half weight, never another duty. */
export const GENERIC = words(`
  мер работ деятельн област сфер направлен систем уровн налич эффективн результат вопрос качеств
  процес механизм услов форм вид ход средств комплекс сер ряд
  подведомствен муниципал своевременн качествен полн должн надлежащ всесторонн комплексн исчерпыва
  постоян систематическ регулярн обязательн дополнительн всем необходим особ тщательн детальн
  ежегодн ежемесячн ежеквартальн дальн наиболе максимальн год текущ настоящ соответств
  начал конец учебн квартал сезон период
`);

/** Bodies in general: «организация» against «школа» is a wider word, not another body. */
export const BROAD = words('организац учрежден орган образорг моуо омс мо субъект предприят');

/** Words that turn a duty into its opposite. */
export const NEGATION = words('не нет без кроме отмен приостанов');

/**
 * Adjectives that choose one of a closed row: school or pre-school, inner or outer, rural or urban.
 * Another one, or one more, narrows the duty to something else.
 */
export const QUALIFIER = words(`
  дошкольн высш средн основн начальн обща общ профессиональн
  сельск городск город летн зимн весен осен
  внутрен внешн наружн входн итогов промежуточн
  региональн регион федеральн областн краев муниципальн
  частн государствен многоквартирн индивидуальн
  детск взросл пожил молод женск мужск
  утрен вечерн дневн ночн прошл будущ нов стар
  перв втор верхн нижн лев прав
`);

/** «завершить устранение» orders the same as «устранить»: the phase of a work is not the work. */
export const PHASE = words('заверш продолж начат начина законч');
