/**
 * Heads of hospitals, towns and ministries also write in the first person: «Назначаю ответственным …»,
 * «Поручаю начальникам …». Each form with the infinitive that means the same in an act.
 */
const ORDERS: ReadonlyMap<string, string> = new Map(
  (
    'возлагаю:возложить ввожу:ввести выражаю:выразить запрещаю:запретить назначаю:назначить ' +
    'награждаю:наградить обязываю:обязать объявляю:объявить определяю:определить ' +
    'освобождаю:освободить отменяю:отменить предлагаю:предложить предписываю:предписать ' +
    'признаю:признать поручаю:поручить прошу:просить разрешаю:разрешить ' +
    'рекомендую:рекомендовать создаю:создать требую:требовать устанавливаю:установить ' +
    'утверждаю:утвердить'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [form = '', infinitive = ''] = pair.split(':');
      return [form, infinitive];
    }),
);
const FIRST_WORD = /^[А-Яа-яё]{5,15}ю(?=\s)|^[Пп]рошу(?=\s)|^[Вв]вожу(?=\s)/;

/**
 * The words with a first person at their beginning turned into its infinitive, to be asked what they
 * are; other words as they came. Offsets in the answer are not the paper's.
 */
export function impersonal(text: string): string {
  const form = FIRST_WORD.exec(text)?.[0];
  const infinitive = form === undefined ? undefined : ORDERS.get(form.toLowerCase());
  return form === undefined || infinitive === undefined
    ? text
    : infinitive.charAt(0).toUpperCase() + infinitive.slice(1) + text.slice(form.length);
}
