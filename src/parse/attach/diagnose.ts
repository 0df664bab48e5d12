import type { Plugin } from 'unified';
import { type Lang, say } from '../../locale/index.js';
import { PARSE_MESSAGES } from '../../locale/parse.js';
import type { WorkCalendar } from '../../model/deadline.js';
import type { Decision } from '../../tree/nodes.js';
import { report } from '../findings.js';
import { stateOf } from '../state.js';
import { OF_DECISION, OF_FORM, OF_OTHERS } from './doubtful-parts.js';

/** Says what the parser was not sure of, so that nothing is guessed or dropped in silence. */
export const diagnose: Plugin<[{ lang?: Lang; calendar?: WorkCalendar }?], Decision> =
  ({ lang = 'ru', calendar } = {}) =>
  (tree, file) => {
    const state = stateOf(file);
    const items = tree.children.filter((child) => child.type === 'item');
    const others = state.layout === null ? OF_OTHERS : OF_DECISION;
    for (const check of state.form === null ? others : OF_FORM)
      for (const { rule, severity, values, item, position, related } of check({
        tree,
        state,
        items,
        calendar,
      }))
        report(file, state, {
          rule,
          severity,
          message: say(PARSE_MESSAGES, lang, rule, values),
          task: item?.id ?? null,
          position,
          related: (related ?? []).map((place) => ({
            message: say(PARSE_MESSAGES, lang, place.message, values),
            position: place.position,
          })),
        });
  };
