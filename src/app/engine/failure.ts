import { DecisionsError, type ErrorCode } from '../../errors.js';
import type { Lang } from '../../locale/index.js';
import type { Failure } from './messages.js';

/** What a page can offer, where the program's own remedy is a command line. */
const REMEDIES: Record<Lang, Partial<Record<ErrorCode, string>>> = {
  ru: {
    'no-text-layer':
      'Распознайте его программой сканера или найдите исходный файл Word и добавьте его.',
    'binary-file':
      'Подойдут файлы Word (DOCX, DOC), ODT, RTF, PDF с текстом, HTML и TXT. Фотографию или скан сначала распознайте.',
    'format-unknown':
      'Откройте файл в той программе, где он сделан, и сохраните как DOCX, PDF или TXT. Архив сначала распакуйте.',
    'limit-exceeded': 'Проверьте, что это документ; очень большой файл разделите на части.',
    'no-match': 'Проверьте, тот ли это файл.',
  },
  en: {
    'no-text-layer': 'Recognise it with your scanner’s program, or add the original Word file.',
    'binary-file':
      'Word (DOCX, DOC), ODT, RTF, PDF with text, HTML and TXT will do. Recognise a photo or a scan first.',
    'format-unknown':
      'Open the file in the program it was made with and save it as DOCX, PDF or TXT. Unpack an archive first.',
    'limit-exceeded': 'Check that it is a document; split a very large file.',
    'no-match': 'Check that it is the right file.',
  },
};

const UNKNOWN: Record<Lang, { message: string; remedy: string }> = {
  ru: {
    message: 'с файлом не удалось справиться',
    remedy: 'Попробуйте сохранить его как DOCX или TXT и добавить снова.',
  },
  en: {
    message: 'the file could not be dealt with',
    remedy: 'Try to save it as DOCX or TXT and add it again.',
  },
};

/** An error as the page shows it: never a command line, never a stack. */
export function failureOf(error: unknown, lang: Lang): Failure {
  if (!(error instanceof DecisionsError)) return { code: 'unknown', ...UNKNOWN[lang] };
  const { code, message } = error;
  const own = error.remedy ?? '';
  const speaksOfCommands = /--|decisions\s/.test(own);
  const remedy = REMEDIES[lang][code] ?? (speaksOfCommands ? '' : own);
  return { code, message, remedy: remedy === '' ? UNKNOWN[lang].remedy : remedy };
}
