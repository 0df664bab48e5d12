import type { Catalog } from './index.js';

type OcrMessage = 'missing' | 'missingRemedy' | 'failed' | 'failedRemedy';

/** What the recognition of scans says. */
export const OCR_MESSAGES: Catalog<OcrMessage> = {
  ru: {
    missing: 'для распознавания нужна программа {program}, она не найдена',
    missingRemedy:
      'установите tesseract с русским языком и poppler (Debian: apt install tesseract-ocr-rus poppler-utils)',
    failed: 'распознать не удалось ({reason})',
    failedRemedy: 'проверьте, что файл открывается и у tesseract есть русский язык (rus)',
  },
  en: {
    missing: 'recognition needs the program {program}, which was not found',
    missingRemedy:
      'install tesseract with Russian, and poppler (Debian: apt install tesseract-ocr-rus poppler-utils)',
    failed: 'recognition failed ({reason})',
    failedRemedy: 'check that the file opens and that tesseract has Russian (rus)',
  },
};
