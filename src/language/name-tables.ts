/** Tables for personal names; facts of Russian grammar (Gramota, «Имена собственные: склонение»). */

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Masculine given names with a nominative in -а or -я. */
export const MASCULINE_GIVEN_IN_A = set(
  'никита илья фома лука кузьма савва фока гаврила данила михайла мина зосима иона миша саша паша лёша леша коля петя ваня вася муса иса мустафа абдулла саня женя валера серёжа сережа',
);

/** Masculine given names whose nominative is not the bare stem. */
export const MASCULINE_GIVEN: Readonly<Record<string, string>> = {
  петру: 'пётр',
  павлу: 'павел',
  льву: 'лев',
  пётру: 'пётр',
};

/** Feminine given names in -ь, by their dative. */
export const FEMININE_GIVEN: Readonly<Record<string, string>> = {
  любови: 'любовь',
  нинели: 'нинель',
  адели: 'адель',
  рахили: 'рахиль',
  эсфири: 'эсфирь',
  руфи: 'руфь',
  айгули: 'айгуль',
  гузели: 'гузель',
  жизели: 'жизель',
  ассоли: 'ассоль',
  юдифи: 'юдифь',
};

/** Surnames in the masculine -ой: «Толстому» → «Толстой», «Толстой» (feminine) → «Толстая». */
export const SURNAME_IN_OY = set(
  'толст донск трубецк шаховск луговск мостовск лонск чепурн пушн сух крут лих жив яров берегов боров лугов кошев лозов степов верхов ланов глух плох крив бос кос дорог больш степн людск ряб слеп хром нем прост гнед сед',
);
