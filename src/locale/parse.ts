import type { Catalog } from './index.js';

export type ParseMessage =
  | 'number-unique'
  | 'number-unique-first'
  | 'number-inferred'
  | 'deadline-unknown'
  | 'deadline-of-report'
  | 'unrecognized-text'
  | 'words-glued'
  | 'document-date-missing'
  | 'deadline-doubtful'
  | 'orders-without-decision'
  | 'order-outside'
  | 'order-within'
  | 'blank-form'
  | 'several-acts'
  | 'calendar-year-unknown';

export const PARSE_MESSAGES: Catalog<ParseMessage> = {
  ru: {
    'number-unique': 'Пункт {number} напечатан повторно; в реестре он обозначен «{id}»',
    'number-unique-first': 'Впервые номер {number} стоит здесь',
    'number-inferred': 'Номер {number} не напечатан, он восстановлен по соседним пунктам',
    'deadline-unknown': 'Срок «{text}» не понят',
    'deadline-of-report': 'Срок доклада «{text}» записан отдельно от срока исполнения',
    'unrecognized-text': 'Текст внутри решения не отнесён ни к одному пункту: «{text}»',
    'words-glued':
      'Слова напечатаны слитно («{text}»): поняты как два, в тексте оставлены как есть',
    'document-date-missing': 'В документе не найдена дата; её можно задать ключом --date',
    'deadline-doubtful': 'В пункте названо время («{text}»), но сроком оно не признано',
    'orders-without-decision':
      'Есть пункты, похожие на поручения ({count}), но нет ни названия документа, ни слова «решил», «приказываю»: «{text}»',
    'order-outside': 'Строка похожа на поручение, но стоит вне пунктов решения: «{text}»',
    'blank-form':
      'Это бланк или образец: места для даты, номера или имён не заполнены («{text}»), поручений в нём нет',
    'several-acts': 'В файле несколько документов: ещё один начинается со строки {line}',
    'order-within': 'Внутри пункта напечатан номер ещё одного поручения: «{text}»',
    'calendar-year-unknown':
      'Рабочие дни {year} года посчитаны без переносов выходных, которых программа не знает; их можно задать ключом --calendar',
  },
  en: {
    'number-unique': 'Item {number} is printed again; the register calls it “{id}”',
    'number-unique-first': 'Number {number} stands here first',
    'number-inferred': 'Number {number} is not printed; it follows from the items around it',
    'deadline-unknown': 'The deadline “{text}” was not understood',
    'deadline-of-report': 'The day to report, “{text}”, is kept apart from the day to act',
    'unrecognized-text': 'Text inside the decision belongs to no item: “{text}”',
    'words-glued': 'Words are printed without a space (“{text}”): read as two, left as printed',
    'document-date-missing': 'No date was found in the document; give one with --date',
    'deadline-doubtful': 'The item names a time (“{text}”) that was not taken for a deadline',
    'orders-without-decision':
      'There are points like orders ({count}), but neither a title nor a resolving word: “{text}”',
    'order-outside': 'A line reads like an order but stands outside the items: “{text}”',
    'blank-form':
      'This is a form: places for the date, number or names are blank (“{text}”); it holds no tasks',
    'several-acts': 'The file holds several documents: another one begins on line {line}',
    'order-within': 'The item holds the number of another order: “{text}”',
    'calendar-year-unknown':
      'Working days of {year} are counted without that year’s transfers of days off; give them with --calendar',
  },
};
