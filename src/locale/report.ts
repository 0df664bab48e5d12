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
  },
};
