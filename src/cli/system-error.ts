import { type Lang, say } from '../locale/index.js';
import { WRITE } from '../locale/write.js';

/** What went wrong in the words of the user; a system's own code stands in brackets. */
export function reasonOf(cause: unknown, lang: Lang): string {
  if (!(cause instanceof Error)) return String(cause);
  if (!('code' in cause) || typeof cause.code !== 'string') return cause.message;
  const { code } = cause;
  const words = WRITE[lang];
  if (isKnown(code)) return `${words[code]} (${code})`;
  return say(WRITE, lang, 'other', { code });
}

/** Whether it is one of the system's own codes that have words: `EMFILE`, `ENOTDIR`. */
export function isSystemCode(code: unknown): boolean {
  return typeof code === 'string' && isKnown(code);
}

type Known = keyof (typeof WRITE)['ru'];

function isKnown(code: string): code is Known {
  return /^E[A-Z]+$/.test(code) && code in WRITE.ru;
}
