/**
 * Papers that are handed in, in the accusative, as they stand between the addressee and the verb:
 * «Отделу архива отчёт представить». No addressee's name has them in this form.
 */
export const HANDED_IN: ReadonlySet<string> = new Set(
  (
    'отчет отчеты информацию сведения справку справки план планы список списки материалы предложения данные сводку ' +
    'сводки заявку заявки документы график графики перечень копию копии протокол протоколы смету сметы акт акты ' +
    'доклад доклады ведомость ведомости анкеты расчет расчеты'
  ).split(' '),
);
