import { readHtmlText } from '../html/index.js';
import { note, type Reader, type ReaderContext, type ReadText, refusal } from '../reader.js';
import { readTxt } from '../txt.js';
import { readLetter } from './letter.js';
import type { MimePart } from './mime.js';

async function readBody(body: MimePart, context: ReaderContext): Promise<ReadText> {
  if (body.type === 'text/html') return readHtmlText(body.bytes, context, body.charset);
  const encoding = context.encoding ?? body.charset;
  return readTxt(body.bytes, isKnown(encoding) ? { ...context, encoding } : context);
}

function isKnown(encoding: string | undefined): boolean {
  try {
    return encoding !== undefined && new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

/** A page saved with all that belongs to it (MHT, MHTML): its main page. */
export const readSavedPage: Reader = async (bytes, context) => {
  const { body } = readLetter(bytes);
  if (body === null)
    throw refusal(context, 'format-damaged', 'damaged', { format: 'MHTML', reason: 'text/html' });
  return readBody(body, context);
};

/** A letter (EML): its own text. The files it carries are papers of their own: see `readSources`. */
export const readMail: Reader = async (bytes, context) => {
  const { body, attachments } = readLetter(bytes);
  if (body === null && attachments.length === 0) throw refusal(context, 'empty-file', 'emptyFile');
  const read: ReadText =
    body === null || body.bytes.length === 0
      ? { text: '', lines: [], notes: [], encoding: 'utf-8' }
      : await readBody(body, context);
  if (attachments.length === 0) return read;
  const names = attachments.map(({ name }) => `«${name}»`).join(', ');
  return {
    ...read,
    notes: [
      ...read.notes,
      note(context, 'info', 'attachments-apart', 'attachmentsApart', { names }),
    ],
  };
};
