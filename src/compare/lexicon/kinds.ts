/**
 * Words by what they mean for a duty, in their dictionary form. A word in none of these lists is a
 * plain one.
 */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** General nouns and stressing adjectives that many duties share: half weight, never another duty. */
export const GENERIC = words(`
  мера мероприятие работа деятельность область сфера система уровень наличие
  эффективность эффективный результат вопрос качество процесс механизм условие форма вид ход средство
  комплекс серия ряд подведомственный муниципальный своевременный своевременно качественный полный
  должный надлежащий всесторонний комплексный исчерпывающий постоянный систематический систематически
  регулярный регулярно обязательный дополнительный необходимый особый тщательный детальный
  дальнейший наибольший максимальный текущий настоящий
  соответствующий официальный итог начало конец учебный квартал сезон период
`);

/** «завершить устранение» orders the same as «устранить»: the phase of a work is not the work. */
export const PHASE = words('завершить продолжить начать закончить');

/** Bodies in general: «организация» against «школа» is a wider word, not another body. */
export const BROAD = words('организация учреждение орган субъект предприятие');

/** Canonical phrases that name bodies in general. */
export const BROAD_PHRASES = words('ОБРАЗОРГ МОУО ОМС МО');

/** Words that turn a duty into its opposite. */
export const NEGATION = words(
  'не нет исключить запретить прекратить без кроме отменить приостановить',
);

/**
 * Adjectives that choose one of a closed row: school or pre-school, inner or outer, rural or urban.
 * Another one, or one more, narrows the duty to something else.
 */
export const QUALIFIER = words(`
  дошкольный высший средний основной начальный старший младший общий профессиональный
  сельский летний зимний весенний осенний
  внутренний внешний наружный входной итоговый промежуточный
  региональный федеральный областной краевой
  частный государственный многоквартирный индивидуальный
  ежедневный еженедельный ежемесячный ежеквартальный ежегодный
  суточный недельный месячный квартальный полугодовой годовой первичный повторный
  детский взрослый пожилой молодой женский мужской
  утренний вечерний дневной ночной прошлый будущий новый старый
  верхний нижний левый правый подвальный чердачный
`);
