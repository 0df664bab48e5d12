import { FOREIGN, type Inspection, type InspectOptions } from './types.js';

/** Tells what stands in a file by its content, whatever its name; never throws. */
export async function inspect(bytes: Uint8Array, options: InspectOptions): Promise<Inspection> {
  try {
    if (startsWith(bytes, 'PK')) {
      const { inspectWorkbook } = await import('./workbook.js');
      return await inspectWorkbook(bytes);
    }
    if (startsWith(bytes, 'PAR1')) return made(/createdBy|decisions/.test(tail(bytes)));
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    if (/^\uFEFF?\s*\{/.test(text)) return (await import('./json.js')).inspectJson(text, options);
    if (text.startsWith('BEGIN:VCALENDAR')) return made(/^PRODID:.*decisions/im.test(text));
    if (/^<!doctype html/i.test(text))
      return made(/<meta name="generator" content="decisions/.test(text));
    return (await import('./csv.js')).inspectCsv(bytes, options);
  } catch {
    return FOREIGN;
  }
}

/** Formats nobody edits by hand are replaced once it is known who made them. */
function made(ours: boolean): Inspection {
  return ours ? { state: 'untouched', papers: [] } : FOREIGN;
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return Array.from(mark).every((character, at) => bytes[at] === character.charCodeAt(0));
}

function tail(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 4096)));
}
