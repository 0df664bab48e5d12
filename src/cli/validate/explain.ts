import type { Command } from 'commander';
import { DecisionsError } from '../../errors.js';
import { say } from '../../locale/index.js';
import { VALIDATE } from '../../locale/validate.js';
import { explainRule, listRules } from '../../report/explain.js';
import { findConfig } from '../config/find.js';
import { loadConfig } from '../config/load.js';
import { nearestName } from '../config/suggest.js';
import { contextOf } from '../context.js';

/** Does what `decisions explain` was asked to; rules of plugins are explained too. */
export async function runExplain(id: string | undefined, command: Command): Promise<void> {
  const { lang } = contextOf(command);
  const { rules } = await loadConfig(await findConfig(process.cwd(), lang), lang);
  if (id === undefined) {
    process.stdout.write(listRules(rules, lang));
    return;
  }
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) {
    const meant = nearestName(
      id,
      rules.map((one) => one.id),
    );
    throw new DecisionsError('usage', say(VALIDATE, lang, 'unknownRule', { rule: id }), {
      remedy:
        meant === null
          ? say(VALIDATE, lang, 'unknownRuleRemedy')
          : say(VALIDATE, lang, 'meant', { name: meant }),
    });
  }
  process.stdout.write(explainRule(rule, lang));
}
