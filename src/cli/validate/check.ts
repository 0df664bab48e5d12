import { DecisionsError } from '../../errors.js';
import type { Lang } from '../../locale/index.js';
import { say } from '../../locale/index.js';
import { VALIDATE } from '../../locale/validate.js';
import { registerFromSource } from '../../pipeline.js';
import { paperOf } from '../../rules/paper.js';
import { type ActiveRule, checkPaper, type Report, type RunOptions } from '../../rules/run.js';
import { sourceFromText } from '../../source/index.js';
import type { Paper } from '../read.js';

/** Runs the rules over a paper that was read. */
export function checkRead(
  read: Omit<Paper, 'coverage'>,
  path: string,
  rules: readonly ActiveRule[],
  options: RunOptions,
): Report[] {
  const { source, register, tree, acts = [{ source, register, tree }] } = read;
  return acts.flatMap((act) => {
    const [document] = act.register.documents;
    if (document === undefined)
      throw new DecisionsError('register-invalid', say(VALIDATE, options.lang, 'noDocument'), {
        path,
      });
    return checkPaper(paperOf({ path, ...act, document }), rules, options);
  });
}

/** A paper of the same file with another text: what a fix has made of it. */
export function rereadAs(text: string, path: string, lang: Lang): Omit<Paper, 'coverage'> {
  const source = sourceFromText(text, { path });
  return { source, ...registerFromSource(source, { path, lang }) };
}
