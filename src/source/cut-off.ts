import type { SourceFormat } from './types.js';

/** A PDF ends with its mark, but for what mail programs and scanners hang behind it, in bytes. */
const BEHIND_PDF = 2048;
/** Headers of a letter end within so many bytes. */
const HEADERS = 65_536;

/** Bytes as letters of one byte each: enough to find marks in ASCII. */
function ascii(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** RTF is one group in braces; blanks and zeros may follow. */
function isOpenGroup(bytes: Uint8Array): boolean {
  let at = bytes.length - 1;
  while (at > 0 && (bytes[at] ?? 0) <= 0x20) at--;
  return bytes[at] !== 0x7d;
}

/** A page that opens its body in writing closes it in writing. */
function isOpenPage(bytes: Uint8Array): boolean {
  const text = ascii(bytes);
  return /<(?:html|body)[\s>]/i.test(text) && !/<\/(?:html|body)\s{0,9}>/i.test(text);
}

/** A letter of several parts ends with its boundary between four dashes. */
function isOpenLetter(bytes: Uint8Array): boolean {
  const text = ascii(bytes);
  const boundary = /boundary="?([^"\r\n;]{1,200})/i.exec(text.slice(0, HEADERS))?.[1];
  return boundary !== undefined && !text.includes(`--${boundary.trim()}--`);
}

function isOpenPdf(bytes: Uint8Array): boolean {
  return !ascii(bytes.subarray(Math.max(0, bytes.length - BEHIND_PDF))).includes('%%EOF');
}

const OPEN: Partial<Record<SourceFormat, (bytes: Uint8Array) => boolean>> = {
  rtf: isOpenGroup,
  html: isOpenPage,
  mhtml: isOpenLetter,
  eml: isOpenLetter,
  pdf: isOpenPdf,
};

/**
 * Whether a file of a format that marks its end was cut off: what is missing cannot be read, and
 * what is there looks whole. XML and ZIP cannot be read at all without their ends.
 */
export function isCutOff(bytes: Uint8Array, format: SourceFormat): boolean {
  return OPEN[format]?.(bytes) === true;
}
