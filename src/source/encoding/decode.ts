import { note, type ReaderContext, refusal } from '../reader.js';
import type { SourceNote } from '../types.js';
import { detectEncoding } from './detect.js';
import { repaired } from './mojibake.js';

export interface DecodedText {
  /** Unchanged, its byte order mark included. */
  text: string;
  /** WHATWG name of the encoding. */
  encoding: string;
  notes: SourceNote[];
}

/** Decodes in the encoding the user insists on, else in one the file names, else in a detected one. */
export async function decodeText(
  bytes: Uint8Array,
  context: ReaderContext,
  declared?: string,
): Promise<DecodedText> {
  const wanted = context.encoding;
  if (wanted !== undefined) {
    const decoder = decoderOf(wanted);
    if (decoder === null) throw refusal(context, 'usage', 'unknownEncoding', { name: wanted });
    return decoded(bytes, decoder, context, []);
  }
  const found = await detectEncoding(bytes);
  if (found.by === 'likely' && declared !== undefined) {
    const decoder = decoderOf(declared);
    if (decoder !== null && decoder.encoding !== 'utf-8')
      return decoded(bytes, decoder, context, []);
  }
  const notes =
    found.by === 'likely'
      ? [note(context, 'info', 'encoding-guessed', 'encodingGuessed', { encoding: found.encoding })]
      : [];
  return decoded(bytes, new TextDecoder(found.encoding, { ignoreBOM: true }), context, notes);
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    return null;
  }
}

function decoded(
  bytes: Uint8Array,
  decoder: TextDecoder,
  context: ReaderContext,
  notes: SourceNote[],
): DecodedText {
  const { encoding } = decoder;
  let text = decoder.decode(bytes);
  const sound = encoding === 'utf-8' ? repaired(text) : null;
  if (sound !== null) {
    text = sound.text;
    notes.push(
      note(context, 'warning', 'encoding-repaired', 'mojibake', { encoding: sound.encoding }),
    );
  }
  const count = text.split('\uFFFD').length - 1;
  if (count > 0)
    notes.push(
      note(context, 'warning', 'encoding-damaged', 'encodingDamaged', { encoding, count }),
    );
  return { text, encoding, notes };
}
