/** Abbreviations every reader of official papers knows: no paper has to spell them out. */
const KNOWN =
  // States, powers, law
  (
    'РФ СССР РСФСР СНГ ЕАЭС ООН ГК УК ТК КоАП НК БК ЖК ГПК АПК УПК ФЗ ФКЗ ' +
    // Authorities
    'МВД УМВД ОМВД ГУМВД ГОВД РОВД УВД ОВД ФСБ УФСБ МЧС ГУМЧС ФНС УФНС ИФНС ФАС УФАС ФССП УФССП ГИБДД ОГИБДД ПДН ОПДН ' +
    'ФСИН УФСИН ФСО ФМС ФСТЭК ЗАГС МИД КДН КДНиЗП ОМС ОМСУ ОИВ ИОГВ ЦИК ТИК УИК ЦБ ПФР СФР ФСС ФОМС ' +
    // Legal forms
    'ООО ОАО ЗАО ПАО АО НАО НКО АНО СНТ ТСЖ ТСН УК ИП ГУП МУП ФГУП КФХ ' +
    'ГУ ГБУ ГАУ ГКУ ГОУ ГБОУ ГАОУ ГКОУ ГБПОУ ГАПОУ ОГБУ ОГАУ ОГКУ ОГБОУ ОГБПОУ КГБУ КГКУ КГБОУ КГБПОУ ' +
    'ФГБУ ФГАУ ФГКУ ФГБОУ ФГАОУ ФГКОУ МУ МБУ МАУ МКУ МОУ МБОУ МАОУ МКОУ МДОУ МБДОУ МАДОУ МКДОУ ЧОУ ' +
    'ДОУ ДОО СОШ ООШ НОШ ВО ДО ДПО СПО НПО ВУЗ ДЮСШ СШОР СШ ДШИ ДК ЦРБ ОКБ ГБУЗ ОГБУЗ ' +
    // Common words
    'ЧОП ГСК СМИ ЖКХ ТЭК АПК МСП МФЦ ЕДДС ЧС ГО ПБ ДТП ЕГЭ ОГЭ ГИА ВПР ФГОС ОВЗ НИОКР ГОСТ СанПиН ИТ ЭВМ ПО ТО КПП'
  ).split(' ');

export const KNOWN_ABBREVIATIONS: ReadonlySet<string> = new Set(KNOWN);

/** Kinds of institutions: «МБДОУ» and «МАДОУ» differ by a letter and are two things. */
const INSTITUTION = /^[ФГОМКРЧН]{0,3}[БАК]?(?:ОД|Д|П|С|В|Н)?О?У(?:[А-ЯЁ]{1,4})?$/;

/** Republics of the Soviet Union, and those that came after: «ЗСФСР», «УССР», «БАССР». */
const REPUBLIC = /^[А-ЯЁ]{1,4}(?:ССР|СФСР|НР)$/;

/** Whether it is the name of a state or republic, which no paper of its own spells out. */
export function isRepublic(abbreviation: string): boolean {
  return REPUBLIC.test(abbreviation);
}

export function isKindOfInstitution(abbreviation: string): boolean {
  return INSTITUTION.test(abbreviation);
}
