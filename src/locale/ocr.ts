import type { Catalog } from './index.js';

type OcrMessage =
  | 'missing'
  | 'noLanguage'
  | 'install'
  | 'failed'
  | 'failedRemedy'
  | 'noRoomRemedy'
  | 'progress';

/** What the recognition of scans says. */
export const OCR_MESSAGES: Catalog<OcrMessage> = {
  ru: {
    missing: 'для распознавания нужна программа {program}, она не найдена',
    noLanguage: 'у tesseract нет данных русского языка (rus)',
    install: 'установите её; в Debian и Ubuntu: apt install {packages}',
    failed: 'распознать не удалось ({reason})',
    failedRemedy: 'проверьте, что файл открывается в программе просмотра',
    noRoomRemedy: 'освободите место на диске временных файлов',
    progress: 'распознано страниц: {done} из {total}',
  },
  en: {
    missing: 'recognition needs the program {program}, which was not found',
    noLanguage: 'tesseract has no data for Russian (rus)',
    install: 'install it; on Debian and Ubuntu: apt install {packages}',
    failed: 'recognition failed ({reason})',
    failedRemedy: 'check that a viewer opens the file',
    noRoomRemedy: 'make room on the disk of temporary files',
    progress: 'pages recognised: {done} of {total}',
  },
};
