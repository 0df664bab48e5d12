/** The encodings in which UTF-8 is mistaken most, with the signs its Russian letters begin with. */
const MISTAKEN: [encoding: string, leads: RegExp][] = [
  ['windows-1251', /[РС]/g],
  ['windows-1252', /[ÐÑ]/g],
];

/** Half of the letters of such a text are leads; in sound Russian «Р» and «С» are rare. */
const LEADS = 0.25;
/** Signs that were lost on the way and cannot be brought back, at most. */
const LOST = 0.15;
/**
 * «И» is the one letter whose second byte windows-1251 leaves free: programs put a mark of doubt in
 * its place, and «Р» is never followed by one otherwise.
 */
const LOST_SECOND = /Р[?\uFFFD]/g;
const SAMPLE = 4000;
const SHORTEST = 24;
const UNKNOWN = 0x3f;

/** The byte that each sign stands for in a one-byte encoding. */
function bytesOf(encoding: string): Map<string, number> {
  const decoder = new TextDecoder(encoding);
  return new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
}

function encode(text: string, encoding: string): Uint8Array {
  const table = bytesOf(encoding);
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (const sign of text) bytes[length++] = table.get(sign) ?? UNKNOWN;
  return bytes.subarray(0, length);
}

/**
 * Brings back a text that somebody read in a wrong encoding and saved so: «РџСЂРёРєР°Р·», «ÐŸÑ€Ð¸ÐºÐ°Ð·»
 * are «Приказ». Null for a text that is sound.
 */
export function repaired(text: string): { text: string; encoding: string } | null {
  const sample = text.slice(0, SAMPLE);
  let letters = -1;
  for (const [encoding, leads] of MISTAKEN) {
    const led = sample.match(leads)?.length ?? 0;
    // Of few texts the letters need to be counted at all.
    if (led < SHORTEST * LEADS) continue;
    if (letters < 0) letters = sample.match(/\p{L}/gu)?.length ?? 0;
    if (letters < SHORTEST || led < letters * LEADS) continue;
    const mark = text.startsWith('\uFEFF') ? 1 : 0;
    const found = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      encode(text.slice(mark).replace(LOST_SECOND, 'Р\u0098'), encoding),
    );
    const lost = found.split('\uFFFD').length - 1;
    const russian = found.match(/[а-яё]/g)?.length ?? 0;
    if (lost <= found.length * LOST && russian > found.length * LEADS)
      return { text: found, encoding };
  }
  return null;
}
