/** Words by which a body's level, field and kind are known. Each is the beginning of a word. */

const words = (list: string): string[] => list.trim().split(/\s+/);

export type Level = 'federal' | 'regional' | 'municipal';

/** The first level whose words occur decides: a ministry is regional though it names a region. */
export const LEVELS: readonly { level: Level; words: readonly string[] }[] = [
  { level: 'federal', words: ['росси', 'федеральн', 'мчс', 'фсб', 'фнс', 'роспотребнадзор'] },
  { level: 'regional', words: ['министерств', 'министр', 'губернатор', 'правительств'] },
  {
    level: 'municipal',
    words:
      words(`муниципал моуо омсу самоуправлени район округ город поселени поселк поселок сельсовет
      мэр дума думы думе думой глава главы главе главой`),
  },
  { level: 'regional', words: words('област край края краев республик региональн') },
  { level: 'municipal', words: ['администраци'] },
];

/** A body's field of work, by the beginnings of its words. */
export const FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['education', ['образовани', 'моуо', 'школ', 'педагогич']],
  ['health', ['здравоохранени', 'медицин', 'больниц', 'поликлиник']],
  ['culture', ['культур', 'библиотек', 'музе']],
  ['sport', ['спорт', 'физическ']],
  ['social', ['социальн', 'опек']],
  ['housing', ['коммунальн', 'жилищн', 'жкх']],
  ['finance', ['финанс', 'казначейств', 'бюджет']],
  ['agriculture', ['сельскохозяйств', 'агропром']],
]);

/** Words of an authority or of its board. */
export const AUTHORITIES: readonly string[] = words(`
  управлени отдел комитет департамент администраци министерств орган дум глав мэр коллеги комисси
  совещани штаб совет служб инспекци агентств
`);

/** Words of a body that does the work itself. */
export const INSTITUTIONS: readonly string[] = words(`
  школ сош гимнази лице детск институт университет колледж техникум больниц поликлиник центр
  учреждени организаци предприяти
`);

/** «муниципальное образование» is a place, not the field of education. */
export const PLACE_PHRASES: readonly (readonly [string, string])[] = [
  ['муниципальн', 'образовани'],
  ['административн', 'образовани'],
];
