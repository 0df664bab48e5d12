import { DecisionsError } from '../../errors.js';
import { type Lang, say } from '../../locale/index.js';
import { STORE } from '../../locale/store.js';

/**
 * Whether a store is asked and no files: one that is named, or, without any path, that of the
 * environment.
 *
 * @throws DecisionsError `usage` for a store that is named beside paths
 */
export function asksStore(
  { store }: { store?: string | undefined },
  paths: readonly string[],
  lang: Lang,
): boolean {
  if (store !== undefined && paths.length > 0)
    throw new DecisionsError('usage', say(STORE, lang, 'bothNamed'), {
      remedy: say(STORE, lang, 'bothNamedRemedy'),
    });
  return (
    store !== undefined || (paths.length === 0 && (process.env['DECISIONS_STORE'] ?? '') !== '')
  );
}
