import { DecisionsError } from '../../errors.js';
import { COMPARE } from '../../locale/compare.js';
import { type Lang, say } from '../../locale/index.js';

/** A JSON file that never was a register: passed over where a folder brings it. */
export class NotOurs extends DecisionsError {
  constructor(path: string, lang: Lang) {
    const values = { reason: 'schemaVersion, documents' };
    super('register-invalid', say(COMPARE, lang, 'notRegister', values), {
      path,
      remedy: say(COMPARE, lang, 'notRegisterRemedy'),
    });
  }
}
