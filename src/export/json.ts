import { DecisionsError } from '../errors.js';
import { type Lang, say } from '../locale/index.js';
import { misfitWords, READING } from '../locale/reading.js';
import { type Register, registerSchema } from '../register/schema.js';
import type { Exporter } from './types.js';

/**
 * Holds a register against its schema before it leaves.
 *
 * @throws DecisionsError `register-invalid` with the first field that does not fit
 */
export function checked(register: Register, lang: Lang): Register {
  const result = registerSchema.safeParse(register);
  if (result.success) return result.data;
  const reason = misfitWords(result.error.issues[0], lang);
  throw new DecisionsError('register-invalid', say(READING, lang, 'invalidRegister', { reason }), {
    remedy: say(READING, lang, 'invalidRegisterRemedy'),
  });
}

/** A checked register as one JSON document, two spaces deep, with a line break at its end. */
export function jsonText(register: Register): string {
  return `${JSON.stringify(register, null, 2)}\n`;
}

const json: Exporter = {
  binary: false,
  write: async (register, { lang }) => jsonText(checked(register, lang)),
};

export default json;
