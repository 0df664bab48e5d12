import { headerWords } from './encoded.js';
import { type MimePart, readMime } from './mime.js';

/** A file that a letter carries. */
export interface Attachment {
  name: string;
  bytes: Uint8Array;
}

/** A letter or a saved page: what it says itself, and what it carries. */
export interface Letter {
  body: MimePart | null;
  attachments: Attachment[];
}

const DEEPEST = 20;

function isText(part: MimePart): boolean {
  return (part.type === 'text/html' || part.type === 'text/plain') && !part.attached;
}

/** The part that a reader sees: of two forms of one text the one that keeps lists and tables. */
function bodyOf(part: MimePart): MimePart | null {
  if (part.parts.length === 0)
    return isText(part) && (part.name === undefined || part.type === 'text/html') ? part : null;
  const found = part.parts.flatMap((inner) => bodyOf(inner) ?? []);
  return found.find(({ type }) => type === 'text/html') ?? found[0] ?? null;
}

function attachmentsOf(part: MimePart, body: MimePart | null, depth = 0): Attachment[] {
  if (part.parts.length > 0)
    return depth > DEEPEST
      ? []
      : part.parts.flatMap((inner) => attachmentsOf(inner, body, depth + 1));
  if (part === body) return [];
  if (part.type === 'message/rfc822') {
    const subject = headerWords(readMime(part.bytes).headers.get('subject') ?? '');
    return [{ name: part.name ?? `${subject === '' ? 'letter' : subject}.eml`, bytes: part.bytes }];
  }
  // What a page or a letter shows within its text has no name of its own, or is a picture.
  if (part.name === undefined || /^(?:image|audio|video|font)\//.test(part.type)) return [];
  return [{ name: part.name, bytes: part.bytes }];
}

/** Opens a letter (EML) or a saved page (MHTML). */
export function readLetter(bytes: Uint8Array): Letter {
  const whole = readMime(bytes);
  const body = bodyOf(whole);
  return { body, attachments: attachmentsOf(whole, body) };
}
