import type { Catalog } from './index.js';

/** Words of the reports of `decisions validate`. */
export const REPORT: Catalog<
  | 'error'
  | 'warning'
  | 'info'
  | 'why'
  | 'advice'
  | 'clean'
  | 'totals'
  | 'fixable'
  | 'suppressed'
  | 'extracted'
  | 'explain'
  | 'shownFew'
  | 'summaryColumns'
  | 'more'
> = {
  ru: {
    error: 'ошибка',
    warning: 'предупреждение',
    info: 'замечание',
    why: 'Почему:',
    advice: 'Что делать:',
    clean: 'Проверено документов: {papers}. Замечаний нет.',
    totals:
      'Проверено документов: {papers}. Ошибок: {errors}, предупреждений: {warnings}, замечаний: {infos}.',
    fixable: 'Исправит --fix: {count}.',
    suppressed: 'Скрыто исходным списком и настройкой: {count}.',
    extracted: '(номера строк – в тексте, извлечённом из файла)',
    explain: 'Подробнее о правиле: decisions explain {rule}',
    shownFew: 'Показаны первые; все – в сводке шага.',
    summaryColumns: '| Вид | Документ | Строка | Пункт | Замечание | Правило |',
    more: 'И ещё замечаний: {count}. Все – в отчёте SARIF или JSON.',
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'info',
    why: 'Why:',
    advice: 'What to do:',
    clean: 'Papers checked: {papers}. Nothing found.',
    totals: 'Papers checked: {papers}. Errors: {errors}, warnings: {warnings}, remarks: {infos}.',
    fixable: '--fix can mend: {count}.',
    suppressed: 'Held back by the baseline and the configuration: {count}.',
    extracted: '(line numbers are those of the text read out of the file)',
    explain: 'More about a rule: decisions explain {rule}',
    shownFew: 'The first ones are shown; the step summary has all.',
    summaryColumns: '| Kind | Paper | Line | Item | Finding | Rule |',
    more: 'And {count} more. The SARIF or JSON report has all.',
  },
};
