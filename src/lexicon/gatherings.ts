/**
 * What people come together for (rows as `words/rows.ts` reads them): `sitting` of a body that
 * resolves something, `meeting` of people who talk or learn, `fete` for everybody, held on a day off
 * as well.
 */
export const GATHERING_ROWS = `
заседани/е sitting meeting
совещани/е sitting meeting
собрани/е sitting meeting
сесси/я sitting
съезд/ sitting
конференци/я sitting meeting
сход/ meeting
планёрк/а sitting
встреч/а meeting
семинар/ meeting
вебинар/ meeting
брифинг/ meeting
форум/ meeting fete
слёт/ meeting fete
лекци/я meeting
бесед/а meeting
заняти/е meeting
урок/ meeting
приём/ meeting
линейк/а meeting fete
мероприяти/е meeting
конкурс/ meeting fete
концерт/ meeting fete
праздник/ meeting fete
праздновани/е fete
фестивал/ь meeting fete
митинг/ meeting fete
субботник/ fete
месячник/ fete
соревновани/е fete
турнир/ fete
ярмарк/а fete
выставк/а fete
спартакиад/а fete
парад/ fete
шестви/е fete
смотр/!ет,ит fete
забег/ fete
кросс/ fete
олимпиад/а fete
эстафет/а fete
чемпионат/ fete
торжеств/о fete
`;
